import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes longest, in that order: one that is begun last is waited for by everybody. In a fresh clone nothing is known of
 * how long a file took, and its size says little of it.
 */
const longest = [
  'tests/resilience/faults.test.ts',
  'tests/bench/bench.test.ts',
  'tests/browser/teams-cards.test.ts',
  'tests/conversations/intakes.test.ts',
  'tests/teams-channel/misbehaviour-cards.test.ts',
  'tests/browser/intake.test.ts',
  'tests/conversations/resume.test.ts',
  'tests/browser/console-window.test.ts',
  'tests/console/page-reading.test.ts',
  'tests/conversations/emergency.test.ts',
  'tests/teams-channel/intake-cards.test.ts',
  'tests/console/page.test.ts',
].map((path) => fileURLToPath(new URL(`../../${path}`, import.meta.url)));

for (const path of longest) if (!existsSync(path)) throw new Error(`${path} is named as long, and is not there`);

/** The longest first, then the others that have a process of their own, and at the end the short ones that share theirs. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the order of the class above, which is no array
    const sorted = await super.sort(files);
    const place = ({ moduleId, project }: TestSpecification) => {
      const at = longest.indexOf(moduleId);
      if (at !== -1) return at;
      return project.config.isolate ? longest.length : longest.length + 1;
    };
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}
