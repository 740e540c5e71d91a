import { fileURLToPath } from 'node:url';
import type { Activity } from 'botbuilder';
import type { PageView, QuestionView } from '../../dialogs/turn/view.ts';
import type { Contender, Turn } from './drive.ts';
import type { BenchStore } from './stores.ts';

/** How many turns a practitioner takes in one measured conversation, typed one by one. */
const turnsTaken = 40;

/** The product on that store, used by practitioners who type. */
export const canllaw = (store: BenchStore): Contender => ({
  name: `Canllaw on ${store.name}`,
  script: fileURLToPath(new URL('../../bot/index.ts', import.meta.url)),
  environment: (port) => ({ PORT: String(port), LOG_LEVEL: 'warn', ...store.environment }),
  turns: (index) => typing(index, turnsTaken),
});

/** A practitioner who greets, chooses a language, and answers whatever is asked by what kind it is, so many times. */
export function typing(index: number, times: number): readonly Turn[] {
  const say = (text: string) => said(index, { text });
  const answer: Turn = (replies) => say(answerTo(pageOf(replies)));
  return [say('hello'), say('English'), ...Array.from({ length: times }, () => answer)];
}

/** A message of practitioner number `index`. */
export const said = (index: number, parts: Partial<Activity>): Partial<Activity> => ({
  type: 'message',
  channelId: 'test',
  from: { id: practitioner(index), name: '' },
  ...parts,
});
export const practitioner = (index: number): string => `practitioner-${index}`;

export function pageOf(replies: readonly Partial<Activity>[]): PageView | undefined {
  const entities = replies.flatMap((reply) => reply.entities ?? []);
  return entities.find((entity) => entity.type === 'canllaw/page') as PageView | undefined;
}

/** What is typed to what the page asks; 'continue' where it asks nothing. */
export function answerTo(page: PageView | undefined): string {
  const asked = page?.questions.find(({ id }) => id === page.asking);
  return page === undefined || asked === undefined ? 'continue' : answerByKind(asked, page.askingPart);
}

const someWords = 'Somebody came to the door twice last week and waited outside in a van until it was dark.';

function answerByKind({ kind, options = [] }: QuestionView, part: string | null): string {
  switch (kind) {
    case 'yesNo':
      return '2';
    case 'choice':
    case 'choices':
      return options.some(({ value }) => value === 'inFront') ? 'The person is here with you' : '1';
    case 'decision':
      return part === 'reason' ? someWords : '2';
    case 'date':
      return '21/3/2026';
    case 'number':
      return '3';
    case 'checklist':
      return part?.includes('.') === true ? 'skip' : '1';
    case 'list':
    case 'safeContact':
      return 'skip';
    default:
      return someWords;
  }
}
