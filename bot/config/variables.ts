import { z } from 'zod';
import {
  accountAddress,
  address,
  embeddedStore,
  givenWith,
  guid,
  headers,
  keyList,
  loopback,
  oneOf,
  paths,
  publicAddress,
  requiredText,
  text,
  vaultKey,
  wholeNumber,
} from '../config-values.ts';
import { consoleVariables } from './console.ts';

export const storeTypes = ['sqlite', 'cosmos'] as const;
const keySources = ['file', 'environment', 'vault'] as const;
export const teamsFiles = ['links', 'consent'] as const;
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What some variables depend on. */
export interface Circumstances {
  readonly production: boolean;
  readonly managedIdentity: boolean;
  readonly keySource?: string;
  readonly store?: string;
  readonly console?: string;
}

export type Variables = z.infer<ReturnType<typeof variables>>;

/** What each variable must be. Messages end the sentence that the variable's name begins. */
export function variables({
  production,
  managedIdentity,
  keySource = 'file',
  store = 'sqlite',
  console = 'off',
}: Circumstances) {
  const neededIf = (condition: boolean, value: z.ZodType<string, string>, why: string) =>
    condition ? requiredText(value, why) : z.string().optional();
  return z.object({
    CANLLAW_MODE: oneOf(['local', 'production']).default('local'),
    HOST: (production ? text : loopback).default('127.0.0.1'),
    PORT: wholeNumber(0, 65_535).default(3978),
    PUBLIC_URL: production
      ? requiredText(publicAddress(console === 'on'), 'the https address at which Teams and people reach the bot')
      : address('http', 'https').optional(),
    MICROSOFT_APP_ID: neededIf(production, guid, 'the application id of the bot’s registration'),
    MICROSOFT_APP_TENANT_ID: neededIf(production, guid, 'the id of the Entra tenant whose staff use the bot'),
    MICROSOFT_APP_TYPE: oneOf(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
    MICROSOFT_APP_PASSWORD: neededIf(
      production && !managedIdentity,
      z.string(),
      'the client secret of the registration, unless MICROSOFT_APP_TYPE is UserAssignedMSI',
    ),
    ...consoleVariables(production && console === 'on'),
    DATA_DIR: text.default('data'),
    KEY_SOURCE: oneOf(keySources).default('file'),
    KEY_FILE: neededIf(
      production && keySource === 'file',
      text,
      'the path of the key file, kept and backed up apart from the data',
    ),
    KEYS: keySource === 'environment' ? givenWith('KEY_SOURCE=environment', keyList) : text.optional(),
    KEY_VAULT_KEY: keySource === 'vault' ? givenWith('KEY_SOURCE=vault', vaultKey) : text.optional(),
    STORE: oneOf(storeTypes).default('sqlite'),
    COSMOS_ENDPOINT: store === 'cosmos' ? givenWith('STORE=cosmos', accountAddress(production)) : text.optional(),
    COSMOS_DATABASE: text
      .regex(/^[\w-]{1,100}$/, { error: 'must be a name of letters, digits, _ or -' })
      .default('canllaw'),
    COSMOS_KEY: text
      .regex(/^[A-Za-z0-9+/]{16,}={0,2}$/, { error: 'must be a key of the account, in base64' })
      .optional(),
    ALLOW_EMBEDDED_STORE: production && store !== 'cosmos' ? embeddedStore : oneOf(['true', 'false']).default('false'),
    AREA: text.default('elsewhere'),
    AREA_FILES: paths.default([]),
    TEMPLATES: text.optional(),
    STAFF_FILE: neededIf(production, text, 'the path of the staff file, which says who is let in'),
    TEAM: text.default('local'),
    LOCAL_PRACTITIONER: text.default('practitioner'),
    LOG_LEVEL: oneOf(logLevels).default('info'),
    DOCUMENT_LINK_MINUTES: wholeNumber(1, 60).default(15),
    TEAMS_FILES: oneOf(teamsFiles).default('links'),
    CONNECTOR_TIMEOUT_MS: wholeNumber(100, 60_000).default(5000),
    // No default: nothing is closed or erased that nobody has asked for.
    RETENTION_CLOSE_DAYS: wholeNumber(1, 36_500).optional(),
    RETENTION_ERASE_DAYS: wholeNumber(1, 36_500).optional(),
    CONVERSATION_DAYS: wholeNumber(1, 3_650).default(90),
    TRUST_PROXY: wholeNumber(0, 5).default(0),
    // Locally everybody is at one machine, and a program may drive the whole of it.
    RATE_ADDRESS_PER_MINUTE: wholeNumber(0, 1_000_000).default(production ? 6_000 : 0),
    RATE_PERSON_PER_MINUTE: wholeNumber(0, 1_000_000).default(production ? 120 : 0),
    RATE_DOCUMENTS_PER_HOUR: wholeNumber(0, 1_000_000).default(production ? 60 : 0),
    RATE_FAILURES_PER_HOUR: wholeNumber(0, 1_000_000).default(production ? 30 : 0),
    OTEL_EXPORTER_OTLP_ENDPOINT: address('http', 'https').optional(),
    OTEL_EXPORTER_OTLP_HEADERS: headers.default({}),
    OTEL_SERVICE_NAME: text
      .regex(/^[\w.-]{1,100}$/, { error: 'must be a word of letters, digits, . _ or -' })
      .default('canllaw'),
    OTEL_METRIC_EXPORT_INTERVAL: wholeNumber(100, 3_600_000).default(60_000),
  });
}
