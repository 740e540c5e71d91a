import { choice, choices, field, later, longText, naming, onlyFor, onlyIf, shortText } from '../../question/model.ts';
import type { Recipient } from '../../question/model.ts';

/** What the mapping tool asks of each associate (NOTT.map.associate), and where its two lists come from. */
export const mapSources = ['NOTT.map.associate', 'NOTT.map.to_perpetrator', 'NOTT.map.to_survivor'] as const;

/** Who may be told of other survivors, and what could be traced back: whoever can protect them, once it is decided. */
const protectors: readonly Recipient[] = ['police', 'specialist', 'marac'];
/** Who weighs what somebody might do; a refuge is told only whom to hide from. */
const weighing: readonly Recipient[] = ['police', 'specialist', 'childrensServices', 'marac'];

/**
 * What is asked of somebody on the map beyond the short path: on the map's own page, of the same list. Risk is said in
 * words and never as a grade; a date of birth or an age goes into one field, as somebody says it.
 */
export const onTheMap = [
  later(onlyFor(weighing, field('calledBy', choice('name', 'description')))),
  later(onlyFor(weighing, field('born', shortText(100)))),
  later(onlyFor(weighing, field('risk', longText(400)))),
  later(onlyFor(protectors, field('vehicles', shortText(300)))),
  later(onlyFor(weighing, field('toPerpetrator', choices('criminal', 'family', 'community', 'friends', 'other')))),
  later(onlyFor(weighing, onlyIf(field('toPerpetratorOther', shortText(120)), 'toPerpetrator', 'other'))),
  later(onlyFor(weighing, field('toSurvivor', choices('family', 'friends', 'dealer', 'throughPerpetrator', 'other')))),
  later(onlyFor(weighing, onlyIf(field('toSurvivorOther', shortText(120)), 'toSurvivor', 'other'))),
  later(onlyFor(weighing, naming(field('linkedTo', shortText(300))))),
  later(onlyFor(weighing, field('near', choices('home', 'work', 'school', 'family', 'none')))),
  later(onlyFor(protectors, naming(field('survivors', shortText(200))))),
] as const;
