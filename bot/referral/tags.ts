import { journeys } from '../../dialogs/journeys/index.ts';
import type { Recipient } from '../../dialogs/question/model.ts';
import { fieldsKnown, tagsOfQuestion } from './field-tags.ts';
import { documentKinds, type DocumentKind, type RecordContent, type ReferralContent } from './model.ts';
import { flag, list, words, type Tag } from './tag.ts';

const row = [
  words('label', 'What it is about'),
  words('value', 'What is said'),
  words('note', 'What stands beside it in small type; often nothing'),
];
const rows = (name: string, says: string): Tag => list(name, says, row);
const block = [words('heading', 'Empty where it follows its title at once'), rows('rows', 'The lines of a table')];
const blocks = (name: string, says: string): Tag => list(name, says, block);
const lines = (name: string, says: string): Tag => list(name, says, [words('.', 'The line')]);

const front = {
  title: words('title', 'The title of the document'),
  reference: words('reference', 'The reference of the case'),
  revision: words('revision', 'The revision of the record it was made from'),
  date: words('date', 'When it was made, written out'),
  marks: lines('marks', 'What must be seen first'),
  details: rows('details', 'To whom, from whom, reference, date'),
  contactNotice: words('contactNotice', 'What holds for every contact: never empty'),
  contact: rows('contact', 'How to reach the person safely'),
  sections: list('sections', 'The answers, in the order this recipient reads', [
    words('title', 'The title of the section'),
    flag('isFirst', 'Shown only for a section that must come before the safe contact'),
    blocks('blocks', 'Its tables'),
  ]),
  missing: rows('missing', 'Questions without an answer, and why'),
  map: list('map', 'The map, where this recipient may see it: in the record always; the picture stands inside', [
    lines('words', 'The people on it and how they are tied, in words'),
  ]),
};

/** The compiler holds these to the content: what has no tag here cannot be shown, and a tag without content is none. */
const referral: Readonly<Record<Exclude<keyof ReferralContent, 'fields'>, Tag>> = {
  ...front,
  asks: words('asks', 'What the recipient is asked to do'),
  communication: blocks('communication', 'Language and communication needs'),
  concerns: lines('concerns', 'What raises concern, from answers they may be told'),
  decisions: blocks('decisions', 'Decisions with their reasons, and who does what next'),
  plan: list('plan', 'The safety plan, for those who are due one', [
    words('notice', 'Said where nothing is in it yet'),
    blocks('blocks', 'Its tables'),
  ]),
};
const record: Readonly<Record<keyof RecordContent, Tag>> = {
  ...front,
  unreachable: blocks('unreachable', 'Answers to questions that are not asked now'),
  concernLog: rows('concernLog', 'Every concern, raised and corrected'),
  decisionLog: rows('decisionLog', 'Every decision, in the order made'),
  notes: rows('notes', 'Notes'),
  drafts: rows('drafts', 'What was entered and not taken as an answer'),
  replaced: rows('replaced', 'Answers that were replaced'),
  emergencies: rows('emergencies', 'When the emergency steps were opened'),
  documents: rows('documents', 'Documents made'),
};

/** The name of the tag that says whether anything is on a list of the content: `rows` has `hasRows`. */
export const presenceOf = (name: string): string => `has${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The tags that lay out what the program has put in order: the same for every recipient. */
export function layoutTags(kind: DocumentKind): readonly Tag[] {
  return Object.values(kind === 'record' ? record : referral).flatMap((tag) =>
    tag.shape === 'list' ? [tag, flag(presenceOf(tag.name), 'Shown only where there are any')] : [tag],
  );
}

/** The tags of single questions that a recipient may be told. The record has none: it shows everything by its lists. */
export const questionTags = (kind: DocumentKind): readonly Tag[] =>
  kind === 'record' ? [] : questionsFor(kind).flatMap(tagsOfQuestion);

const questionsFor = (recipient: Recipient) => journeys.flatMap((journey) => fieldsKnown(journey, recipient));

const known = new Map<DocumentKind, ReadonlyMap<string, Tag>>();

/** Every tag that a template of this document may hold outside a list, by name. */
export function tagsFor(kind: DocumentKind): ReadonlyMap<string, Tag> {
  const tags = known.get(kind) ?? new Map([...layoutTags(kind), ...questionTags(kind)].map((tag) => [tag.name, tag]));
  known.set(kind, tags);
  return tags;
}

/** The documents that know a tag of a question: somebody used it where its recipient may not be told. */
export const documentsWith = (tag: string): readonly DocumentKind[] =>
  documentKinds.filter((kind) => tagsFor(kind).has(tag));
