import type { Area } from '../areas/index.ts';
import { checklistOf, findQuestion, itemLabel } from '../question/index.ts';
import { sayLabel, sayValue } from '../question/say.ts';
import type { RecordDue } from './living-record.ts';
import type { RowSource } from './living-record-rows.ts';

/**
 * What somebody still has to do: the next steps as they were written down, the times that rules of the area set, and the
 * steps of checklists that were not done yet.
 */
export function dueOf(source: RowSource, area: Area): readonly RecordDue[] {
  const written = (source.journey.due ?? []).flatMap((spec) =>
    'rule' in spec
      ? spec.dueWhen(source.reached.view)
        ? ruleDue(spec.rule, spec.about, source, area)
        : []
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
