import { text, type Language } from '../../locales/index.ts';
import { describeMap, peopleOf } from '../people/index.ts';
import { mayOpen } from '../may-open.ts';
import type { Staff } from '../ports.ts';
import { openPages, openQuestions } from '../question/index.ts';
import type { CaseRecord } from '../record/index.ts';
import type { TurnDeps } from './deps.ts';
import type { LivingRecord } from './living-record.ts';
import { dueOf } from './living-record-due.ts';
import { concernsOf, decisionsOf, notesOf, peopleRows } from './living-record-log.ts';
import { atHandRows, sectionsOf, type RowSource } from './living-record-rows.ts';
import { nameOf } from './notices.ts';
import { areaFor, caseInHand, type CaseInHand } from './scene.ts';
import type { PictureView } from './view.ts';

/**
 * A case as it stands, for somebody who may open it: whoever calls has asked `mayOpen`, and put the look on record.
 * Nothing is read or written here, and nothing in it is of another case.
 * @param record the whole of it (`wholeRecord`), so that the notes and decisions that moved out are there too
 */
export function livingRecord(deps: TurnDeps, staff: Staff, record: CaseRecord, language: Language): LivingRecord {
  const hand = caseInHand(deps, record);
  const source: RowSource = { ...hand, deps, language };
  const { journey, reached } = hand;
  const picture = pictureOf(deps, staff, hand, language);
  const offer = offerOf(deps, staff, record, language);
  return {
    type: 'canllaw/record',
    version: 1,
    case: record.id,
    reference: record.reference,
    revision: record.revision,
    journey: journey.id,
    title: text(language, journey.title),
    language,
    status: record.status,
    began: record.created.at,
    progress: progressOf(hand),
    yesNoOnly: journey.yesNoOnlyWhen?.(reached.view) ?? false,
    nextOpen: nextOpenOf(hand),
    atHand: atHandRows(source),
    sections: sectionsOf(source),
    concerns: concernsOf(source),
    people: peopleRows(source),
    ...(picture && { picture }),
    notes: notesOf(source),
    decisions: decisionsOf(source),
    due: dueOf(source, areaFor(deps, record)),
    mayHandOver: mayOpen(staff, 'handOver', record, deps.clock.now()) !== undefined,
    ...(offer && { offer }),
  };
}

/** How far the stage in hand has come; at the end, all that is offered afterwards. */
function progressOf({ journey, record, reached }: CaseInHand): LivingRecord['progress'] {
  const stage = openPages(reached, record)[0]?.stage.id ?? journey.stages.at(-1)?.id;
  const questions = reached.pages.filter((each) => each.stage.id === stage).flatMap((each) => each.questions);
  return { answered: questions.filter(({ id }) => id in record.answers).length, total: questions.length };
}

function nextOpenOf({ record, reached }: CaseInHand): LivingRecord['nextOpen'] {
  if (record.status === 'closed') return null;
  const page = openPages(reached, record)[0]?.page;
  const question = page && openQuestions(reached, page, record)[0];
  return page && question ? { page: page.id, question: question.id } : null;
}

/** The map as a picture, as soon as somebody stands round the main perpetrator. */
function pictureOf(
  deps: TurnDeps,
  staff: Staff,
  { journey, record, reached }: CaseInHand,
  language: Language,
): PictureView | undefined {
  const map = peopleOf(reached.view);
  if ((journey.mapOn ?? []).length === 0 || map.people.length < 2) return undefined;
  return {
    contentType: 'image/png',
    contentUrl: deps.picture(staff, { caseId: record.id, reference: record.reference, language }),
    alt: text(language, 'people.picture.alt', { words: describeMap(map, language) }),
  };
}

function offerOf(
  deps: TurnDeps,
  { id }: Staff,
  { tenant, access }: CaseRecord,
  language: Language,
): LivingRecord['offer'] {
  const { offer } = access;
  if (!offer) return undefined;
  const name = (staff: string) => nameOf(deps, tenant, staff, language);
  return { to: name(offer.to), toMe: offer.to === id, at: offer.at, by: name(offer.by) };
}
