import type { Page } from '../../question/model.ts';
import { reusedWith, type Otherwise } from '../reused.ts';

/**
 * Pages of the disclosure journey, as the journey about a child asks them. Its one document goes to children's services
 * under a name of its own, so that no survivor's record is needed: what they may be told in a disclosure they may be told
 * here, and whoever else is told there is told nothing.
 */
const reused = reusedWith((there) => (there.includes('childrensServices') ? ['childConcern'] : []));

/** Questions of a page of the disclosure journey, by their ids. */
export const { asked } = reused;

/** A page of the disclosure journey. It is never paused: nothing is asked of a child, so there is nothing to stop asking. */
export const pageOfChild = (page: Page, otherwise: Otherwise = {}): Page =>
  reused.page(page, { pausedWhen: undefined, ...otherwise });
