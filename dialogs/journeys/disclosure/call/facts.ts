import { text } from '../../../../locales/index.ts';
import type { Page, PageFacts } from '../../../question/model.ts';
import { sayLabel, sayValue } from '../../../question/say.ts';
import { contact } from '../short/contact.ts';
import { danger } from '../short/danger.ts';
import { stop } from '../short/stop.ts';
import { disclosureAtHand } from '../due.ts';
import { call } from './call.ts';

/**
 * What is known now that the line has gone. What is not known is left out: the advice above says what to do without.
 * @param needed the ids of questions on these pages, in the order in which they are needed
 */
export const knownOnceDropped =
  (needed: readonly string[], ...pages: readonly Page[]): PageFacts =>
  (answers, language) => {
    const asked = pages.flatMap(({ questions }) => questions);
    const rows = needed
      .flatMap((id) => asked.find((question) => question.id === id) ?? [])
      .flatMap((question) => {
        const value = answers.get(question.id);
        return value === undefined
          ? []
          : [{ label: sayLabel(question, language), value: sayValue(question, value, language) }];
      });
    return rows.length === 0 ? [] : [{ title: text(language, 'call.dropped.known'), rows }];
  };

/** In a disclosure: what bears on ringing back, the place for the police first. */
export const droppedFacts = knownOnceDropped(
  [...disclosureAtHand, 'call.backSafe', 'stop.callBackAgreed'],
  danger,
  contact,
  call,
  stop,
);
