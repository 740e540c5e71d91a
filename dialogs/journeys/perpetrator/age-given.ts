import type { AnswerView, When } from '../../question/model.ts';

const adultAt = 18;

/** An age that is said to be one, in either language: it counts, whatever date stands beside it. */
const saidAsAge =
  /\b(?:aged?|oed|oedran):? ?(?<after>\d{1,2})\b|\b(?<before>\d{1,2})[ -]?(?:years?|yrs?|oed|[bfm]lwydd)\b/giu;

/**
 * The age or date of birth that was written down may mean under 18, and nobody has said so (DEF.apva): it is pointed out,
 * and whoever knows decides. An age is read as it stands; a year of birth only against the date of a meeting, since no
 * condition knows what day it is.
 */
export const mayBeBornUnder18: When = (answers) => {
  const born = answers.get('map.mainBorn');
  return typeof born === 'string' && !answers.is('age.adult', 'no') && readsUnder18(born, answers);
};

function readsUnder18(born: string, answers: AnswerView): boolean {
  const said = [...born.matchAll(saidAsAge)].map(({ groups }) => Number(groups?.['after'] ?? groups?.['before']));
  if (said.some((age) => age < adultAt)) return true;
  const years = [...born.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
  if (years.length > 0) {
    const meeting = meetingYear(answers);
    return meeting !== undefined && years.every((year) => meeting - year < adultAt);
  }
  // "03/04/71" is a date, and says nothing without its century.
  if (/\d\s*[/.-]\s*\d/.test(born)) return false;
  const ages = [...born.matchAll(/\d+/g)].map(([age]) => Number(age));
  return ages.some((age) => age < adultAt);
}

function meetingYear(answers: AnswerView): number | undefined {
  const date = answers.get('marac.date');
  const year = typeof date === 'string' ? Number(date.slice(0, 4)) : Number.NaN;
  return Number.isInteger(year) ? year : undefined;
}
