import { isIPv4 } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../dialogs/result.ts';

/** Everything an operator can set. Documented in .env.example; a test holds the two lists equal. */
export interface Config {
  /** 'local' needs no Azure and answers this machine alone; 'production' signs people in through Microsoft. */
  readonly mode: 'local' | 'production';
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where people reach it, without a slash at the end. */
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly keyFile: string;
  /** The id of an area pack; whether it exists is for the composition root to say. */
  readonly area: string;
  readonly team: string;
  /** Who the local page works as. */
  readonly localPractitioner: string;
  readonly logLevel: (typeof logLevels)[number];
  /** For how long a link to a document works. */
  readonly documentLinkMinutes: number;
  /** How long an answer of the channel's connector is waited for. */
  readonly connectorTimeoutMs: number;
  /** The bot's registration; undefined in local mode. */
  readonly microsoft: MicrosoftApp | undefined;
}
export type MicrosoftApp = { readonly appId: string; readonly tenantId: string } & (
  { readonly type: 'SingleTenant'; readonly password: string } | { readonly type: 'UserAssignedMSI' }
);

/** One thing that is wrong: a whole sentence for the operator. It never holds the value that was given. */
export interface ConfigFault {
  readonly variable: string;
  readonly message: string;
}
type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** The configuration of this process. Nothing else in the product reads the environment. */
export const configFromEnvironment = (): Result<Config, ConfigFault[]> => readConfig(process.env);

/**
 * The configuration an environment describes, or every fault of it at once. A variable that is empty counts as missing.
 * In production nothing that decides who is let in, or what can be read, has a default.
 */
export function readConfig(env: Environment): Result<Config, ConfigFault[]> {
  const given = valuesOf(env);
  const production = given['CANLLAW_MODE'] === 'production';
  const managedIdentity = given['MICROSOFT_APP_TYPE'] === 'UserAssignedMSI';
  const read = variables(production, managedIdentity).safeParse(given);
  const faults = [...unknownNames(given), ...(read.error?.issues ?? []).map(faultOf)];
  if (!read.success || faults.length > 0) return fail(faults);
  return ok(configOf(read.data));
}

/** What was given at all. Space round a value is a slip of the editor; a secret is taken as it is. */
function valuesOf(env: Environment): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value = ''] of Object.entries(env))
    if (value.trim() !== '') values[name] = name === 'MICROSOFT_APP_PASSWORD' ? value : value.trim();
  return values;
}

/** The names of all variables. */
export const variableNames = (): string[] => Object.keys(variables(false, false).shape);

type Variables = z.infer<ReturnType<typeof variables>>;

/** What each variable must be. Messages end the sentence that the variable's name begins. */
function variables(production: boolean, managedIdentity: boolean) {
  const neededIf = (condition: boolean, value: z.ZodType<string, string>, why: string) =>
    condition ? requiredText(value, why) : z.string().optional();
  return z.object({
    CANLLAW_MODE: oneOf(['local', 'production']).default('local'),
    HOST: (production ? text : loopback).default('127.0.0.1'),
    PORT: wholeNumber(0, 65_535).default(3978),
    PUBLIC_URL: production
      ? requiredText(address('https'), 'the https address at which Teams and people reach the bot')
      : address('http', 'https').optional(),
    MICROSOFT_APP_ID: neededIf(production, guid, 'the application id of the bot’s registration'),
    MICROSOFT_APP_TENANT_ID: neededIf(production, guid, 'the id of the Entra tenant whose staff use the bot'),
    MICROSOFT_APP_TYPE: oneOf(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
    MICROSOFT_APP_PASSWORD: neededIf(
      production && !managedIdentity,
      z.string(),
      'the client secret of the registration, unless MICROSOFT_APP_TYPE is UserAssignedMSI',
    ),
    DATA_DIR: text.default('data'),
    KEY_FILE: neededIf(production, text, 'the path of the key file, kept and backed up apart from the data'),
    ALLOW_EMBEDDED_STORE: production ? embeddedStore : oneOf(['true', 'false']).default('false'),
    AREA: text.default('elsewhere'),
    TEAM: text.default('local'),
    LOCAL_PRACTITIONER: text.default('practitioner'),
    LOG_LEVEL: oneOf(logLevels).default('info'),
    DOCUMENT_LINK_MINUTES: wholeNumber(1, 60).default(15),
    CONNECTOR_TIMEOUT_MS: wholeNumber(100, 60_000).default(8000),
  });
}

const text = z.string();
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `must be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}` });
const wholeNumber = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`;
  return text
    .regex(/^\d{1,9}$/, { error, abort: true })
    .transform(Number)
    .pipe(z.number().min(min, { error }).max(max, { error }));
};
const guid = text.toLowerCase().pipe(z.guid({ error: 'must be an id such as 00000000-0000-0000-0000-000000000000' }));
const loopback = text.refine(isLoopback, {
  error: 'must be an address of this machine alone (127.0.0.1, ::1 or localhost) in local mode, which signs nobody in',
});
const address = (...schemes: string[]) => {
  const error = `must be an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}, with no sign-in, query or fragment`;
  return text
    .refine((value) => isPlainAddress(value, schemes), { error })
    .transform((value) => value.replace(/\/+$/, ''));
};
const embeddedStore = z.literal('true', {
  error: 'must be true in production: the only store so far is the embedded one, and it serves a single machine',
});

const requiredText = (value: z.ZodType<string, string>, what: string) =>
  z.string({ error: `is missing: ${what}. Production needs it` }).pipe(value);

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

function isPlainAddress(value: string, schemes: readonly string[]): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, search, hash } = new URL(value);
  return schemes.includes(protocol.slice(0, -1)) && [username, password, search, hash].every((part) => part === '');
}

/** CANLLAW_MOD=production would otherwise quietly start in local mode. */
function unknownNames(env: Environment): ConfigFault[] {
  const known = variableNames();
  return Object.keys(env)
    .filter((name) => name.startsWith('CANLLAW_') && !known.includes(name))
    .map((variable) => ({ variable, message: `${variable} is not a variable of this program. Is it misspelt?` }));
}

function faultOf(issue: z.core.$ZodIssue): ConfigFault {
  const variable = String(issue.path[0]);
  return { variable, message: `${variable} ${issue.message}.` };
}

function configOf(read: Variables): Config {
  const host = read.HOST.includes(':') ? `[${read.HOST}]` : read.HOST;
  return {
    mode: read.CANLLAW_MODE,
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL ?? `http://${host}:${read.PORT}`,
    dataDir: read.DATA_DIR,
    keyFile: read.KEY_FILE ?? join(read.DATA_DIR, 'key.json'),
    area: read.AREA,
    team: read.TEAM,
    localPractitioner: read.LOCAL_PRACTITIONER,
    logLevel: read.LOG_LEVEL,
    documentLinkMinutes: read.DOCUMENT_LINK_MINUTES,
    connectorTimeoutMs: read.CONNECTOR_TIMEOUT_MS,
    microsoft: read.CANLLAW_MODE === 'production' ? microsoftOf(read) : undefined,
  };
}

function microsoftOf(read: Variables): MicrosoftApp {
  const registration = { appId: read.MICROSOFT_APP_ID ?? '', tenantId: read.MICROSOFT_APP_TENANT_ID ?? '' };
  if (read.MICROSOFT_APP_TYPE === 'UserAssignedMSI') return { ...registration, type: 'UserAssignedMSI' };
  return { ...registration, type: 'SingleTenant', password: read.MICROSOFT_APP_PASSWORD ?? '' };
}
