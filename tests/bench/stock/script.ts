import { fileURLToPath } from 'node:url';
import type { Contender } from '../drive.ts';

/** What one user says to the stock bot, from hello to the end: every prompt once, the picture skipped as in Teams. */
const said = ['hello', 'Bicycle', 'Sam', 'yes', '37', 'yes'];

export const stock: Contender = {
  name: 'stock multi-turn sample',
  script: fileURLToPath(new URL('server.ts', import.meta.url)),
  environment: (port) => ({ PORT: String(port) }),
  turns: () => said.map((text) => ({ type: 'message', channelId: 'msteams', text })),
};
