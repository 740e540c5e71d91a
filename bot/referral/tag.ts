/** What a Word template may hold between { and }. */
export interface Tag {
  readonly name: string;
  /** What it stands for, in English: for the reference (docs/templates-tags.md). */
  readonly says: string;
  /**
   * 'words' are put in as they are, and `{#name}` ... `{/name}` shows a part only where there are some; a 'list' is gone
   * through by `{#name}` ... `{/name}`; a 'flag' only shows or hides a part.
   */
  readonly shape: 'words' | 'list' | 'flag';
  /** Of a list: what each of its lines has; '.' is the line itself. */
  readonly of?: readonly Tag[];
}

export const words = (name: string, says: string): Tag => ({ name, says, shape: 'words' });
export const flag = (name: string, says: string): Tag => ({ name, says, shape: 'flag' });
export const list = (name: string, says: string, of: readonly Tag[]): Tag => ({ name, says, shape: 'list', of });
