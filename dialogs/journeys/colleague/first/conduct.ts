import { checklist, choices, decision, item, page, question } from '../../../question/model.ts';
import { inEngland, inWales, not } from '../../disclosure/short/conditions.ts';
import { maybeAbusive } from '../conditions.ts';
import { aboutAnother } from '../own-record.ts';

/**
 * Where a colleague abuses: what their work gives them access to, and who must be told of it. Children and adults at risk
 * each have a route of their own, and the nations differ; conduct is for managers and human resources.
 */
export const conduct = aboutAnother(
  page({
    id: 'colleagueConduct',
    title: 'colleague.pages.conduct',
    when: maybeAbusive,
    doors: ['children', 'adults'],
    advice: [
      { text: 'colleague.advice.serviceUsers', source: ['WALES.12.colleague_abuser'] },
      { text: 'colleague.advice.conductWales', source: ['WALES.12.colleague_abuser'], when: not(inEngland) },
      { text: 'colleague.advice.conductEngland', source: ['WALES.12.colleague_abuser'], when: not(inWales) },
      { text: 'colleague.advice.conductHr', source: ['WALES.12.colleague_abuser'] },
    ],
    questions: [
      question({
        id: 'conduct.worksWith',
        source: ['WALES.12.colleague_abuser'],
        text: 'colleague.conduct.worksWith',
        answer: choices('children', 'adultsAtRisk', 'serviceUsers', 'records', 'power', 'none'),
        for: [],
      }),
      question({
        id: 'conduct.steps',
        source: ['WALES.12.colleague_abuser'],
        text: 'colleague.conduct.steps',
        answer: checklist(
          item('manager', 'WALES.12.colleague_abuser'),
          item('officer', 'WALES.12.colleague_abuser'),
          item('police', 'WALES.12.caution'),
          item('access', 'WALES.12.colleague_victim'),
          item('order', 'WALES.12.caution'),
        ),
        for: [],
      }),
      question({
        id: 'conduct.decision',
        source: ['WALES.12.colleague_abuser'],
        text: 'colleague.conduct.decision',
        answer: decision(['report', 'advice', 'notReporting']),
        for: [],
      }),
    ],
  }),
);
