import type { LivingRecord } from '../../../../dialogs/turn/living-record.ts';
import { button, make } from '../parts.ts';
import { say } from '../words.ts';
import { block, list, none } from './blocks.ts';
import { rowList, type Change } from './rows.ts';

/** What raises concern, each with the answers it comes from. Shown so that people can decide; nothing is counted. */
export function concernBlock({ concerns, language }: LivingRecord, change: (question: string) => void): HTMLElement {
  const items = concerns.map(({ text, because, corrected }) => [
    make('p', { class: 'words concern' }, text),
    corrected ? make('p', { class: 'aside' }, say(language, 'record.corrected')) : undefined,
    because.length === 0 ? undefined : make('p', { class: 'stamp' }, say(language, 'record.because')),
    ...because.map(({ question, label, value }) => {
      const press = button('', 'reason', () => change(question));
      press.append(make('span', { class: 'label' }, label), value === null ? '' : `: ${value}`);
      return press;
    }),
  ]);
  const content = items.length === 0 ? none(say(language, 'record.concernsNone')) : list('entries', items);
  return block('concerns', { title: say(language, 'record.concerns'), open: items.length > 0 }, content);
}

/** Who is in this, and the map of them; a picture comes from where this page does. */
export function peopleBlock({ people, picture, language }: LivingRecord): HTMLElement {
  const items = people.map(({ name, facts }) => [
    make('p', { class: 'words' }, name),
    facts.length === 0 ? undefined : make('p', { class: 'stamp' }, facts.join(' · ')),
  ]);
  const map =
    picture &&
    make('img', {
      src: new URL(picture.contentUrl, location.href).pathname,
      alt: picture.alt,
      class: 'map',
      loading: 'lazy',
    });
  const content = items.length === 0 ? none(say(language, 'record.peopleNone')) : list('entries', items);
  return block('people', { title: say(language, 'record.people'), open: items.length > 0 }, content, map);
}

/** Every page of the journey with what was said, under the headings of its stages. */
export function sectionBlocks(
  { sections, language }: LivingRecord,
  onScreen: string | undefined,
  change: Change,
): readonly HTMLElement[] {
  const groups = [...new Set(sections.map(({ group }) => group))];
  return groups.flatMap((group) => [
    make('h3', {}, group),
    ...sections
      .filter((section) => section.group === group)
      .map(({ page, title, open, rows }) => {
        const isBegun = rows.some(({ state }) => state !== 'open');
        const aside =
          open === 0 ? say(language, 'record.answeredAll') : say(language, 'record.openCount', { count: open });
        const section = block(
          `section:${page}`,
          { title, aside, open: isBegun || page === onScreen },
          rowList(rows, language, change),
        );
        section.toggleAttribute('data-on-screen', page === onScreen);
        return section;
      }),
  ]);
}
