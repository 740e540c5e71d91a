import { checklist, item, page, question, yesNo } from '../../../question/model.ts';
import { unless } from '../../disclosure/short/conditions.ts';
import { selfRiskSpokenOf } from '../conditions.ts';
import { protecting } from '../told.ts';

/** Suicide and self-harm: a risk to them, and a sign of lethal violence (WALES.11.self). What to do comes first. */
export const selfRisk = page({
  id: 'selfRisk',
  title: 'perpetrator.self.title',
  doors: ['despair', 'health'],
  advice: [
    { text: 'perpetrator.self.serious', source: ['WALES.11.self', 'WALES.11.suicidal'] },
    { text: 'perpetrator.self.ask', source: ['WALES.11.self'] },
    { text: 'perpetrator.self.act', source: ['WALES.11.self'] },
    { text: 'perpetrator.self.tell', source: ['WALES.11.self'], when: selfRiskSpokenOf },
  ],
  questions: [
    question({
      id: 'concern.suicideThreats',
      source: ['NOTT.perp.21', 'WALES.11.suicidal'],
      text: 'perpetrator.self.threats',
      answer: yesNo('oes', { unsure: true }),
      for: protecting,
    }),
    question({
      id: 'self.now',
      source: ['WALES.11.self'],
      text: 'perpetrator.self.now',
      answer: yesNo('oes', { unsure: true }),
      for: protecting,
      when: unless('concern.suicideThreats', 'no'),
    }),
    question({
      id: 'self.control',
      source: ['NOTT.perp.21'],
      text: 'perpetrator.self.control',
      answer: yesNo('ydy', { unsure: true }),
      for: protecting,
      when: unless('concern.suicideThreats', 'no'),
    }),
    question({
      id: 'self.harm',
      source: ['NOTT.perp.22'],
      text: 'perpetrator.self.harm',
      answer: yesNo('ydy', { unsure: true }),
      for: protecting,
    }),
    question({
      id: 'self.done',
      source: ['WALES.11.self'],
      text: 'perpetrator.self.done',
      answer: checklist(
        item('health', 'WALES.11.self'),
        item('gp', 'WALES.11.self'),
        item('supervisor', 'WALES.11.self'),
        item('lead', 'WALES.11.self'),
        item('police', 'WALES.11.suicidal'),
        item('helpline', 'WALES.11.self'),
      ),
      for: protecting,
      when: selfRiskSpokenOf,
    }),
  ],
});
