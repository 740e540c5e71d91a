/** Who acts. Every call carries one. */
export interface Actor {
  readonly tenant: string;
  /** The member of staff: Entra object id in Teams, the signed-in identity at the console, `from.id` in local mode. */
  readonly id: string;
}
