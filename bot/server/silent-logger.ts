import { pino } from 'pino';
import type { ServerOptions } from 'restify';

/**
 * What restify is given to log with: nothing. Its own lines carry URLs and errors, and by default it writes them to
 * standard output. The type still speaks of the logger restify used before pino.
 */
export const silentLogger = pino({ level: 'silent' }) as unknown as NonNullable<ServerOptions['log']>;
