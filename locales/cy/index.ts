import access from './access.json' with { type: 'json' };
import afterwards from './afterwards.json' with { type: 'json' };
import answering from './answering.json' with { type: 'json' };
import areas from './areas.json' with { type: 'json' };
import bot from './bot.json' with { type: 'json' };
import conduct from './conduct.json' with { type: 'json' };
import disclosure from './disclosure.json' with { type: 'json' };
import document from './document.json' with { type: 'json' };
import documents from './documents.json' with { type: 'json' };
import emergency from './emergency.json' with { type: 'json' };
import http from './http.json' with { type: 'json' };
import leaving from './leaving.json' with { type: 'json' };
import page from './page.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import safeguarding from './safeguarding.json' with { type: 'json' };
import signs from './signs.json' with { type: 'json' };
import teams from './teams.json' with { type: 'json' };
import terms from './terms.json' with { type: 'json' };

export const cy = {
  access,
  afterwards,
  answering,
  areas,
  bot,
  conduct,
  disclosure,
  document,
  documents,
  emergency,
  http,
  leaving,
  page,
  people,
  safeguarding,
  signs,
  teams,
  terms,
};
