import { bases, trailActions } from '../../dialogs/record/trail.ts';
import { outcomeKinds } from '../../dialogs/turn/view.ts';
import { faultCodes } from '../server/faults.ts';

/** The channels by name; any other is a word of whoever sent it. */
const channels = ['msteams', 'canllaw-console', 'emulator', 'webchat', 'directline', 'test'];
export const channelName = (channelId: string): string => (channels.includes(channelId) ? channelId : 'other');

const of = (values: readonly string[]): ReadonlySet<string> => new Set(values);

/**
 * Every attribute that a metric or a span may carry, with every value it may have. All of them are our own words: a
 * name, an answer, an id or the text of a message has neither an attribute nor a value to stand in.
 */
const allowed = {
  /** Of a turn, of a call to the store, of a call to the channel. */
  outcome: of([
    ...outcomeKinds,
    'ok',
    'unavailable',
    'unreadable',
    'timeout',
    'broken',
    'notAllowed',
    'throttled',
    'rejected',
    'serverError',
  ]),
  channel: of(channels),
  /** What an activity is to the bot (bot/channel/teams/events.ts). */
  event: of(['said', 'opened', 'added', 'removed', 'edited', 'invoked', 'nothing']),
  operation: of([
    'cases.load',
    'cases.create',
    'cases.replace',
    'cases.list',
    'cases.find',
    'cases.past',
    'conversations.loadConversation',
    'conversations.saveConversation',
    'conversations.loadPreference',
    'conversations.savePreference',
    'audit.note',
    'GET',
    'POST',
    'PUT',
    'DELETE',
  ]),
  /** Why a request was refused. */
  code: of(faultCodes),
  /** Which limit was reached. */
  limit: of(['address', 'person', 'documents', 'pictures', 'records', 'failures']),
  /** Of an entry of the audit. */
  action: of(trailActions),
  basis: of(bases),
} satisfies Readonly<Record<string, ReadonlySet<string>>>;

export type Fields = { readonly [F in keyof typeof allowed]?: string };

/** What may go out of these. A value that is not on the list goes out as 'other'. */
export function allowedOf(fields: Fields): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, values] of Object.entries(allowed)) {
    const value = fields[name as keyof Fields];
    if (value !== undefined) kept[name] = values.has(value) ? value : 'other';
  }
  return kept;
}
