import { move, refuse, type Move } from './move.ts';

/** How a case that is linked is named on the page about access: to open it, or to withdraw the link. */
const named = /^(open|unlink):([A-Z0-9]{2}-[A-Z0-9]{4,8})$/u;

/**
 * What was said on the page about access of links with other cases; undefined where it is about something else. Who may is
 * asked where both cases are read (link-turn.ts).
 */
export function linkMove(change: unknown, link: unknown): Move | undefined {
  if (link === 'back') return move({ type: 'go', focus: { page: 'access' } });
  if (typeof link === 'string') return move({ type: 'link', reference: referenceIn(link) });
  if (link !== undefined) return refuse('wrongShape', 'access.link');
  if (change === 'link') return move({ type: 'go', focus: { page: 'access', access: { change } } });
  const [, what, reference = ''] = typeof change === 'string' ? (named.exec(change) ?? []) : [];
  if (what === undefined) return undefined;
  return what === 'open' ? move({ type: 'openReference', reference, reason: '' }) : move({ type: 'unlink', reference });
}

/** A reference as people type it: in any case, with or without its hyphen, and words round it. */
function referenceIn(said: string): string {
  const [, first, rest] = /(?<![\p{L}\p{N}])([a-z0-9]{2})\s?[-–]?\s?([a-z0-9]{6})(?![\p{L}\p{N}])/iu.exec(said) ?? [];
  return first === undefined || rest === undefined ? '' : `${first}-${rest}`.toUpperCase();
}
