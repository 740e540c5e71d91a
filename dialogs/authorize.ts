import type { Actor } from './actor.ts';

/** What can be done with a case. */
export type CaseAction = 'read' | 'change' | 'document';

/** What is known of a case without reading what anybody said. */
export interface CaseOwnership {
  readonly tenant: string;
  readonly owner: string;
}

/** The one place that says who may: the owner, in the same tenant, and nobody else. Denied unless granted. */
export function authorize(actor: Actor, action: CaseAction, of: CaseOwnership): boolean {
  switch (action) {
    case 'read':
    case 'change':
    case 'document':
      return actor.tenant === of.tenant && actor.id === of.owner;
    default:
      return false;
  }
}
