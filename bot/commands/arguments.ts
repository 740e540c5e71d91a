import { parseArgs } from 'node:util';

/** What was asked: a verb, and options that take a word or none. */
export interface Asked {
  readonly verb: string;
  readonly words: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
}

/** Which options a verb takes. */
export interface Verb {
  readonly words?: readonly string[];
  /** Of `words`, those that must be given. */
  readonly needed?: readonly string[];
  readonly flags?: readonly string[];
}

/** Undefined for what is not understood: then the usage is shown. */
export function readArguments(args: readonly string[], verbs: Readonly<Record<string, Verb>>): Asked | undefined {
  const [verb = '', ...rest] = args;
  if (!Object.hasOwn(verbs, verb)) return undefined;
  const { words = [], needed = [], flags = [] } = verbs[verb] ?? {};
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const name of words) options[name] = { type: 'string' };
  for (const name of flags) options[name] = { type: 'boolean' };
  const given = parsed(rest, options);
  if (!given) return undefined;
  const said = Object.fromEntries(words.map((name) => [name, wordOf(given[name])]));
  if (needed.some((name) => said[name] === undefined)) return undefined;
  return { verb, words: said, flags: new Set(flags.filter((name) => given[name] === true)) };
}

const wordOf = (given: unknown): string | undefined =>
  typeof given === 'string' && given.trim() !== '' ? given : undefined;

function parsed(
  args: readonly string[],
  options: Record<string, { type: 'string' | 'boolean' }>,
): Record<string, unknown> | undefined {
  try {
    return { ...parseArgs({ args: [...args], options, strict: true }).values };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
