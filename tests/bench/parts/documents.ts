import { mapPicture } from '../../../bot/picture/index.ts';
import { makeDocument } from '../../../bot/referral/index.ts';
import { documentKinds } from '../../../bot/referral/model.ts';
import { languages } from '../../../locales/index.ts';
import { aRecord } from '../../support/record.ts';
import { aMapOf } from '../../picture/people.ts';
import { disclosure, fullCase } from '../../referral/full-case.ts';
import { median } from '../measured.ts';
import { aligned } from '../table.ts';
import type { Part } from './part.ts';

/** Every document of a case in one language, the map's picture drawn and put in: what a hand-off at most asks for. */
export const documents: Part = {
  name: 'documents',
  title: 'A whole set of Word documents',
  run: async ({ short, print }) => {
    const cases = [
      ['every question answered', fullCase()],
      ['a map of thirty people', aRecord(aMapOf(30))],
      ['nothing answered', aRecord()],
    ] as const;
    const rounds = short ? 1 : 15;
    const rows: string[][] = [];
    for (const [name, record] of cases)
      for (const language of languages) {
        const [sets, pictures]: [number[], number[]] = [[], []];
        // The first round loads and compiles; it is not counted.
        for (let round = 0; round <= rounds; round++) {
          const begin = performance.now();
          const picture = await mapPicture(record, language);
          const drawn = performance.now();
          const input = {
            record,
            journey: disclosure,
            language,
            now: new Date(),
            practitioner: 'practitioner',
            picture,
          };
          for (const recipient of documentKinds) makeDocument({ ...input, recipient });
          if (round === 0) continue;
          pictures.push(drawn - begin);
          sets.push(performance.now() - drawn);
        }
        rows.push([name, language, ms(pictures), ms(sets), Math.max(...sets).toFixed(0)]);
      }
    print(aligned([['', '', 'picture', `${documentKinds.length} documents, ms`, 'most'], ...rows]));
  },
};

const ms = (times: readonly number[]): string => median(times).toFixed(0);
