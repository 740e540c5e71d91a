import { languages, text } from '../../locales/index.ts';
import { phraseKey } from '../question/normalise.ts';

/** The same people, whichever journey writes to them. */
const children = [
  'children',
  'children’s services',
  'children’s social care',
  'children’s social services',
  'marf',
  'plant',
  'blant',
  'gwasanaethau plant',
  'wasanaethau plant',
  'gwasanaethau cymdeithasol plant',
  'wasanaethau cymdeithasol plant',
];

/**
 * What people call those a document can be for, in either language, beside the names on the menu. Welsh words stand as
 * they are and as they change after "i" and "at".
 */
const called: Readonly<Record<string, readonly string[]>> = {
  specialist: [
    'specialist',
    'domestic abuse',
    'domestic abuse service',
    'domestic abuse services',
    'domestic abuse referral',
    'cam-drin domestig',
    'gam-drin domestig',
    'gwasanaeth cam-drin domestig',
    'wasanaeth cam-drin domestig',
  ],
  police: ['police', 'heddlu'],
  childrensServices: children,
  adultServices: [
    'adults',
    'adult services',
    'adult social care',
    'adult social services',
    'adult safeguarding',
    'oedolion',
    'diogelu oedolion',
    'ddiogelu oedolion',
    'gwasanaethau oedolion',
    'wasanaethau oedolion',
    'gwasanaethau cymdeithasol oedolion',
    'wasanaethau cymdeithasol oedolion',
  ],
  health: [
    'health',
    'health service',
    'health services',
    'hospital',
    'gp',
    'iechyd',
    'gwasanaeth iechyd',
    'wasanaeth iechyd',
    'gwasanaethau iechyd',
    'wasanaethau iechyd',
    'ysbyty',
    'meddyg teulu',
    'feddyg teulu',
  ],
  marac: ['marac', 'marac coordinator', 'marac co-ordinator', 'cydlynydd marac', 'gydlynydd marac'],
  refuge: ['refuge', 'lloches', 'loches'],
  claresLaw: ['clare’s law', 'clare’s law request', 'cyfraith clare', 'gyfraith clare', 'cais cyfraith clare'],
  informationShare: [
    'police',
    'police unit',
    'mash',
    'police or mash',
    'heddlu',
    'uned yr heddlu',
    'hyb diogelu',
    'heddlu neu’r mash',
  ],
  mappa: ['mappa', 'mappa coordinator', 'cydlynydd mappa', 'gydlynydd mappa'],
  programme: [
    'programme',
    'perpetrator programme',
    'abuse programme',
    'behaviour programme',
    'rhaglen',
    'raglen',
    'rhaglen cyflawnwyr',
    'raglen cyflawnwyr',
  ],
  maracSheet: [
    'marac',
    'marac meeting',
    'meeting',
    'marac sheet',
    'sheet',
    'cyfarfod',
    'gyfarfod',
    'gyfarfod marac',
    'taflen',
    'daflen',
  ],
  maracPlan: [
    'marac',
    'plan',
    'action plan',
    'marac plan',
    'agencies',
    'cynllun',
    'gynllun',
    'cynllun gweithredu',
    'asiantaethau',
  ],
  childConcern: children,
  record: [
    'record',
    'full record',
    'my record',
    'my full record',
    'my own record',
    'myself',
    'cofnod',
    'fy nghofnod',
    'fy nghofnod llawn',
    'fi fy hun',
  ],
};

/** Other words for a recipient, for a menu that names it. */
export const wordsForRecipient = (recipient: string): readonly string[] => called[recipient] ?? [];

/** By what was said, everybody it may mean: which of them it is, the journey of the case says. */
const byPhrase = Map.groupBy(
  Object.entries(called).flatMap(([recipient, all]) =>
    [...all, ...languages.map((each) => text(each, `bot.recipients.${recipient as 'record'}`))].map((words) => ({
      phrase: phraseKey(words),
      recipient,
    })),
  ),
  ({ phrase }) => phrase,
);

/** "Referral to MARAC" by itself is as likely an answer: a referral is made only where making it is said. */
const asked =
  /^(?:(?:make a |creu |gwneud )?(?:document|dogfen|ddogfen)|(?:make a referral|creu atgyfeiriad|gwneud atgyfeiriad)) (?:for|to|ar gyfer|ir|i|at) (?:the |yr |y )?(.+)$/u;

/**
 * Whom "document for the police", "make a referral to MARAC", "dogfen i’r heddlu" or "creu atgyfeiriad at loches" is for: a
 * whole message, and nobody it does not name. "Document for my mother" is nobody, and so an answer.
 * @returns everybody it may mean, as journeys have different documents for one of a name; empty where it names none
 */
export function recipientsAsked(message: string): readonly string[] {
  const named = asked.exec(phraseKey(message))?.[1];
  const all = named === undefined ? [] : (byPhrase.get(named) ?? []);
  return [...new Set(all.map(({ recipient }) => recipient))];
}
