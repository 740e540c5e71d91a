import { text, type Language } from '../../locales/index.ts';
import { namesTerm } from '../question/index.ts';
import type { Journey, Term } from '../question/model.ts';
import type { FactSection, PageView, QuestionView, TermView } from './view.ts';

/** What of a page words may appear in; the rest of it is answers, or nobody reads it. */
export type Read = Pick<PageView, 'title' | 'advice' | 'questions' | 'facts'>;

/**
 * What the words of a page mean, in the order of the journey's terms. Only what the page itself says is looked at, never what
 * anybody answered: in a chat a term may stay, an answer may not. A term the page explains anyhow is left out.
 */
export function termsOn(page: Read, { terms = [] }: Journey, language: Language): readonly TermView[] {
  const advice = page.advice.map((each) => each.text);
  const around = [page.title, ...advice, ...page.facts.flatMap(guidanceOf)];
  const asked = page.questions.map((question) => ({ id: question.id, said: saidIn(question) }));
  return terms.flatMap((term) => {
    const explanation = text(language, term.text);
    if (around.includes(explanation)) return [];
    const appears = (said: readonly string[]) => said.some((each) => appearsIn(term, each, language));
    const questions = asked.filter(({ said }) => appears(said)).map(({ id }) => id);
    if (questions.length === 0 && !appears(around)) return [];
    return [{ term: formsOf(term, language)[0] ?? explanation, explanation, source: term.source, questions }];
  });
}

/** What a question says itself: what has been added to a list is somebody's words. */
function saidIn({ kind, ask, help, say, options = [], fields = [], items = [] }: QuestionView): readonly string[] {
  const labels = [...options, ...fields.flatMap((field) => field.options ?? []), ...(kind === 'list' ? [] : items)];
  return [ask, help ?? '', say ?? '', ...fields.map((field) => field.ask), ...labels.map(({ label }) => label)];
}

const guidanceOf = ({ title, holds, rows }: FactSection): readonly string[] =>
  holds === 'guidance' ? [title, ...rows.flatMap(({ label, value }) => [label, value])] : [];

const formsOf = ({ words }: Term, language: Language): readonly string[] => text(language, words).split('; ');

/** Most of what is looked at is said again and again. What services say of their hours is not, so memory stays bounded. */
const mostKnown = 5_000;
const known = new WeakMap<Term, Record<Language, Map<string, boolean>>>();

function appearsIn(term: Term, said: string, language: Language): boolean {
  const ofTerm = known.get(term) ?? { en: new Map<string, boolean>(), cy: new Map<string, boolean>() };
  known.set(term, ofTerm);
  const looked = ofTerm[language];
  const before = looked.get(said);
  if (before !== undefined) return before;
  const found = namesTerm(said, formsOf(term, language), language);
  if (looked.size < mostKnown) looked.set(said, found);
  return found;
}
