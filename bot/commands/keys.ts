import { openKeySource } from '../storage/keys/open-source.ts';
import { runKeys } from './keys-command.ts';
import { asOperator } from './open.ts';

await asOperator(({ config, open, say }) =>
  runKeys(process.argv.slice(2), {
    config: config.keySource,
    open: async () => {
      const { table, ring: keys } = await open({ now: () => new Date() });
      return { table, keys, source: await openKeySource(config.keySource, { databaseExists: true }) };
    },
    say,
  }),
);
