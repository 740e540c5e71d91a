import { join } from 'node:path';
import type { z } from 'zod';
import { fail, ok, type Result } from '../dialogs/result.ts';
import { consoleOf, type ConsoleConfig } from './config/console.ts';
import { variables, type logLevels, type teamsFiles, type Variables } from './config/variables.ts';

export type { ConsoleConfig } from './config/console.ts';

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
  /** Where everything is stored; the embedded store is in `dataDir`. */
  readonly store: StoreConfig;
  /** Where it is, or would be: KEY_SOURCE says whether it is used. */
  readonly keyFile: string;
  readonly keySource: KeySourceConfig;
  /** The id of an area; whether it exists is for the composition root to say. */
  readonly area: string;
  /** Paths of the agency’s own area files. */
  readonly areaFiles: readonly string[];
  /** The folder of the agency’s own Word templates; undefined where those of the product are used. */
  readonly templates: string | undefined;
  /** Who works here; undefined only in local mode, where everybody is a practitioner of `team` then. */
  readonly staffFile: string | undefined;
  readonly team: string;
  /** Who the local page works as. */
  readonly localPractitioner: string;
  readonly logLevel: (typeof logLevels)[number];
  /** For how long a link to a document works. */
  readonly documentLinkMinutes: number;
  /** How documents are given in Teams: by a link alone, or stored in the person's OneDrive too where they consent. */
  readonly teamsFiles: (typeof teamsFiles)[number];
  /** How long an answer of the channel's connector is waited for. */
  readonly connectorTimeoutMs: number;
  /** The bot's registration; undefined in local mode. */
  readonly microsoft: MicrosoftApp | undefined;
  /** How people sign in at the console; undefined in local mode, where nobody does, and where there is no console. */
  readonly console: ConsoleConfig | undefined;
  /** What `keep sweep` does by itself, in days; undefined is never. */
  readonly retention: Retention;
  /** After how many days without a word a conversation goes by itself. Its case stays. */
  readonly conversationDays: number;
  /** How many proxies of our own stand before this process. */
  readonly trustedProxies: number;
  /** How much is taken of one address or person; 0 is without limit. */
  readonly rates: Rates;
  /** Where metrics and traces go; undefined where they go nowhere. */
  readonly telemetry: TelemetryConfig | undefined;
}
export interface Retention {
  /** A case that nobody has touched for so long is closed. */
  readonly closeDays: number | undefined;
  /** A case that has been closed for so long is erased. */
  readonly eraseDays: number | undefined;
}
export interface Rates {
  readonly addressPerMinute: number;
  readonly personPerMinute: number;
  readonly documentsPerHour: number;
  readonly failuresPerHour: number;
}
export interface TelemetryConfig {
  /** Without a slash at the end. */
  readonly endpoint: string;
  /** Sent with everything; they may hold a secret. */
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  readonly metricsIntervalMs: number;
}
/** `key` is a secret; without one the process signs in as what it is to Azure. */
export type StoreConfig =
  | { readonly type: 'sqlite' }
  | { readonly type: 'cosmos'; readonly endpoint: string; readonly database: string; readonly key?: string };
/** Where the keys are that everything stored is encrypted under. `keys` is a secret: `id:base64[,id:base64...]`. */
export type KeySourceConfig =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'environment'; readonly keys: string }
  | { readonly type: 'vault'; readonly keyUrl: string };
export type MicrosoftApp = { readonly appId: string; readonly tenantId: string } & (
  { readonly type: 'SingleTenant'; readonly password: string } | { readonly type: 'UserAssignedMSI' }
);

/** One thing that is wrong: a whole sentence for the operator. It never holds the value that was given. */
export interface ConfigFault {
  readonly variable: string;
  readonly message: string;
}
type Environment = Readonly<Record<string, string | undefined>>;

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
  const { KEY_SOURCE: keySource, STORE: store, CONSOLE: console } = given;
  const read = variables({ production, managedIdentity, keySource, store, console }).safeParse(given);
  const faults = [...unknownNames(given), ...(read.error?.issues ?? []).map(faultOf)];
  if (!read.success || faults.length > 0) return fail(faults);
  return ok(configOf(read.data));
}

const secrets: readonly string[] = ['MICROSOFT_APP_PASSWORD', 'OIDC_CLIENT_SECRET'];
/** What was given at all. Space round a value is a slip of the editor; a secret is taken as it is. */
function valuesOf(env: Environment): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value = ''] of Object.entries(env))
    if (value.trim() !== '') values[name] = secrets.includes(name) ? value : value.trim();
  return values;
}

/** The names of all variables. */
export const variableNames = (): string[] =>
  Object.keys(variables({ production: false, managedIdentity: false }).shape);

/**
 * CANLLAW_MOD=production would otherwise quietly start in local mode. The exporters read variables of their own: what
 * goes where is said here, or not at all.
 */
function unknownNames(env: Environment): ConfigFault[] {
  const known = variableNames();
  return Object.keys(env)
    .filter((name) => /^(?:CANLLAW|OIDC|OTEL_EXPORTER_OTLP)_/.test(name) && !known.includes(name))
    .map((variable) => ({ variable, message: `${variable} is not a variable of this program. Is it misspelt?` }));
}

function faultOf(issue: z.core.$ZodIssue): ConfigFault {
  const variable = String(issue.path[0]);
  return { variable, message: `${variable} ${issue.message}.` };
}

function configOf(read: Variables): Config {
  const production = read.CANLLAW_MODE === 'production';
  const host = read.HOST.includes(':') ? `[${read.HOST}]` : read.HOST;
  return {
    mode: read.CANLLAW_MODE,
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL ?? `http://${host}:${read.PORT}`,
    dataDir: read.DATA_DIR,
    store: storeOf(read),
    keyFile: keyFileOf(read),
    keySource: keySourceOf(read),
    area: read.AREA,
    areaFiles: read.AREA_FILES,
    templates: read.TEMPLATES,
    staffFile: read.STAFF_FILE,
    team: read.TEAM,
    localPractitioner: read.LOCAL_PRACTITIONER,
    logLevel: read.LOG_LEVEL,
    documentLinkMinutes: read.DOCUMENT_LINK_MINUTES,
    teamsFiles: read.TEAMS_FILES,
    connectorTimeoutMs: read.CONNECTOR_TIMEOUT_MS,
    microsoft: production ? microsoftOf(read) : undefined,
    console: production ? consoleOf(read) : undefined,
    retention: { closeDays: read.RETENTION_CLOSE_DAYS, eraseDays: read.RETENTION_ERASE_DAYS },
    conversationDays: read.CONVERSATION_DAYS,
    trustedProxies: read.TRUST_PROXY,
    rates: {
      addressPerMinute: read.RATE_ADDRESS_PER_MINUTE,
      personPerMinute: read.RATE_PERSON_PER_MINUTE,
      documentsPerHour: read.RATE_DOCUMENTS_PER_HOUR,
      failuresPerHour: read.RATE_FAILURES_PER_HOUR,
    },
    telemetry: telemetryOf(read),
  };
}

function storeOf(read: Variables): StoreConfig {
  if (read.STORE === 'sqlite') return { type: 'sqlite' };
  const key = read.COSMOS_KEY === undefined ? {} : { key: read.COSMOS_KEY };
  return { type: 'cosmos', endpoint: read.COSMOS_ENDPOINT ?? '', database: read.COSMOS_DATABASE, ...key };
}

const keyFileOf = (read: Variables): string => read.KEY_FILE ?? join(read.DATA_DIR, 'key.json');

function keySourceOf(read: Variables): KeySourceConfig {
  if (read.KEY_SOURCE === 'environment') return { type: 'environment', keys: read.KEYS ?? '' };
  if (read.KEY_SOURCE === 'vault') return { type: 'vault', keyUrl: read.KEY_VAULT_KEY ?? '' };
  return { type: 'file', path: keyFileOf(read) };
}

function microsoftOf(read: Variables): MicrosoftApp {
  const registration = { appId: read.MICROSOFT_APP_ID ?? '', tenantId: read.MICROSOFT_APP_TENANT_ID ?? '' };
  if (read.MICROSOFT_APP_TYPE === 'UserAssignedMSI') return { ...registration, type: 'UserAssignedMSI' };
  return { ...registration, type: 'SingleTenant', password: read.MICROSOFT_APP_PASSWORD ?? '' };
}

function telemetryOf(read: Variables): TelemetryConfig | undefined {
  const endpoint = read.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined) return undefined;
  return {
    endpoint,
    headers: read.OTEL_EXPORTER_OTLP_HEADERS,
    serviceName: read.OTEL_SERVICE_NAME,
    metricsIntervalMs: read.OTEL_METRIC_EXPORT_INTERVAL,
  };
}
