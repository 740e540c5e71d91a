import type { TextKey } from '../../../locales/index.ts';
import { choice, date, field, list, page, question, shortText, type Page } from '../../question/model.ts';
import { listOf } from '../../question/shapes.ts';
import { followUp as followUpPage } from '../disclosure/afterwards/practitioner.ts';
import { sent as sentPage } from '../disclosure/afterwards/sent.ts';

/** What became of the actions under one heading: the list gone on with, once there is something on it. */
const whatBecame = (heading: string, title: TextKey): Page =>
  page({
    id: `marac${heading}Done`,
    title,
    when: (answers) => (listOf(answers.get(listId(heading))) ?? []).length > 0,
    carried: [listId(heading)],
    deepens: [listId(heading)],
    questions: [],
  });
const listId = (heading: string): string => `actions.${heading.toLowerCase()}`;

export const whatWasDone: readonly Page[] = [
  whatBecame('Prosecute', 'marac.pages.prosecuteDone'),
  whatBecame('Disrupt', 'marac.pages.disruptDone'),
  whatBecame('Divert', 'marac.pages.divertDone'),
  whatBecame('Manage', 'marac.pages.manageDone'),
];

/** As in the disclosure, of this journey's own paper. The person it is about is told nothing of it here. */
export const sent = page({
  ...sentPage,
  advice: sentPage.advice.filter(({ text }) => text !== 'documents.sent.tellThem'),
  questions: [
    question({
      id: 'sent.log',
      source: ['CANLLAW.followup'],
      text: 'documents.sent.log',
      answer: list(
        30,
        field('document', choice('maracSheet', 'maracPlan'), true),
        field('to', shortText(200)),
        field('how', choice('secureEmail', 'portal', 'telephone', 'inPerson', 'post', 'other')),
        field('when', date({ past: true })),
        field('acknowledged', choice('yes', 'notYet', 'refused')),
        field('reply', shortText(300)),
      ),
      for: [],
    }),
  ],
});

/** What follows, who does it and by when. What it rests on in the disclosure is not asked here. */
export const followUp: Page = { ...followUpPage, carried: [] };
