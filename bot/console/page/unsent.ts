import type { PageView } from '../../../dialogs/turn/view.ts';

/**
 * What stands in the inputs of a page that was left without sending it: put back when the page comes again, so that a
 * typed reply, another language or an emergency costs nobody their words. Kept in memory only, as long as the page.
 */
export class Unsent {
  readonly #byQuestion = new Map<string, { readonly revision: number; readonly inputs: Map<string, string> }>();

  keep(view: PageView, changed: Readonly<Record<string, string>>): void {
    for (const [input, value] of Object.entries(changed)) {
      const question = questionOf(input);
      const key = keyOf(view, question);
      const revision = revisionOf(view, question);
      const before = this.#byQuestion.get(key);
      // What was kept beside an answer that has changed since is out of date; what is entered beside the new one is not.
      const kept = before?.revision === revision ? before : { revision, inputs: new Map<string, string>() };
      kept.inputs.set(input, value);
      this.#byQuestion.set(key, kept);
    }
  }

  /** What has been sent and taken is no longer unsent. */
  taken(view: PageView, questions: readonly string[] = view.questions.map(({ id }) => id)): void {
    for (const question of questions) this.#byQuestion.delete(keyOf(view, question));
  }

  of(view: PageView): Record<string, string> {
    const found = [...view.questions.map(({ id }) => id), noteBox].flatMap((question) => {
      const kept = this.#byQuestion.get(keyOf(view, question));
      return kept?.revision === revisionOf(view, question) ? [...kept.inputs] : [];
    });
    return Object.fromEntries(found);
  }
}

/** The inputs of a card that belong to no question: the words of a note. */
export const noteBox = 'canllaw';
const questionOf = (input: string) => input.split('::')[0] ?? '';
const revisionOf = (view: PageView, question: string) =>
  view.questions.find(({ id }) => id === question)?.revision ?? 0;
const keyOf = (view: PageView, question: string) => `${view.case ?? ''} ${question}`;
