import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Activity } from 'botbuilder';
import type { PageView, QuestionView } from '../../dialogs/turn/view.ts';
import type { Contender, Turn } from './drive.ts';

/** How many turns a practitioner takes in one measured conversation, typed one by one. */
const turnsTaken = 40;

/** A practitioner who types: greets, chooses a language, and answers whatever is asked by what kind it is. */
export const canllaw: Contender = {
  name: 'Canllaw, typed, durable and encrypted',
  script: fileURLToPath(new URL('../../bot/index.ts', import.meta.url)),
  environment: (port) => ({
    PORT: String(port),
    DATA_DIR: mkdtempSync(join(tmpdir(), 'canllaw-bench-')),
    LOG_LEVEL: 'warn',
  }),
  turns: (index) => {
    const say = (text: string): Partial<Activity> => ({
      type: 'message',
      channelId: 'test',
      from: { id: `practitioner-${index}`, name: '' },
      text,
    });
    const answer: Turn = (replies) => say(answerTo(pageOf(replies)));
    return [say('hello'), say('English'), ...Array.from({ length: turnsTaken }, () => answer)];
  },
};

function pageOf(replies: readonly Partial<Activity>[]): PageView | undefined {
  const entities = replies.flatMap((reply) => reply.entities ?? []);
  return entities.find((entity) => entity.type === 'canllaw/page') as PageView | undefined;
}

function answerTo(page: PageView | undefined): string {
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
      return part?.includes('.') === true ? 'skip' : 'done';
    case 'list':
    case 'safeContact':
      return 'skip';
    default:
      return someWords;
  }
}
