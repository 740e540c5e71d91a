/** `npm run bench`: every contender in the same run, the first being what the others are compared with. */
import { measure, type Contender, type Load } from './drive.ts';
import { table } from './table.ts';
import { canllaw } from './canllaw.ts';
import { stock } from './stock/script.ts';

const contenders: readonly Contender[] = [stock, canllaw];

const load: Load = {
  conversations: Number(process.env['BENCH_CONVERSATIONS'] ?? 400),
  concurrency: Number(process.env['BENCH_CONCURRENCY'] ?? 16),
  warmUp: 60,
};

const measured = [];
for (const contender of contenders) measured.push(await measure(contender, load));
process.stdout.write(`${load.conversations} conversations, ${load.concurrency} at a time, Node ${process.version}\n\n`);
process.stdout.write(`${table(measured)}\n`);
