/** What the disclosure journey must bring to a practitioner: the groups of the catalogue that are its own, by hand. */
export const disclosureSources: readonly string[] = [
  ...ids('NOTT.scope', '1', '2', '3', '4', '5', '6'),
  ...ids('NOTT.do', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'),
  ...ids('NOTT.dont', '1', '2', '3', '4', '5'),
  ...ids('NOTT.more', '1', '2', '3', '4', '5', '6', '7'),
  ...ids('NOTT.s1', '0', '1', '2', '3', '4', '5', '6', '7'),
  ...ids('NOTT.s2i', '1', '2', '3', '4', '5'),
  ...ids('NOTT.s2n', '1', '2', '3', '4', '5', '6'),
  ...ids('NOTT.s3', '1', '2', '3', '4'),
  ...ids('NOTT.plan', 'known', 'suspected', 'consequence', 'catalyst', 'dash', 'mapped', 'perpetrator', 'associates'),
  ...ids('NOTT.plan', 'contact_safe', 'contact_how', 'accommodation', 'name_change'),
  ...ids('CANLLAW', 'safe_to_talk', 'alone', 'situation', 'where', 'callback', 'interpreter', 'emergency', 'health'),
  ...ids('CANLLAW', 'concern', 'consent', 'lead', 'followup', 'self_care'),
  ...ids('CANLLAW', 'adult_at_risk', 'third_party', 'child_tells', 'unsure', 'pretext', 'conflict', 'own_offending'),
  ...ids('CANLLAW', 'identity', 'fgm', 'tech'),
  ...ids('NOTT.ind', 'sexual_health', 'holding', 'financial', 'physical', 'emotional', 'sexual', 'crime', 'isolation'),
  ...ids('NOTT.ind', 'mental_health', 'education', 'drugs', 'missing', 'social_media'),
  ...ids('NOTT.map', '0', 'primary', 'associate', 'to_perpetrator', 'to_survivor'),
  ...ids('NOTT.law', '1', '2'),
  ...ids('NOTT.others', '1', '2'),
  ...ids('STOKE.ready', ...numbered(25)),
  ...ids('STOKE.leave', ...numbered(11)),
  ...ids('STOKE.child', ...numbered(9)),
  ...ids('STOKE.marf', ...numbered(9)),
  ...ids('STOKE.contact', ...numbered(10)),
  ...ids('STOKE.adult', '1'),
  ...ids('DEF', 'domestic_abuse', 'controlling', 'coercive', 'primary_perpetrator', 'proxy_perpetrator'),
  ...ids('DEF', 'secondary_victim', 'idva', 'marac', 'mappa', 'mash', 'dvpp', 'aces', 'hbv', 'apva'),
];

/** What only one way of coming to it meets, by how it came. */
export const metOnlyBy: Readonly<Record<string, string>> = {
  thirdParty: 'CANLLAW.third_party',
  childTells: 'CANLLAW.child_tells',
  unsure: 'CANLLAW.unsure',
};

/** Items of other groups that a rule of what raises concern rests on as well. */
export const alsoRaising: readonly string[] = [
  ...ids('QUICK.risk', '1', '9', '10', '11', '12'),
  ...ids('WALES.11', 'previous_victims', 'suicidal', 'escalation', 'stalking'),
];

const schemes = ['STOKE.marac.1', 'STOKE.marac.2', 'STOKE.share.1'];
/** What each of the MARAC journeys must bring, by its id. */
export const maracSources: Readonly<Record<string, readonly string[]>> = {
  maracRepresentative: [...ids('SAFE.rep', ...numbered(14)), ...schemes],
  maracChair: [
    ...ids('SAFE.chair', ...numbered(10)),
    ...ids('SAFE.act', ...numbered(28)),
    ...schemes,
    'STOKE.dvpo.1',
    'STOKE.dvds.1',
    'STOKE.dvds.2',
    'WALES.mappa',
    'WALES.mash',
    'WALES.wisdom',
  ],
};

/** What the journeys about a child and about a colleague must bring, by their ids. */
export const childAndColleagueSources: Readonly<Record<string, readonly string[]>> = {
  child: [
    ...ids('STOKE.child', ...numbered(9)),
    ...ids('STOKE.marf', ...numbered(9)),
    ...ids('QUICK.child', ...numbered(3)),
    'STOKE.contact.3',
    'STOKE.contact.10',
    'CANLLAW.child_tells',
    'CANLLAW.unsure',
    'DEF.apva',
  ],
  colleague: ids('WALES.12', 'colleague_victim', 'colleague_abuser', 'caution', 'record', 'manager', 'helplines'),
};

function ids(group: string, ...items: string[]): string[] {
  return items.map((item) => `${group}.${item}`);
}

function numbered(last: number): string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1));
}
