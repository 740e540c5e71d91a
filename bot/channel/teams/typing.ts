import type { TurnContext } from 'botbuilder';

/** How long a turn may take before the person is shown that something is under way, in milliseconds. */
export const typingAfter = 1_000;

/**
 * Shows once that the bot is at work, unless it has begun to answer by then. Nothing waits for it, and whether it arrives
 * is no matter. Answers what to call when the turn is over.
 */
export function showTyping(context: TurnContext, after = typingAfter): () => void {
  const timer = setTimeout(() => {
    context.sendActivity({ type: 'typing' }).catch(() => undefined);
  }, after);
  const stop = (): void => clearTimeout(timer);
  context.onSendActivities(async (_context, activities, next) => {
    if (activities.some(({ type }) => type !== 'typing')) stop();
    return await next();
  });
  return stop;
}
