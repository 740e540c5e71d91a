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
];

function ids(group: string, ...items: string[]): string[] {
  return items.map((item) => `${group}.${item}`);
}
