import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageView } from '../../../dialogs/turn/view.ts';
import { languages, text } from '../../../locales/index.ts';
import type { Vignette } from './vignette.ts';
import { Walks, type Walked } from './walk.ts';

/** Words for the work that must not be suggested (WALES 9.31 to 9.35), in either language. */
const forbidden =
  /couples|counselling|\bmediat|restorative|anger management|parenting (?:course|programme)|cyplau|gyplau|chyplau|cwnsela|gwnsela|cyfryng|gyfryng|cyfiawnder adferol|rheoli dicter|cwrs rhianta/iu;
/** The one page that names it, to keep away from it. */
const warnsOfIt = 'avoid';

/** Each vignette, walked in the running product in both languages, ends with its contacts, its steps and its documents. */
export function endsWell(journey: string, vignettes: readonly Vignette[]): void {
  describe.each(languages)('in %s', (language) => {
    let walks: Walks;
    beforeAll(async () => {
      walks = await Walks.start(language);
    }, 60_000);
    afterAll(async () => await walks.close());

    describe.each(vignettes)('$told ($like)', (vignette) => {
      let walked: Walked;
      beforeAll(async () => {
        walked = await walks.walk(journey, vignette);
      }, 60_000);

      it('has the contacts on its pages', () => {
        expect(vignette.rings.length).toBeGreaterThan(0);
        for (const [page, number] of vignette.rings)
          expect(JSON.stringify(walked.pages.get(page)?.facts), page).toContain(number);
      });

      it('has the steps: what is advised, what raises concern, and what is to be done', () => {
        const lines = (page: string) => walked.pages.get(page)?.advice.map((each) => each.text);
        for (const [page, advice] of vignette.advised) expect(lines(page), page).toContain(text(language, advice));
        for (const [page, advice] of vignette.notAdvised ?? [])
          expect(lines(page), page).not.toContain(text(language, advice));
        expect(walked.record.concerns.map(({ rule }) => rule).toSorted()).toEqual([...vignette.raised].toSorted());
        expect(vignette.due.length).toBeGreaterThan(0);
        for (const { question, ...said } of vignette.due)
          expect(walked.living.due, question).toContainEqual(expect.objectContaining({ question, ...said }));
      });

      it('has the documents, each with what it must say and nothing that it must not', () => {
        expect(walked.offered).toEqual([...vignette.documents, 'record']);
        for (const recipient of walked.offered) expect(walked.documents.get(recipient), recipient).toBeDefined();
        expect(vignette.holds.length).toBeGreaterThan(0);
        for (const [recipient, words] of vignette.holds)
          expect(walked.documents.get(recipient), recipient).toContain(words);
        for (const [recipient, key] of vignette.holdsText ?? [])
          expect(walked.documents.get(recipient), recipient).toContain(text(language, key));
        for (const [recipient, words] of vignette.hides ?? [])
          expect(walked.documents.get(recipient), recipient).not.toContain(words);
      });

      it('suggests no work that brings them together, and no course instead', () => {
        for (const recipient of vignette.documents)
          expect(walked.documents.get(recipient), recipient).not.toMatch(forbidden);
        for (const view of walked.seen.filter(({ page }) => page !== warnsOfIt)) {
          expect(wordsOn(view), view.page).not.toMatch(forbidden);
        }
      });
    });
  });
}

/** What a page says: not the ids of the guidance, some of which name what is warned of. */
const wordsOn = ({ title, advice, questions, facts, notices }: PageView): string =>
  [
    title,
    ...notices,
    ...advice.map((each) => each.text),
    ...facts.flatMap((section) => [section.title, ...section.rows.flatMap(({ label, value }) => [label, value])]),
    ...questions.flatMap(({ ask, help = '', say = '', options = [], items = [] }) => [
      ask,
      help,
      say,
      ...[...options, ...items].map(({ label }) => label),
    ]),
  ].join('\n');
