import type { Journey, Question, Recipient } from '../../dialogs/question/model.ts';
import { mayBeToldTo } from '../../dialogs/question/documents.ts';
import { fieldAsk } from '../../dialogs/question/labels.ts';
import { safeContactFields } from '../../dialogs/question/part-specs.ts';
import { detailsOf } from '../../dialogs/question/statuses.ts';
import { sayAsk } from '../../dialogs/question/say.ts';
import { text } from '../../locales/index.ts';
import { flag, list, words, type Tag } from './tag.ts';

/** The questions of a journey, with the fields, that a recipient may ever be told: with everything that can be put in. */
export const fieldsKnown = ({ stages, extras }: Journey, recipient: Recipient): readonly Question[] =>
  stages
    .flatMap(({ pages }) => pages)
    .flatMap(({ questions }) => questions)
    .flatMap((question) => mayBeToldTo(question, recipient, extras) ?? []);

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
      const details = detailsOf(answer).map((detail) => words(detail, text('en', `document.row.${detail}`)));
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
