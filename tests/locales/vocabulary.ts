/** Word lists the texts are held to. Matching ignores case; a list entry is a whole word or phrase. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/**
 * English that has no place in a Welsh text: small words, and the words this product uses most. Left out because they
 * are Welsh as well: a, am, an, at, be, can, do, does, he, help, her, hi, is, mine, no, person, problem, to.
 */
export const english = list(`
  the and with you your yours are was were been this that these those for not from have has had what who whose whom
  which when where why how did will would should could may might must cannot of in on it its they them their theirs
  there then than if or but because about after before between into without please yes we our us my me she him his by as
  answer answers question questions abuse abuser danger safe safety child children police referral decision
  record records recorded case cases concern concerns consent contact unknown known back next save skip change continue
  cancel close send try again now today
`);

/** Words that set a level, a score or a verdict: the practitioner judges, in writing, and the product never grades. */
export const grading = {
  en: [
    'low risk',
    'lower risk',
    'standard risk',
    'medium risk',
    'moderate risk',
    'no risk',
    'risk level',
    'level of risk',
    'risk score',
    'risk rating',
    'score of',
    'scores',
    'scored',
    'severity',
    'minor',
    'mild',
    'well done',
    'good job',
    'great work',
    'excellent',
  ],
  cy: [
    'risg isel',
    'risg safonol',
    'risg ganolig',
    'dim risg',
    'lefel risg',
    'lefel y risg',
    'sgôr risg',
    'difrifoldeb',
    'da iawn',
    'gwaith gwych',
    'ardderchog',
  ],
} as const;

/** Words that blame or doubt the person, or share out the blame. */
export const blaming = {
  en: [
    'alleged',
    'allegedly',
    'allegation',
    'allegations',
    'alleges',
    'claims that',
    'claimed',
    'claims to',
    'admits',
    'admitted',
    'mutual',
    'provoked',
    'provoke',
    'domestic dispute',
    'domestics',
    'volatile',
    'lifestyle choice',
    'failed to protect',
    'failure to protect',
    'refuses to engage',
    'non-compliant',
    'attention seeking',
    'attention-seeking',
    'hysterical',
    'battered',
    'wife beater',
    'just leave',
  ],
  cy: [
    'honedig',
    'honnir',
    'honiad',
    'honiadau',
    'yn honni',
    'yn cyfaddef',
    'cilyddol',
    'pryfocio',
    'ffrae ddomestig',
    'ffraeo domestig',
    'dewis o ran ffordd o fyw',
    'methu â diogelu',
    'gwrthod cydweithredu',
  ],
} as const;

/** Words that assume the sex of somebody. The person, a perpetrator and a child are "they". */
export const sexed: readonly string[] = [
  'he',
  'she',
  'him',
  'his',
  'hers',
  'himself',
  'herself',
  'he’s',
  'she’s',
  'her',
];
