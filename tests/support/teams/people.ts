import { createHash } from 'node:crypto';

/** An id in the shape of Microsoft's object ids; the same name comes to the same id. */
export function objectId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Somebody with a Teams account, as the channel names them to one bot. */
export interface Member {
  /** The channel's own id, different for every bot. */
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly tenantId: string;
  readonly email: string;
  readonly userRole: 'user' | 'anonymous';
}

/** The tenant everybody in the simulator belongs to unless a test says otherwise. */
export const homeTenant = objectId('the home tenant');

export function aMember(name: string, tenantId: string = homeTenant): Member {
  const aadObjectId = objectId(`${tenantId} ${name}`);
  return {
    id: `29:1${createHash('sha256').update(aadObjectId).digest('base64url')}`,
    name,
    aadObjectId,
    tenantId,
    email: `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@example.org`,
    userRole: 'user',
  };
}

/** The bot as the channel names it: 28 and its app id. */
export const theBot = { id: `28:${objectId('the bot')}`, name: 'Canllaw' } as const;
