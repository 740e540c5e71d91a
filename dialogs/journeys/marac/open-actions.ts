import { text, type Language, type TextKey } from '../../../locales/index.ts';
import { listOf, thingName } from '../../question/index.ts';
import type { AnswerView, Facts, Question } from '../../question/model.ts';
import { sayLabel } from '../../question/say.ts';
import { isNotKnown, type ListItem } from '../../question/values.ts';
import { actionLists } from './actions.ts';

/** What every action should have before somebody acts on it (SAFE.act.27). */
const wanted = ['owner', 'by', 'safe'] as const;

/**
 * The actions that lack an owner, a date or their safety check, or are said not to be safe: to be seen before the plan is
 * sent. It holds nothing up. "Not sure" whether it is safe is no check; an action that is done needs no owner any more.
 */
export function openActions(answers: AnswerView, language: Language): readonly Facts[] {
  const actions = actionLists.flatMap((question) =>
    (listOf(answers.get(question.id)) ?? []).map((item) => ({ question, item })),
  );
  const say = (key: TextKey) => text(language, key);
  if (actions.length === 0)
    return [
      { title: say('marac.check.title'), rows: [{ label: say('marac.check.plan'), value: say('marac.check.none') }] },
    ];
  const rows = actions.flatMap(({ question, item }) => {
    const wrong = wrongWith(item, language);
    return wrong === undefined ? [] : [{ label: nameOf(question, item, language), value: wrong }];
  });
  const complete = { label: say('marac.check.plan'), value: say('marac.check.complete') };
  return [{ title: say('marac.check.title'), rows: rows.length === 0 ? [complete] : rows }];
}

function wrongWith({ answers }: ListItem, language: Language): string | undefined {
  const isDone = answers['done'] === 'done';
  const unsafe = answers['safe'] === 'no' && !isDone ? [text(language, 'marac.check.unsafe')] : [];
  const missing = isDone ? [] : wanted.filter((part) => answers[part] === undefined || isNotKnown(answers[part]));
  const named = missing.map((part) => text(language, `marac.check.parts.${part}`)).join('; ');
  const open = named === '' ? [] : [text(language, 'marac.check.missing', { parts: named })];
  return [...unsafe, ...open].join(' ') || undefined;
}

/** "Disrupt: Stalking protection order". */
const nameOf = (question: Question, item: ListItem, language: Language): string =>
  [sayLabel(question, language), actionName(question, item, language)].filter((part) => part !== undefined).join(': ');

/** "Stalking protection order"; of an action in the meeting's own words, those. */
export function actionName(question: Question, item: ListItem, language: Language): string | undefined {
  const own = item.answers['what'];
  const isOther = item.answers['action'] === 'other' && typeof own === 'string';
  return isOther ? own : thingName(question, item, language);
}
