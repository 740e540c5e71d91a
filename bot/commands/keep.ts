import { runKeep } from './keep-command.ts';
import { runCommand } from './open.ts';

await runCommand(runKeep);
