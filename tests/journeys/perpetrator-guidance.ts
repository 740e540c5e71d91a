const numbered = (group: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${group}.${String(index + 1)}`);
const named = (group: string, names: string) => names.split(' ').map((name) => `${group}.${name}`);

/** What the journey with somebody who abuses must bring to a practitioner: its groups of the catalogue, by hand. */
export const required: readonly string[] = [
  ...numbered('QUICK.check', 5),
  ...numbered('QUICK.victim', 3),
  ...numbered('QUICK.child', 3),
  ...named('QUICK.work', 'ask assess respond refer record'),
  ...numbered('QUICK.multi', 4),
  ...numbered('QUICK.self', 4),
  ...numbered('QUICK.risk', 14),
  ...numbered('QUICK.good', 12),
  ...numbered('NOTT.perp', 27),
  ...named(
    'WALES.8',
    `separate meetings schools rising staff homevisit collusion complexity marginalised record share 24h virtual supervision counter`,
  ),
  ...named('WALES.9', 'dvpp respect police dvds statutory not_couples not_rj not_parenting not_anger'),
  'WALES.livefearfree',
  ...named(
    'WALES.11',
    `not_a_tool previous_victims suicidal escalation distorted_da trauma money substance mental_illness antisocial
    personality impulsive distorted_sv homeless stalking intimacy preoccupation emotions problem_solving sexual_offending
    agencies self ppit`.replace(/\s+/g, ' '),
  ),
  ...named('WALES', 'mappa mash wisdom'),
  ...numbered('STOKE.marac', 2),
  ...numbered('STOKE.dvds', 2),
  'STOKE.dvpo.1',
  'STOKE.share.1',
];
