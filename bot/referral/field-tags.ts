import type { Field, Journey, Question, Recipient } from '../../dialogs/question/model.ts';
import { fieldAsk } from '../../dialogs/question/labels.ts';
import { checklistDetails, safeContactFields } from '../../dialogs/question/part-specs.ts';
import { sayAsk } from '../../dialogs/question/say.ts';
import { text } from '../../locales/index.ts';
import { flag, list, words, type Tag } from './tag.ts';

/** The questions of a journey, with the fields, that a recipient may ever be told: with everything that can be put in. */
export const fieldsKnown = (journey: Journey, recipient: Recipient): readonly Question[] =>
  journey.stages
    .flatMap(({ pages }) => pages)
    .flatMap(({ questions }) => questions)
    .filter((question) => question.for.includes(recipient) && mayBePutIn(question.id, journey, recipient))
    .map((question) => {
      const { answer } = question;
      if (answer.kind !== 'list') return question;
      const isTold = (field: Field) =>
        (field.for?.includes(recipient) ?? true) && fieldMayBePutIn(question.id, field.id, journey, recipient);
      return { ...question, answer: { ...answer, fields: answer.fields.filter(isTold) } };
    });

/** What only an extra lets out, and no decision can for this recipient, is never theirs. */
const mayBePutIn = (question: string, { extras = [] }: Journey, recipient: Recipient): boolean =>
  extras.every(({ questions, decisions }) => !questions.includes(question) || decisions[recipient] !== undefined);

const fieldMayBePutIn = (question: string, field: string, { extras = [] }: Journey, recipient: Recipient): boolean =>
  extras.every(
    ({ fields, decisions }) => !(fields?.[question]?.includes(field) ?? false) || decisions[recipient] !== undefined,
  );

/** The tags of one question, by its id, with what was asked in English. */
export function tagsOfQuestion(question: Question): readonly Tag[] {
  const { id, answer } = question;
  const asked = sayAsk(question, 'en');
  switch (answer.kind) {
    case 'list': {
      const fields = answer.fields.map((field) => words(field.id, fieldAsk(question, field.id, 'en')));
      return [list(id, asked, fields), words(`${id}.words`, 'The same, in one piece'), has(id)];
    }
    case 'checklist': {
      const details = checklistDetails.map((detail) => words(detail, text('en', `document.row.${detail}`)));
      const lines = [words('label', 'What it is about'), words('status', 'What was said of it'), ...details];
      return [list(id, asked, lines), words(`${id}.words`, 'The same, in one piece'), has(id)];
    }
    case 'decision':
      return [words(id, asked), words(`${id}.reason`, 'The reason for it'), has(id)];
    case 'safeContact':
      return [
        words(id, asked),
        ...safeContactFields.map((field) =>
          words(`${id}.${field}`, text('en', `answering.safeContact.fields.${field}.ask`)),
        ),
        has(id),
      ];
    default:
      return [words(id, asked), has(id)];
  }
}

/** Whether the question has an answer. */
const has = (id: string): Tag => flag(`has.${id}`, 'Shown only with an answer to it');
