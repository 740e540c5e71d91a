import { text, type Language } from '../../locales/index.ts';
import { journeys } from '../journeys/index.ts';
import type { CaseLinks, LinkedCase } from './case-links.ts';
import { listed } from './case-lists.ts';
import { sayDay } from './days.ts';
import { option, type MenuOption, type MenuQuestion } from './menu-option.ts';

/** How many cases are listed; any other can be named by its reference. */
const mostListed = 50;

/** What the page about access offers about other cases: to open a linked one, to withdraw a link, and to make one. */
export function linkOptions(links: CaseLinks | undefined, language: Language): readonly MenuOption[] {
  if (!links) return [];
  const about = (what: 'open' | 'unlink', { reference }: LinkedCase) =>
    option(`${what}:${reference}`, `access.links.${what}`, language, { reference });
  return [
    ...links.linked.map((other) => about('open', other)),
    ...(links.mayLink ? links.linked.map((other) => about('unlink', other)) : []),
    ...(links.mayLink ? [option('link', 'access.links.link', language)] : []),
  ];
}

/** Which case it is to be linked with: one’s own and those shared with one, or any other by its reference. */
export function linkQuestion({ candidates }: CaseLinks, language: Language): Omit<MenuQuestion, 'source'> {
  const all = candidates.map((summary) => {
    const { reference, changedAt } = summary;
    return listed({ ...summary, id: reference }, language, (each) =>
      text(each, 'bot.cases.one', { reference, date: sayDay(changedAt, each) }),
    );
  });
  return {
    id: 'access.link',
    ask: text(language, 'access.links.which'),
    options: [...all.slice(0, mostListed), option('back', 'access.links.back', language)],
    more: all.slice(mostListed),
  };
}

/** A linked case in the list of what holds: its reference and its kind. */
export function sayLinked({ reference, journey }: LinkedCase, language: Language): string {
  const title = journeys.find(({ id }) => id === journey)?.title;
  return title === undefined
    ? reference
    : text(language, 'bot.cases.ofKind', { case: reference, kind: text(language, title) });
}
