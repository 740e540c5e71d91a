import { journeys } from '../../dialogs/journeys/index.ts';
import { questionWords } from '../../dialogs/question/search-words.ts';
import type { TurnDeps } from '../../dialogs/turn/deps.ts';
import { answer, refuse, refuseForNow } from '../server/answer.ts';
import type { Limiter } from '../server/limiter.ts';
import type { Route } from '../server/routes.ts';
import { admitted, type WhoAsks } from './admitted.ts';
import { comesToTheSame } from './comes-to-the-same.ts';

export interface QuestionsRouteOptions {
  readonly deps: Pick<TurnDeps, 'journeyOf'>;
  readonly whoAsks: WhoAsks;
  readonly limit: Limiter;
}

/**
 * `GET /console/questions?journey=ID` answers the words of every question of a journey in both languages
 * (`QuestionWords`), for finding one by them. Nothing of any case is in it, so it is no look at any.
 */
export const questionsRoute = ({ deps, whoAsks, limit }: QuestionsRouteOptions): Route => ({
  method: 'GET',
  path: '/console/questions',
  handle: admitted(whoAsks, ({ query }, res, { staff: { tenant, id } }) => {
    const wait = limit.take(JSON.stringify([tenant, id]));
    const known = journeys.find((journey) => journey.id === query.get('journey'));
    if (wait > 0) refuseForNow(res, wait);
    else if (known === undefined) refuse(res, 'notFound');
    else answer(res, 200, questionWords(deps.journeyOf(known.id), comesToTheSame));
    return Promise.resolve();
  }),
});
