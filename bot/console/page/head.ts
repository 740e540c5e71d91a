import type { Language } from '../../../locales/index.ts';
import type { PageView } from '../../../dialogs/turn/view.ts';
import { part } from './parts.ts';
import { say, type Spoken } from './words.ts';

const put = (id: string, words: string) => {
  part(id, HTMLElement).textContent = words;
};

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
  part('log', HTMLElement).setAttribute('aria-label', say(spoken, 'conversation'));
  put('messageLabel', say(spoken, 'message'));
  put('keys', say(spoken, 'keys'));
  put('send', say(spoken, 'send'));
  const asked = view?.questions.find(({ id }) => id === view.asking);
  const note = view?.asking === 'note' ? say(language, 'note') : '';
  const answers = asked === undefined ? note : say(language, 'answers', { ask: asked.ask });
  put('answers', spoken === 'both' ? '' : answers);
  put('reference', view?.reference ? say(language, 'reference', { reference: view.reference }) : '');
  showProgress(language, view?.progress ?? { answered: 0, total: 0 });
}

function showProgress(language: Language, { answered, total }: PageView['progress']): void {
  const words = total === 0 ? '' : say(language, 'progress', { answered, total });
  put('progress', words);
  const bar = part('progressBar', HTMLProgressElement);
  bar.hidden = total === 0;
  bar.max = Math.max(total, 1);
  bar.value = answered;
  // The words beside it say the same.
  bar.setAttribute('aria-hidden', 'true');
}
