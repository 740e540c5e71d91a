/** The whole catalogue of what the guidance requires, by hand: each group, and its items. */
const groups: Readonly<Record<string, string>> = {
  'NOTT.scope': '1 2 3 4 5 6',
  'NOTT.do': '1 2 3 4 5 6 7 8 9 10 11',
  'NOTT.dont': '1 2 3 4 5',
  'NOTT.more': '1 2 3 4 5 6 7',
  'NOTT.ind':
    'sexual_health holding financial physical emotional sexual crime isolation mental_health education drugs missing social_media',
  'NOTT.s1': '0 1 2 3 4 5 6 7',
  'NOTT.s2n': '1 2 3 4 5 6',
  'NOTT.s2i': '1 2 3 4 5',
  'NOTT.s3': '1 2 3 4',
  'NOTT.law': '1 2',
  'NOTT.others': '1 2',
  'NOTT.perp': '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27',
  'NOTT.map': '0 primary associate to_perpetrator to_survivor',
  'NOTT.plan':
    'known suspected consequence catalyst dash mapped perpetrator associates contact_safe contact_how accommodation name_change',
  'STOKE.ready': '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25',
  'STOKE.leave': '1 2 3 4 5 6 7 8 9 10 11',
  'STOKE.child': '1 2 3 4 5 6 7 8 9',
  'STOKE.marf': '1 2 3 4 5 6 7 8 9',
  'STOKE.contact': '1 2 3 4 5 6 7 8 10 9',
  'STOKE.adult': '1',
  'STOKE.marac': '1 2',
  'STOKE.dvpo': '1',
  'STOKE.dvds': '1 2',
  'STOKE.share': '1',
  WALES: 'mappa mash wisdom livefearfree',
  'SAFE.rep': '1 2 3 4 5 6 7 8 9 10 11 12 13 14',
  'SAFE.chair': '1 2 3 4 5 6 7 8 9 10',
  'SAFE.act': '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 28 27',
  'QUICK.check': '1 2 3 4 5',
  'QUICK.victim': '1 2 3',
  'QUICK.child': '1 2 3',
  'QUICK.work': 'ask assess respond refer record',
  'QUICK.multi': '1 2 3 4',
  'QUICK.self': '1 2 3 4',
  'QUICK.risk': '1 2 3 4 5 6 7 8 9 10 11 12 13 14',
  'QUICK.good': '1 2 3 4 5 6 7 8 9 10 11 12',
  'WALES.8':
    'separate meetings schools rising staff homevisit collusion complexity marginalised record 24h share virtual supervision counter',
  'WALES.9': 'dvpp police dvds statutory not_couples not_rj not_parenting not_anger respect',
  'WALES.11':
    'previous_victims suicidal escalation distorted_da trauma money substance mental_illness antisocial personality impulsive distorted_sv homeless stalking intimacy preoccupation emotions problem_solving sexual_offending agencies not_a_tool self ppit',
  'WALES.12': 'colleague_victim colleague_abuser caution record manager helplines',
  DEF: 'domestic_abuse controlling coercive primary_perpetrator proxy_perpetrator secondary_victim idva marac mappa mash dvpp aces hbv apva',
  CANLLAW:
    'safe_to_talk alone situation where callback interpreter emergency health concern consent lead adult_at_risk third_party child_tells unsure pretext conflict own_offending identity fgm followup self_care tech',
};

export const catalogue: readonly string[] = Object.entries(groups).flatMap(([group, items]) =>
  items.split(' ').map((item) => `${group}.${item}`),
);
