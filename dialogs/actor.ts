/** Who acts. Every call carries one. */
export interface Actor {
  readonly tenant: string;
  /** The member of staff: Entra object id in Teams, the signed-in identity at the console, `from.id` in local mode. */
  readonly id: string;
}

export const roles = ['practitioner', 'supervisor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** A member of staff as the register names them. Whoever is not in it may not come in. */
export interface Staff extends Actor {
  /** What colleagues call them; shown to colleagues, never logged. */
  readonly name: string;
  /** Other names and spellings, so that somebody on a map of people is recognised. */
  readonly alsoKnownAs?: readonly string[];
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
}
