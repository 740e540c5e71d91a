import type { Language } from '../../../locales/index.ts';
import type { PageView } from '../../../dialogs/turn/view.ts';
import { part, put } from './parts.ts';
import { say, type Spoken } from './words.ts';

/** The words round the page, in its language: the head, and the box to type in. */
export function showHead(language: Language, view: PageView | undefined): void {
  const spoken: Spoken = view?.bilingual ? 'both' : language;
  document.documentElement.lang = language;
  document.body.toggleAttribute('data-bilingual', spoken === 'both');
  put('skip', say(spoken, 'skip'));
  put('language', say(language, 'otherLanguage'));
  part('language', HTMLElement).lang = language === 'en' ? 'cy' : 'en';
  // The welcome asks for the language itself, and until it is chosen nothing is said in one alone.
  part('language', HTMLElement).hidden = spoken === 'both';
  part('emergency', HTMLElement).title = say(spoken, 'emergencyLabel');
  part('log', HTMLElement).ariaLabel = say(spoken, 'conversation');
  put('messageLabel', say(spoken, 'message'));
  put('keys', say(spoken, 'keys'));
  put('cardKeys', view === undefined || view.stage === null ? '' : say(spoken, 'ask.enter'));
  put('send', say(spoken, 'send'));
  put('reference', view?.reference ? say(language, 'reference', { reference: view.reference }) : '');
  showProgress(language, view?.progress ?? { answered: 0, total: 0 });
}

/** What becomes of typed words now. */
export function showAnswers(language: Language, view: PageView | undefined, waiting: boolean): void {
  if (waiting) return put('answers', say(language, 'line.asNote'));
  const asked = view?.questions.find(({ id }) => id === view.asking);
  const note = view?.asking === 'note' ? say(language, 'note') : '';
  const answers = asked === undefined ? note : say(language, 'answers', { ask: asked.ask });
  put('answers', view?.bilingual ? '' : answers);
}

function showProgress(language: Language, { answered, total }: PageView['progress']): void {
  put('progress', total === 0 ? '' : say(language, 'progress', { answered, total }));
  // The words say the same: the bar is for the eye.
  const bar = part('progressBar', HTMLProgressElement);
  bar.hidden = total === 0;
  bar.max = Math.max(total, 1);
  bar.value = answered;
}

/** What scrolls comes to rest below the head, however many rows it takes. */
export function measureHead(): void {
  const { offsetHeight } = part('head', HTMLElement);
  document.documentElement.style.setProperty('--head', `${offsetHeight}px`);
}
