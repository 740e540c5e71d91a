import { z } from 'zod';
import { givenWith, issuerAddress, oneOf, text, wholeNumber } from '../config-values.ts';

/** How people sign in at the web console: docs/console.md. */
export interface ConsoleConfig {
  /** The OpenID provider, without a slash at the end. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** After how many minutes without a sign of life, and after how many hours whatever happens, a session is over. */
  readonly idleMinutes: number;
  readonly hours: number;
}

/** @param needed whether there is a console to which people sign in */
export function consoleVariables(needed: boolean) {
  const neededText = (value: z.ZodType<string, string>) => (needed ? givenWith('CONSOLE=on', value) : text.optional());
  return {
    CONSOLE: oneOf(['on', 'off']).default('off'),
    OIDC_ISSUER: issuerAddress.optional(),
    OIDC_CLIENT_ID: neededText(
      text.regex(/^[\w.:~-]{1,200}$/, { error: 'must be the application id of the registration for the console' }),
    ),
    OIDC_CLIENT_SECRET: neededText(z.string()),
    SESSION_IDLE_MINUTES: wholeNumber(1, 240).default(30),
    SESSION_HOURS: wholeNumber(1, 24).default(12),
  };
}

interface Read {
  readonly CONSOLE: 'on' | 'off';
  readonly MICROSOFT_APP_TENANT_ID?: string;
  readonly OIDC_ISSUER?: string;
  readonly OIDC_CLIENT_ID?: string;
  readonly OIDC_CLIENT_SECRET?: string;
  readonly SESSION_IDLE_MINUTES: number;
  readonly SESSION_HOURS: number;
}

/** In production; undefined where there is no console. */
export function consoleOf(read: Read): ConsoleConfig | undefined {
  if (read.CONSOLE === 'off') return undefined;
  return {
    issuer: read.OIDC_ISSUER ?? `https://login.microsoftonline.com/${read.MICROSOFT_APP_TENANT_ID ?? ''}/v2.0`,
    clientId: read.OIDC_CLIENT_ID ?? '',
    clientSecret: read.OIDC_CLIENT_SECRET ?? '',
    idleMinutes: read.SESSION_IDLE_MINUTES,
    hours: read.SESSION_HOURS,
  };
}
