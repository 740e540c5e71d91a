import type { Language } from '../../locales/index.ts';
import { ConflictError, type Actor, type Clock, type ConversationStore } from '../ports.ts';

/** In which language people are spoken to, so that a turn need not read it from the store. */
export interface Languages {
  /**
   * A person's choice, or undefined where they have made none.
   * @param known what their conversation says; where that is something else, what is remembered here is not trusted
   * @throws StoreUnavailableError, UnreadableError
   */
  of(actor: Actor, known: Language | undefined): Promise<Language | undefined>;
  /** Keeps a choice: it holds from now on, in every conversation of that person. */
  choose(actor: Actor, language: Language): Promise<void>;
}

/** For how long a choice is remembered, in milliseconds. Another process may have changed it meanwhile. */
const remembered = 60_000;
const mostRemembered = 10_000;

/** What the store holds, remembered in this process for a minute and for 10,000 people. */
export function rememberedLanguages(
  conversations: Pick<ConversationStore, 'loadPreference' | 'savePreference'>,
  clock: Clock,
): Languages {
  const choices = new Map<string, { readonly language: Language; readonly until: number }>();
  const keyOf = ({ tenant, id }: Actor) => JSON.stringify([tenant, id]);
  const remember = (actor: Actor, language: Language): void => {
    choices.delete(keyOf(actor));
    choices.set(keyOf(actor), { language, until: clock.now().getTime() + remembered });
    const oldest = choices.keys().next();
    if (choices.size > mostRemembered && !oldest.done) choices.delete(oldest.value);
  };
  const isFresh = (until: number): boolean => {
    const left = until - clock.now().getTime();
    // A clock that was put back makes nothing young again.
    return left > 0 && left <= remembered;
  };
  return {
    of: async (actor, known) => {
      const choice = choices.get(keyOf(actor));
      if (choice && isFresh(choice.until) && (known === undefined || known === choice.language)) return choice.language;
      const language = (await conversations.loadPreference(actor))?.value.language;
      if (language) remember(actor, language);
      return language;
    },
    choose: async (actor, language) => {
      await keep(conversations, actor, language);
      remember(actor, language);
    },
  };
}

/** Whoever chooses last is right: somebody who writes at the same moment is overruled once. */
async function keep(
  conversations: Pick<ConversationStore, 'loadPreference' | 'savePreference'>,
  actor: Actor,
  language: Language,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const before = await conversations.loadPreference(actor);
    if (before?.value.language === language) return;
    const preference = { version: 1, tenant: actor.tenant, practitioner: actor.id, language } as const;
    try {
      await conversations.savePreference(preference, before?.etag);
      return;
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === 3) throw error;
    }
  }
}
