import type { Area } from '../areas/index.ts';
import type { EachDue } from '../question/due.ts';
import { checklistOf, findQuestion, itemLabel, listOf } from '../question/index.ts';
import { sayLabel, sayValue } from '../question/say.ts';
import type { ListItem } from '../question/values.ts';
import type { RecordDue } from './living-record.ts';
import type { RowSource } from './living-record-rows.ts';

/**
 * What somebody still has to do: the next steps as they were written down, what was agreed and is not done, the times that
 * rules of the area set, and the steps of checklists that were not done yet.
 */
export function dueOf(source: RowSource, area: Area): readonly RecordDue[] {
  const written = (source.journey.due ?? []).flatMap((spec) =>
    'rule' in spec
      ? spec.dueWhen(source.reached.view)
        ? ruleDue(spec.rule, spec.about, source, area)
        : []
      : 'each' in spec
        ? eachDue(spec, source)
        : writtenDue(spec, source),
  );
  return [...written, ...stepsDue(source)];
}

function writtenDue(spec: { what: string; who?: string; when?: string }, source: RowSource): readonly RecordDue[] {
  const what = saidTo(spec.what, source);
  const question = findQuestion(source.journey, spec.what)?.question;
  if (what === undefined || !question) return [];
  const who = spec.who === undefined ? undefined : saidTo(spec.who, source);
  const when = spec.when === undefined ? undefined : saidTo(spec.when, source);
  return [
    {
      question: spec.what,
      label: sayLabel(question, source.language),
      what,
      ...(who !== undefined && { who }),
      ...(when !== undefined && { when }),
    },
  ];
}

/** The things on a list that are not closed yet, as they were agreed. */
function eachDue(spec: EachDue, { journey, record, reached, language }: RowSource): readonly RecordDue[] {
  const question = findQuestion(journey, spec.each)?.question;
  if (question?.answer.kind !== 'list' || !reached.isReachable(spec.each)) return [];
  const words = (thing: ListItem, field: string): string | undefined => {
    const value = thing.answers[field];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return (listOf(record.answers[spec.each]?.value) ?? []).flatMap((thing): readonly RecordDue[] => {
    const what = spec.named(question, thing, language);
    if (what === undefined || spec.isClosed(thing)) return [];
    const who = words(thing, spec.who);
    const when = words(thing, spec.when);
    return [
      {
        question: spec.each,
        label: sayLabel(question, language),
        what,
        ...(who !== undefined && { who }),
        ...(when !== undefined && { when }),
      },
    ];
  });
}

function saidTo(id: string, { journey, record, reached, language }: RowSource): string | undefined {
  const question = findQuestion(journey, id)?.question;
  const answer = record.answers[id];
  return question && answer && reached.isReachable(id) ? sayValue(question, answer.value, language) : undefined;
}

/** The rule is guidance, and stands in the words of the area; an area without it has no such time. */
function ruleDue(id: string, about: string, { journey, language }: RowSource, area: Area): readonly RecordDue[] {
  const rule = area.rules.find((each) => each.id === id);
  const question = findQuestion(journey, about)?.question;
  if (!rule || !question) return [];
  return [{ question: about, label: sayLabel(question, language), what: rule.text[language] }];
}

function stepsDue({ reached, record, language }: RowSource): readonly RecordDue[] {
  return reached.pages
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      if (question.answer.kind !== 'checklist') return [];
      const steps = checklistOf(record.answers[question.id]?.value) ?? {};
      return question.answer.items.flatMap(({ id }): readonly RecordDue[] => {
        const step = steps[id];
        if (step?.status !== 'notYet') return [];
        const { who, when } = step;
        return [
          {
            question: question.id,
            label: sayLabel(question, language),
            what: itemLabel(question, id, language),
            ...(who !== undefined && { who }),
            ...(when !== undefined && { when }),
          },
        ];
      });
    });
}
