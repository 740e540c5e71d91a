import type { Stores } from '../../dialogs/ports.ts';
import { startStaffedApp, type StaffedApp } from '../access/staffed-app.ts';
import type { Part } from '../support/teams/card-reader.ts';
import { aMember } from '../support/teams/people.ts';
import type { Came } from '../support/teams/chat.ts';
import type { Message } from '../support/teams/transcript.ts';
import { Teams } from '../support/teams/teams.ts';

/** On the register of these tests, with whoever else is met being a stranger. */
export const mari = aMember('Mari Canary');
export const stranger = aMember('Somebody else');

export interface StaffedTeams {
  readonly app: StaffedApp;
  readonly teams: Teams;
  /** What the service's trail says of somebody: action and why. */
  trailOf(member: { readonly aadObjectId: string }): Promise<readonly (readonly [string, string | undefined])[]>;
  close(): Promise<void>;
}

/** The product with a register, and Teams in front of it. */
export async function startStaffedTeams(around?: (stores: Stores) => Stores): Promise<StaffedTeams> {
  const register = [{ id: mari.aadObjectId, name: 'Mari', roles: ['practitioner'], teams: ['north'] }] as const;
  const app = await startStaffedApp(register, new Date('2026-11-22T12:00:00Z'), around);
  const teams = await Teams.start({ bot: () => `${app.url}/api/messages` });
  return {
    app,
    teams,
    trailOf: async ({ aadObjectId }) =>
      (await app.serviceTrail()).filter(({ by }) => by === aadObjectId).map(({ action, what }) => [action, what]),
    close: async () => {
      await app.close();
      await teams.stop();
    },
  };
}

/** What was sent, without the receipts that took the place of cards from before. */
export const newIn = ({ shown }: Came): readonly Message[] => shown.filter(({ before }) => before.length === 0);

/** Every sentence that was shown, without the escapes of Markdown. */
export const sentencesIn = ({ shown }: Came): string =>
  shown
    .flatMap(({ activity }) => [activity.text ?? '', ...textsIn(activity.attachments)])
    .join('\n')
    .replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1');

function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { text } = value as { text?: unknown };
  return [...(typeof text === 'string' ? [text] : []), ...Object.values(value).flatMap(textsIn)];
}

/** The addresses that buttons open. */
export const linksIn = ({ shown }: Came): string[] =>
  shown.flatMap(({ activity }) =>
    (activity.attachments ?? []).flatMap(({ content }) =>
      ((content as { actions?: readonly Part[] } | undefined)?.actions ?? [])
        .filter(({ type }) => type === 'Action.OpenUrl')
        .map(({ url }) => String(url)),
    ),
  );
