import { text, type TextKey } from '../../locales/index.ts';

/** Every way a request can be refused, and the status it is refused with. The words are in locales/.../http.json. */
const statuses = {
  badRequest: 400,
  badJson: 400,
  notAnActivity: 400,
  activityType: 400,
  activityConversation: 400,
  activityFrom: 400,
  activityServiceUrl: 400,
  activityChannel: 400,
  activityId: 400,
  activityTooDeep: 400,
  unauthorised: 401,
  signedOut: 401,
  notSameOrigin: 403,
  otherSession: 403,
  notOnRegister: 403,
  notFound: 404,
  methodNotAllowed: 405,
  tooLarge: 413,
  compressed: 415,
  notJson: 415,
  misdirected: 421,
  tooMany: 429,
  failed: 500,
  stopping: 503,
} as const;
export type FaultCode = keyof typeof statuses;
export const faultCodes = Object.keys(statuses) as readonly FaultCode[];

export interface FaultBody {
  readonly code: FaultCode;
  /** What to quote to whoever runs the service; only where something broke. */
  readonly reference?: string;
  readonly message: { readonly en: string; readonly cy: string };
}

/** The largest body taken, in bytes. */
export const maxBodyBytes = 256 * 1024;

export const statusOf = (code: FaultCode): number => statuses[code];

/** What a refused caller is told: a code and a sentence in both languages, nothing they sent and nothing of the cause. */
export function faultBody(code: FaultCode, reference?: string): FaultBody {
  const key = `http.${code}` satisfies TextKey;
  const values = { limit: maxBodyBytes / 1024, reference: reference ?? '' };
  return {
    code,
    ...(reference !== undefined && { reference }),
    message: { en: text('en', key, values), cy: text('cy', key, values) },
  };
}
