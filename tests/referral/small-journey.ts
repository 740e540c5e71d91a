import {
  checklist,
  choices,
  date,
  decision,
  field,
  item,
  list,
  longText,
  number,
  page,
  safeContact,
  shortText,
  yesNo,
  type AnswerSpec,
  type Journey,
  type Page,
  type Question,
  type Recipient,
} from '../../dialogs/question/model.ts';
import type { QuestionKey, TextKey } from '../../locales/index.ts';

/**
 * A journey with one question of every kind, small enough to see at a glance what each recipient is due. Its questions
 * have no texts of their own: their labels are their ids.
 */
const police: readonly Recipient[] = ['police'];
const both: readonly Recipient[] = ['police', 'specialist'];

const ask = (id: string, answer: AnswerSpec, to: readonly Recipient[], more: Partial<Question> = {}): Question => ({
  id,
  source: ['CANLLAW.where'],
  text: `small.${id}` as QuestionKey,
  answer,
  for: to,
  required: false,
  ...more,
});
const onPage = (id: string, title: TextKey, ...questions: Question[]): Page => page({ id, title, questions });

export const smallJourney: Journey = {
  id: 'small',
  title: 'document.titles.record',
  concerns: [
    { id: 'police-only', source: ['CANLLAW.concern'], text: 'document.contact.unsafe', raisedBy: () => ['where'] },
    {
      id: 'mixed',
      source: ['CANLLAW.concern'],
      text: 'document.contact.unknown',
      raisedBy: () => ['words', 'people.main'],
    },
    { id: 'gone', source: ['CANLLAW.concern'], text: 'document.plan.empty', raisedBy: () => ['whyUnsafe'] },
  ],
  stages: [
    {
      id: 'first',
      title: 'document.titles.record',
      order: 'inOrder',
      pages: [
        onPage(
          'arrival',
          'document.template.entry',
          ask('safe', yesNo('ydy', { unsure: true }), both),
          ask('whyUnsafe', longText(), both, { when: (answers) => answers.is('safe', 'no') }),
          ask('where', shortText(), police),
          ask('words', longText(), both),
          ask('mine', longText(), []),
          ask('language', shortText(), both, { source: ['CANLLAW.interpreter'] }),
        ),
        onPage(
          'people',
          'document.template.about',
          ask('people.main', shortText(), both),
          ask('people.others', list(30, field('name', shortText(), true), field('connection', shortText())), both),
          ask('born', date(), both),
          ask('children', number(0, 20), both),
          ask('contact', safeContact(), ['specialist']),
        ),
        onPage(
          'steps',
          'document.template.state',
          ask('harms', choices('tagu', 'bygwth'), both),
          ask('todo', checklist(item('ring', 'NOTT.s2i.1'), item('write', 'NOTT.s2i.2')), both),
          ask('pathway', decision(['refer', 'wait']), both),
        ),
        page({
          id: 'plan',
          title: 'document.template.plan',
          carried: ['people.main', 'people.others', 'words', 'contact'],
          questions: [ask('home', longText(), ['specialist'])],
        }),
      ],
    },
  ],
};
