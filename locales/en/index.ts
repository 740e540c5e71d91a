import answering from './answering.json' with { type: 'json' };
import afterwards from './afterwards.json' with { type: 'json' };
import areas from './areas.json' with { type: 'json' };
import bot from './bot.json' with { type: 'json' };
import disclosure from './disclosure.json' with { type: 'json' };
import document from './document.json' with { type: 'json' };
import emergency from './emergency.json' with { type: 'json' };
import http from './http.json' with { type: 'json' };
import page from './page.json' with { type: 'json' };

export const en = { afterwards, answering, areas, bot, disclosure, document, emergency, http, page };
