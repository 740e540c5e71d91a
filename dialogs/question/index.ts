/** Questions: what is asked and where, how a reply is understood, what an answer becomes. Pure. */

export { namesTerm } from './recognise/term.ts';
export { matchOption, namesOption, readTyped } from './recognise/index.ts';
export type { NamedOption } from './recognise/option.ts';
export { isBlank, mergeList, mergeValue, readValue, takes } from './read/index.ts';
export { closedList, closesList } from './close-list.ts';
export { fieldsAt, findPart, isPassedBy, lacksReason, openPart, partsOf, type Part } from './parts.ts';
export { putPart } from './put-part.ts';
export {
  askAbout,
  fieldAsk,
  itemLabel,
  notKnownLabel,
  optionsOf,
  partAsk,
  statusOptions,
  thingName,
  type Option,
} from './labels.ts';
export {
  deepenedOn,
  deepPass,
  findQuestion,
  nextPage,
  openPages,
  openQuestions,
  reach,
  type FoundQuestion,
  type Progress,
  type Reach,
  type ReachablePage,
} from './reach.ts';
export { checklistOf, decisionOf, listOf, safeContactOf } from './shapes.ts';
export { isSigns, signsFilled } from './signs.ts';
export { blankStatus, detailsOf, isFacts, statusesOf } from './statuses.ts';
export { viewOfAll, type Answers } from './view.ts';
export { deriveConcerns, type ConcernStamp, type RaisedConcern } from './concerns.ts';
export { cleanText, comparable } from './normalise.ts';
export { sayReason } from './say-reason.ts';
export { reasonKeys, type Reason, type ReasonKey } from './reasons.ts';
