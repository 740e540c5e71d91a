import { runAudit } from './audit-command.ts';
import { runCommand } from './open.ts';

await runCommand(runAudit);
