import { choice, choices, field, later, longText, naming, onlyFor, onlyIf, shortText } from '../../question/model.ts';
import type { Recipient } from '../../question/model.ts';

/** What the mapping tool asks of each associate (NOTT.map.associate), and where its two lists come from. */
export const mapSources = ['NOTT.map.associate', 'NOTT.map.to_perpetrator', 'NOTT.map.to_survivor'] as const;

/** Who may be told of other survivors: whoever can protect them. */
const protectors: readonly Recipient[] = ['police', 'specialist'];

/**
 * What is asked of somebody on the map beyond the short path: on the map's own page, of the same list. Risk is said in
 * words and never as a grade; a date of birth or an age goes into one field, as somebody says it.
 */
export const onTheMap = [
  later(field('calledBy', choice('name', 'description'))),
  later(field('born', shortText(100))),
  later(field('risk', longText(400))),
  later(field('vehicles', shortText(300))),
  later(field('toPerpetrator', choices('criminal', 'family', 'community', 'friends', 'other'))),
  later(onlyIf(field('toPerpetratorOther', shortText(120)), 'toPerpetrator', 'other')),
  later(field('toSurvivor', choices('family', 'friends', 'dealer', 'throughPerpetrator', 'other'))),
  later(onlyIf(field('toSurvivorOther', shortText(120)), 'toSurvivor', 'other')),
  later(naming(field('linkedTo', shortText(300)))),
  later(field('near', choices('home', 'work', 'school', 'family', 'none'))),
  later(onlyFor(protectors, naming(field('survivors', shortText(200))))),
] as const;
