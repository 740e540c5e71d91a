import { wholeRecord } from '../../dialogs/record/whole-record.ts';
import { listedCases } from '../../dialogs/turn/listed-cases.ts';
import { livingRecord } from '../../dialogs/turn/living-record-of.ts';
import type { Staff } from '../../dialogs/ports.ts';
import { languages, type Language } from '../../locales/index.ts';
import { answer, refuseForNow } from '../server/answer.ts';
import type { Limiter } from '../server/limiter.ts';
import type { Route } from '../server/routes.ts';
import { admitted, type WhoAsks } from './admitted.ts';
import { lookAt, type Looking } from './look-at.ts';

export interface RecordRouteOptions extends Looking {
  readonly whoAsks: WhoAsks;
  /** By person: a page asks again whenever something changes. */
  readonly limit: Limiter;
}

/**
 * `GET /console/record?case=ID&language=` answers a case as it stands (`LivingRecord`), to whoever may read it; that they
 * looked is on its trail first. An unknown case and somebody else's are answered alike: 404 `noSuchCase`.
 * `GET /console/cases?language=` answers what somebody can go on with (`CaseList`).
 * @param options.language of the query is what the page believes is the person's choice; the choice itself counts
 */
export function recordRoutes(options: RecordRouteOptions): readonly Route[] {
  const { deps, whoAsks, limit } = options;
  const languageOf = async (staff: Staff, query: URLSearchParams): Promise<Language> => {
    const believed = languages.find((each) => each === query.get('language'));
    return (await deps.languages.of(staff, believed)) ?? believed ?? 'en';
  };
  const waits = ({ tenant, id }: Staff): number => limit.take(JSON.stringify([tenant, id]));
  return [
    {
      method: 'GET',
      path: '/console/record',
      handle: admitted(whoAsks, async ({ query }, res, { staff }) => {
        const wait = waits(staff);
        if (wait > 0) return refuseForNow(res, wait);
        const record = await lookAt(options, staff, query.get('case') ?? '');
        if (!record) return answer(res, 404, { code: 'noSuchCase' });
        const whole = wholeRecord(record, await deps.cases.past(record));
        answer(res, 200, livingRecord(deps, staff, whole, await languageOf(staff, query)));
      }),
    },
    {
      method: 'GET',
      path: '/console/cases',
      handle: admitted(whoAsks, async ({ query }, res, { staff }) => {
        const wait = waits(staff);
        if (wait > 0) return refuseForNow(res, wait);
        answer(res, 200, await listedCases(deps, staff, await languageOf(staff, query)));
      }),
    },
  ];
}
