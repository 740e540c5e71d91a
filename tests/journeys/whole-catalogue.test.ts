import { expect, it } from 'vitest';
import { childAndColleagueSources, disclosureSources, maracSources, metOnlyBy } from '../support/catalogue.ts';
import everySource from '../support/every-source.json' with { type: 'json' };
import { required as perpetratorSources } from './perpetrator-guidance.ts';

/** What the walks of the journeys must meet, each in both languages (intakes and the *-walk tests hold them to it). */
const met = new Set([
  ...disclosureSources,
  ...Object.values(metOnlyBy),
  ...perpetratorSources,
  ...Object.values(maracSources).flat(),
  ...Object.values(childAndColleagueSources).flat(),
]);

it('what the walks of all journeys meet together is the whole of the guidance, and nothing else', () => {
  expect([...met].toSorted()).toEqual(everySource.toSorted());
});
