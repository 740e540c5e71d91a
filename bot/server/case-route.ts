import { authorize } from '../../dialogs/authorize.ts';
import { UnreadableError, type Actor, type CaseStore } from '../../dialogs/ports.ts';
import { answer } from './answer.ts';
import type { Route, RouteRequest } from './routes.ts';

export interface CaseRouteOptions {
  readonly cases: CaseStore;
  /** Who asks, or undefined for one who is not known. */
  readonly actorOf: (request: RouteRequest) => Actor | undefined;
}

/** `GET /api/cases/:case`: the record as JSON, to whom `authorize` allows. Nobody else learns whether the case exists. */
export function caseRoute({ cases, actorOf }: CaseRouteOptions): Route {
  return {
    method: 'GET',
    path: '/api/cases/:case',
    handle: async (request, res) => {
      const actor = actorOf(request);
      const stored = actor && (await readable(cases.load(actor.tenant, request.params['case'] ?? '')));
      if (!actor || !stored || !authorize(actor, 'read', stored.value)) return answer(res, 404, { code: 'noSuchCase' });
      answer(res, 200, stored.value);
    },
  };
}

/** A case that cannot be read is answered like one that is not there: else its being there would be told to anybody. */
async function readable<T>(loading: Promise<T>): Promise<T | undefined> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}
