import access from './access.json' with { type: 'json' };
import afterwards from './afterwards.json' with { type: 'json' };
import answering from './answering.json' with { type: 'json' };
import areas from './areas.json' with { type: 'json' };
import bot from './bot.json' with { type: 'json' };
import call from './call.json' with { type: 'json' };
import child from './child.json' with { type: 'json' };
import colleague from './colleague.json' with { type: 'json' };
import conduct from './conduct.json' with { type: 'json' };
import disclosure from './disclosure.json' with { type: 'json' };
import document from './document.json' with { type: 'json' };
import documents from './documents.json' with { type: 'json' };
import emergency from './emergency.json' with { type: 'json' };
import guidance from './guidance.json' with { type: 'json' };
import guidanceChildren from './guidanceChildren.json' with { type: 'json' };
import guidanceHearing from './guidanceHearing.json' with { type: 'json' };
import guidanceMarac from './guidanceMarac.json' with { type: 'json' };
import guidancePerpetrator from './guidancePerpetrator.json' with { type: 'json' };
import guidancePlan from './guidancePlan.json' with { type: 'json' };
import guidanceSchemes from './guidanceSchemes.json' with { type: 'json' };
import guidanceSigns from './guidanceSigns.json' with { type: 'json' };
import http from './http.json' with { type: 'json' };
import leaving from './leaving.json' with { type: 'json' };
import marac from './marac.json' with { type: 'json' };
import page from './page.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import perpetrator from './perpetrator.json' with { type: 'json' };
import perpetratorAfterwards from './perpetratorAfterwards.json' with { type: 'json' };
import perpetratorSigns from './perpetratorSigns.json' with { type: 'json' };
import safeguarding from './safeguarding.json' with { type: 'json' };
import signIn from './signIn.json' with { type: 'json' };
import signs from './signs.json' with { type: 'json' };
import teams from './teams.json' with { type: 'json' };
import terms from './terms.json' with { type: 'json' };

export const en = {
  access,
  afterwards,
  answering,
  areas,
  bot,
  call,
  child,
  colleague,
  conduct,
  disclosure,
  document,
  documents,
  emergency,
  guidance,
  guidanceChildren,
  guidanceHearing,
  guidanceMarac,
  guidancePerpetrator,
  guidancePlan,
  guidanceSchemes,
  guidanceSigns,
  http,
  leaving,
  marac,
  page,
  people,
  perpetrator,
  perpetratorAfterwards,
  perpetratorSigns,
  safeguarding,
  signIn,
  signs,
  teams,
  terms,
};
