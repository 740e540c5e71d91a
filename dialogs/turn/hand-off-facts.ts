import { text, type Language } from '../../locales/index.ts';
import { doorFacts, type Area } from '../areas/index.ts';
import { matchesOnMap, nameOf } from '../people/index.ts';
import type { Recipient } from '../question/model.ts';
import { sayParts } from '../question/say.ts';
import { sayDay } from './days.ts';
import { documentFor } from './hand-off-menu.ts';
import { asGuidance, type CaseInHand } from './scene.ts';
import { lastMade, sentQuestion, sentTo } from './sent-log.ts';
import type { FactSection } from './view.ts';

/**
 * What there is to know before a document is made for somebody: what was sent to them before, who of the map has a name
 * like somebody it is shared with, what stays out, and where it goes.
 * @param area the area of the case
 */
export function handOffFacts(
  hand: CaseInHand,
  recipient: string,
  { area, language, now }: { readonly area: Area; readonly language: Language; readonly now: Date },
): readonly FactSection[] {
  const door = documentFor(hand.journey, recipient)?.door;
  return [
    ...sentBefore(hand, recipient, language),
    ...(recipient === 'record' ? [] : onTheMap(hand, recipient, language)),
    ...staysOut(hand, recipient, language),
    ...(door === undefined ? [] : asGuidance(doorFacts(area, [door], language, now))),
  ];
}

/** What is said at once when somebody is chosen: what speaks against it, and that one was made before. */
export function handOffNotices(hand: CaseInHand, recipient: string, language: Language): readonly string[] {
  const { journey, record, reached } = hand;
  const made = lastMade(record, recipient);
  const unsent = made !== undefined && sentQuestion(journey) && sentTo(journey, reached.view, recipient).length === 0;
  return [
    ...sharingNotices(hand, recipient, language),
    ...(unsent && recipient !== 'record'
      ? [text(language, 'bot.handOff.madeBefore', { date: sayDay(made, language) })]
      : []),
  ];
}

/** What speaks against sending this recipient anything now: to be weighed, not obeyed. */
export function sharingNotices(
  { journey, reached }: CaseInHand,
  recipient: string,
  language: Language,
): readonly string[] {
  return (journey.beforeSharing?.(reached.view, recipient) ?? []).map((key) => text(language, key));
}

/** Each time it was sent: to whom, how, when, and whether it was acknowledged. */
function sentBefore({ journey, reached }: CaseInHand, recipient: string, language: Language): readonly FactSection[] {
  const question = sentQuestion(journey)?.question;
  const sent = sentTo(journey, reached.view, recipient);
  if (!question || question.answer.kind !== 'list' || sent.length === 0) return [];
  const { answer } = question;
  const rest = { ...answer, fields: answer.fields.filter(({ id }) => id !== 'document') };
  const change = reached.isReachable(question.id) ? { question: question.id } : {};
  const rows = sayParts({ ...question, answer: rest }, sent, language).map((row) => ({ ...row, ...change }));
  return [{ title: text(language, 'bot.handOff.sentBefore'), rows }];
}

/** Whoever the case is shared out to and may be on the map: those the journey knows of, and whom it was sent to before. */
function onTheMap({ journey, reached }: CaseInHand, recipient: string, language: Language): readonly FactSection[] {
  const { view } = reached;
  const rows = sentTo(journey, view, recipient).flatMap(({ answers: { to } }) =>
    typeof to !== 'string'
      ? []
      : matchesOnMap(to, view).map((person) => ({
          label: text(language, 'people.checks.helper'),
          value: text(language, 'bot.handOff.sentMatch', { person: nameOf(person, language), to }),
        })),
  );
  const known = journey.pageFacts?.['handOff']?.(view, language) ?? [];
  return rows.length === 0 ? known : [...known, { title: text(language, 'people.map.check'), rows }];
}

/** What there is and is left out for this recipient, with the decision that would put it in. */
function staysOut({ journey, reached }: CaseInHand, recipient: string, language: Language): readonly FactSection[] {
  const rows = (journey.extras ?? []).flatMap(({ name, decisions }) => {
    const decision = decisions[recipient as Recipient];
    if (decision === undefined || !reached.isReachable(decision) || reached.view.is(decision, 'putIn')) return [];
    const decided = reached.view.get(decision) !== undefined;
    return [
      {
        label: text(language, name),
        value: text(language, decided ? 'bot.handOff.out.decided' : 'bot.handOff.out.undecided'),
        question: decision,
      },
    ];
  });
  return rows.length === 0 ? [] : [{ title: text(language, 'bot.handOff.out.title'), rows }];
}
