import { reach, type Reach } from '../question/index.ts';
import type { Journey } from '../question/model.ts';
import { areaOfCase } from './area.ts';
import type { CaseRecord } from './index.ts';

/**
 * What of a journey is asked in a case. Conditions may also look at facts of its area (`Journey.ofArea`), and ask whether
 * the emergency was opened: 'emergency.opened' is 'yes'.
 */
export const reached = (journey: Journey, record: CaseRecord): Reach =>
  reach(journey, record.answers, {
    ...journey.ofArea?.(areaOfCase(record)),
    ...(record.emergencies.length > 0 ? { 'emergency.opened': 'yes' } : {}),
  });
