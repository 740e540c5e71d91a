import { text, type Language } from '../../../../locales/index.ts';
import type { AnswerView, Facts, Question } from '../../../question/model.ts';
import { sayLabel, sayValue } from '../../../question/say.ts';
import { contact } from '../short/contact.ts';
import { danger } from '../short/danger.ts';
import { stop } from '../short/stop.ts';
import { disclosureAtHand } from '../due.ts';
import { call } from './call.ts';

/** What bears on ringing back, the place for the police first. */
const needed: readonly string[] = [...disclosureAtHand, 'call.backSafe', 'stop.callBackAgreed'];

/** What is known now that the line has gone. What is not known is left out: the advice above says what to do without. */
export function droppedFacts(answers: AnswerView, language: Language): readonly Facts[] {
  const asked = [danger, contact, call, stop].flatMap(({ questions }) => questions);
  const rows = needed
    .flatMap((id) => asked.find((question) => question.id === id) ?? [])
    .flatMap((question: Question) => {
      const value = answers.get(question.id);
      return value === undefined
        ? []
        : [{ label: sayLabel(question, language), value: sayValue(question, value, language) }];
    });
  return rows.length === 0 ? [] : [{ title: text(language, 'call.dropped.known'), rows }];
}
