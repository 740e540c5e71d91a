import type { When } from './model.ts';

/** Something that is to be done: what was written down, with who and by when, or a rule of the area with a time in it. */
export type DueSpec =
  /** Each is the id of a question that says it. */
  | { readonly what: string; readonly who?: string; readonly when?: string }
  /** @property rule the id of a rule of the area (dialogs/areas); @property about the question it bears on */
  | { readonly rule: string; readonly about: string; readonly dueWhen: When };
