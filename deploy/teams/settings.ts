import { parseArgs } from 'node:util';
import { z } from 'zod';
import { address, guid, oneOf, text } from '../../bot/config-values.ts';
import { fail, ok, type Result } from '../../dialogs/result.ts';

/** What differs from one installation to the next. Nothing of it is about a person. */
export interface PackageSettings {
  /** The id of the app in Teams: made once, and kept for every later package, or Teams takes it for another app. */
  readonly appId: string;
  /** The application id of the bot’s registration, or the client id of its managed identity. */
  readonly botId: string;
  /** Where the bot is reached: a name alone, such as canllaw.example.org. */
  readonly domain: string;
  /** The organisation that runs the bot, as Teams shows it. */
  readonly developer: string;
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
  /** Three numbers. Teams takes a package for an update only when it is higher than before. */
  readonly version: string;
  /** Whether the bot may offer files for the person’s OneDrive. */
  readonly files: boolean;
  /** The path of the package. */
  readonly out: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The flag of each variable: a flag that is given wins. */
const flagOf = {
  TEAMS_APP_ID: 'app-id',
  MICROSOFT_APP_ID: 'bot-id',
  PUBLIC_URL: 'public-url',
  TEAMS_DEVELOPER_NAME: 'developer',
  TEAMS_WEBSITE_URL: 'website',
  TEAMS_PRIVACY_URL: 'privacy',
  TEAMS_TERMS_URL: 'terms',
  TEAMS_APP_VERSION: 'app-version',
  TEAMS_FILES: 'files',
  TEAMS_PACKAGE: 'out',
} as const;
type Variable = keyof typeof flagOf;
const variables = Object.keys(flagOf) as Variable[];

/** How the command is called. */
export const usage = `npm run teams:package -- ${Object.values(flagOf)
  .map((flag) => `[--${flag}=...]`)
  .join(' ')}`;

/**
 * What flags and environment say, or every fault at once as a sentence that names the variable and holds no value.
 * @param args the command line after the script
 * @param productVersion the version where none is given
 */
export function readSettings(
  args: readonly string[],
  environment: Environment,
  productVersion: string,
): Result<PackageSettings, readonly string[]> {
  const flags = flagsIn(args);
  if (flags === undefined) return fail([usage]);
  const read = shape(productVersion).safeParse(
    Object.fromEntries(variables.map((name) => [name, given(flags[flagOf[name]] ?? environment[name])])),
  );
  if (!read.success)
    return fail(read.error.issues.map(({ path, message }) => `${namesOf(String(path[0]))} ${message}.`));
  const values = read.data;
  return ok({
    appId: values.TEAMS_APP_ID,
    botId: values.MICROSOFT_APP_ID,
    domain: new URL(values.PUBLIC_URL).hostname,
    developer: values.TEAMS_DEVELOPER_NAME,
    website: values.TEAMS_WEBSITE_URL,
    privacy: values.TEAMS_PRIVACY_URL,
    terms: values.TEAMS_TERMS_URL,
    version: values.TEAMS_APP_VERSION,
    files: values.TEAMS_FILES === 'consent',
    out: values.TEAMS_PACKAGE,
  });
}

/** Undefined for what is not understood. */
function flagsIn(args: readonly string[]): Readonly<Record<string, string | undefined>> | undefined {
  const options = Object.fromEntries(Object.values(flagOf).map((flag) => [flag, { type: 'string' as const }]));
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** An empty value counts as missing. */
const given = (value: string | undefined): string | undefined => value?.trim() || undefined;

const namesOf = (variable: string): string => `${variable} (--${flagOf[variable as Variable]})`;

/** Messages end the sentence that the variable’s name begins. */
function shape(productVersion: string) {
  const needed = (value: z.ZodType<string, string>, what: string) =>
    z.string({ error: `is missing: ${what}` }).pipe(value);
  const id = guid.refine((value) => !/^[0-]{36}$/.test(value), { error: 'must be an id that stands for something' });
  const page = address('https').pipe(text.max(2048, { error: 'must have at most 2048 characters' }));
  return z.object({
    TEAMS_APP_ID: needed(id, 'the id of the app in Teams, made once and kept'),
    MICROSOFT_APP_ID: needed(id, 'the application id of the bot’s registration'),
    PUBLIC_URL: needed(
      address('https').refine(isPublic, { error: 'must have a host name with a dot in it, and no number for it' }),
      'the https address at which Teams and people reach the bot',
    ),
    TEAMS_DEVELOPER_NAME: needed(
      text.max(32, { error: 'must have at most 32 characters' }).regex(/^[^\p{Cc}]*$/u, { error: 'must be one line' }),
      'the name of the organisation that runs the bot',
    ),
    TEAMS_WEBSITE_URL: needed(page, 'the https address of a page that says whom to ask'),
    TEAMS_PRIVACY_URL: needed(page, 'the https address of the privacy notice'),
    TEAMS_TERMS_URL: needed(page, 'the https address of the terms of use'),
    TEAMS_APP_VERSION: text
      .regex(/^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}$/, { error: 'must be three numbers such as 1.4.0' })
      .default(productVersion),
    TEAMS_FILES: oneOf(['links', 'consent']).default('links'),
    TEAMS_PACKAGE: text.default('dist/canllaw-teams.zip'),
  });
}

/** Teams reaches the bot by a name; an address of numbers or of this machine alone is a slip. */
function isPublic(value: string): boolean {
  if (!URL.canParse(value)) return false;
  return /^(?=.*\.)[a-z0-9.-]*[a-z][a-z0-9-]*$/.test(new URL(value).hostname);
}
