import type { Activity } from 'botbuilder';
import { isEmergency } from '../../../dialogs/turn/emergency-turn.ts';
import { readIncoming } from '../incoming.ts';

export const teamsChannel = 'msteams';
export const isTeams = ({ channelId }: Pick<Activity, 'channelId'>): boolean => channelId === teamsChannel;

/**
 * What an activity is to the bot. 'said': words or a card, to be answered. 'opened': somebody looks, and sees where things
 * stand. 'added' and 'removed': the bot, to or from a chat. 'edited': a message that was taken already reads otherwise
 * now. 'invoked': somebody waits for the answer in the HTTP response. 'nothing': taken note of by a counter alone.
 */
export type Event = 'said' | 'opened' | 'added' | 'removed' | 'edited' | 'invoked' | 'nothing';

/** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events */
export function eventOf(activity: Activity): Event {
  switch (activity.type) {
    case 'message':
      return 'said';
    case 'invoke':
      return 'invoked';
    case 'event':
      return activity.name === 'canllaw/open' ? 'opened' : 'nothing';
    case 'messageUpdate':
      return editOf(activity);
    case 'conversationUpdate':
      return isTeams(activity) ? membersOf(activity) : joinedElsewhere(activity);
    case 'installationUpdate':
      return isTeams(activity) ? installationOf(activity) : 'nothing';
    default:
      // What somebody deletes stays in the record; a reaction, a read receipt and typing say nothing.
      return 'nothing';
  }
}

/** Whether there are words or values in it to be understood; all else is answered with where things stand, if at all. */
export const speaks = (activity: Activity): boolean => eventOf(activity) === 'said';

/** A message that was brought back after it was deleted changes nothing. Whoever corrects "99" to "999" is in danger. */
function editOf(activity: Activity): Event {
  if (!isTeams(activity)) return 'nothing';
  const data: unknown = activity.channelData;
  const what = typeof data === 'object' && data !== null ? (data as { eventType?: unknown }).eventType : undefined;
  if (what !== 'editMessage') return 'nothing';
  return isEmergency(readIncoming(activity)) ? 'said' : 'edited';
}

/** In a chat of many, others come and go without asking anything. */
function membersOf(activity: Activity): Event {
  const { membersAdded = [], membersRemoved = [], recipient } = activity;
  const isBot = ({ id }: { readonly id: string }): boolean => id === recipient.id;
  if (membersAdded.some(isBot) || (membersAdded.length > 0 && !isShared(activity))) return 'added';
  return membersRemoved.some(isBot) ? 'removed' : 'nothing';
}

const joinedElsewhere = ({ membersAdded = [], recipient }: Activity): Event =>
  membersAdded.some(({ id }) => id !== recipient.id) ? 'opened' : 'nothing';

/** An upgrade removes and adds too ('add-upgrade'), and nobody asked for a welcome. */
function installationOf({ action }: Activity): Event {
  if (action === 'add') return 'added';
  return action === 'remove' ? 'removed' : 'nothing';
}

/** Case work is between one practitioner and the bot. A kind of chat that is not known counts as one of many. */
export const isShared = ({ channelId, conversation }: Activity): boolean => {
  const { isGroup, conversationType: type } = conversation;
  if (isGroup || ['groupChat', 'channel'].includes(type)) return true;
  return channelId === teamsChannel && typeof type === 'string' && type !== 'personal';
};

/** A file that was dragged into the chat, or a picture or recording put into the box. The words again as HTML are none. */
export const carriesFiles = ({ attachments = [] }: Activity): boolean =>
  attachments.some(
    ({ contentType }: { readonly contentType?: unknown }) =>
      typeof contentType === 'string' &&
      (contentType === 'application/vnd.microsoft.teams.file.download.info' ||
        /^(?:image|audio|video)\//.test(contentType)),
  );
