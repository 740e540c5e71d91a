import { text } from '../../locales/index.ts';
import { ConflictError } from '../ports.ts';
import { decide } from '../record/decide.ts';
import type { EventError } from '../record/events.ts';
import { noteRefused } from './attempts.ts';
import { hasForLinks } from './case-links.ts';
import { auditOf, changeCase, stampOf, type CaseSession } from './case-session.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import type { Next } from './move.ts';
import type { Said } from './render.ts';
import { loadNamed } from './session.ts';

/** How often the other case is written again because somebody else wrote first. */
const attempts = 5;

type LinkAsked = Extract<Next, { type: 'link' | 'unlink' }>;
interface Linked {
  readonly session: CaseSession;
  readonly said: Said;
}

/**
 * Links the case in hand with another, or withdraws that. Only for who may open both, as their owner or because they were
 * shared: for anybody else the other is as if it were not there, and that they tried is on record. The other case is
 * written first; a link that stands on one side only is put right by asking once more.
 */
export async function linkCases(
  deps: TurnDeps,
  session: CaseSession,
  incoming: Incoming,
  asked: LinkAsked,
): Promise<Linked> {
  const { actor, stored, language } = session;
  const { value: own } = stored;
  if (!hasForLinks(actor, own, deps.clock.now())) {
    const tried = await changeCase(deps, session, incoming, () => [{ type: 'attempt', what: asked.type }]);
    return { session: tried.session, said: refused(tried.decided.errors) };
  }
  if (asked.reference === own.reference)
    return { session, said: refused([{ question: 'access.link', reason: { key: 'notAnOption' } }]) };
  const error = await writeOther(deps, session, incoming, asked);
  if (error) return { session, said: refused([error]) };
  const changed = await changeCase(deps, session, incoming, () => [asked]);
  const { errors } = changed.decided;
  if (errors.length > 0) return { session: changed.session, said: refused(errors) };
  const said = text(language, `access.links.${asked.type === 'link' ? 'linked' : 'unlinked'}`, {
    reference: asked.reference,
  });
  return { session: changed.session, said: { outcome: 'recorded', notices: [said] } };
}

const refused = (errors: readonly EventError[]): Said => ({ outcome: 'refused', errors });

/** The same answer whether there is no such case, or one that is not theirs. */
const unknown: EventError = { question: 'access.link', reason: { key: 'unknownCase' } };

/** Puts the reference of the case in hand on the other, or takes it off. */
async function writeOther(
  deps: TurnDeps,
  session: CaseSession,
  incoming: Incoming,
  { type, reference }: LinkAsked,
): Promise<EventError | undefined> {
  const { actor, stored: own } = session;
  const id = reference === '' ? undefined : await deps.cases.find(actor.tenant, reference);
  for (let attempt = 1; ; attempt++) {
    const other = id === undefined ? undefined : await loadNamed(deps, session, id);
    if (!other || !hasForLinks(actor, other.value, deps.clock.now())) {
      await noteRefused(deps, actor, other);
      return unknown;
    }
    // The activity is remembered by the case in hand.
    const stamp = { ...stampOf(deps, { ...session, stored: other }, incoming), activity: null };
    const event = { type, reference: own.value.reference };
    const { record, deeds, errors } = decide(deps.journeyOf(other.value.journey), other.value, [event], stamp);
    if (errors[0]) return { ...errors[0], question: 'access.link' };
    if (deeds.every(({ action }) => action === 'changed')) return undefined;
    try {
      const basis = other.value.owner === actor.id ? 'owner' : 'shared';
      await deps.cases.replace(record, other.etag, auditOf(deeds, stamp, basis));
      return undefined;
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
    }
  }
}
