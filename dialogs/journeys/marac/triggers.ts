import { item, longText, page, question, yesNo, type SourceId } from '../../question/model.ts';

const trigger = <const I extends string>(id: I, source: SourceId) => item(id, source);

/** What may raise the risk (SAFE.chair.1 to 10): heard of or not, in one go. Shown, never counted. */
const triggerSigns = {
  kind: 'checklist',
  statuses: 'signs',
  items: [
    trigger('homeless', 'SAFE.chair.1'),
    trigger('control', 'SAFE.chair.2'),
    trigger('selfHarm', 'SAFE.chair.3'),
    trigger('drugs', 'SAFE.chair.4'),
    trigger('alcohol', 'SAFE.chair.5'),
    trigger('mentalIllness', 'SAFE.chair.6'),
    trigger('breaches', 'SAFE.chair.7'),
    trigger('stalking', 'SAFE.chair.8'),
    trigger('threats', 'SAFE.chair.9'),
    trigger('weapons', 'SAFE.chair.10'),
  ],
} as const;

export const triggers = page({
  id: 'maracTriggers',
  title: 'marac.pages.triggers',
  advice: [
    { text: 'marac.advice.askRound', source: ['SAFE.chair.1'] },
    { text: 'marac.advice.experts', source: ['SAFE.chair.3', 'SAFE.chair.4', 'SAFE.chair.5', 'SAFE.chair.6'] },
    { text: 'marac.advice.weigh', source: ['SAFE.chair.1'] },
  ],
  questions: [
    question({
      id: 'marac.repeat',
      source: ['SAFE.act.26'],
      text: 'marac.repeat',
      answer: yesNo('ydy', { unsure: true }),
      for: ['maracPlan'],
    }),
    question({
      id: 'chair.triggers',
      source: ['SAFE.chair.1'],
      text: 'marac.chair.triggers',
      answer: triggerSigns,
      for: ['maracPlan'],
    }),
    question({
      id: 'chair.triggersDetail',
      source: ['SAFE.chair.1'],
      text: 'marac.chair.triggersDetail',
      answer: longText(4000),
      names: true,
      for: ['maracPlan'],
    }),
    question({
      // In the plan it could be traced back to whoever said it: the owners of actions need the risk, not the words.
      id: 'chair.victimView',
      source: ['SAFE.chair.2', 'STOKE.marac.1'],
      text: 'marac.chair.victimView',
      answer: longText(2000),
      for: [],
    }),
    question({
      id: 'chair.otherRisks',
      source: ['SAFE.chair.9', 'SAFE.rep.10'],
      text: 'marac.chair.otherRisks',
      answer: longText(2000),
      names: true,
      for: ['maracPlan'],
    }),
  ],
});
