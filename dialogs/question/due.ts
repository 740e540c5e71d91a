import type { Language } from '../../locales/index.ts';
import type { Question, When } from './model.ts';
import type { ListItem } from './values.ts';

/** Something that is to be done: what was written down, with who and by when, or a rule of the area with a time in it. */
export type DueSpec =
  /** Each is the id of a question that says it. */
  | { readonly what: string; readonly who?: string; readonly when?: string }
  | EachDue
  /** @property rule the id of a rule of the area (dialogs/areas); @property about the question it bears on */
  | { readonly rule: string; readonly about: string; readonly dueWhen: When };

/** Each thing on a list until it is closed, by the fields that say who does it and by when. */
export interface EachDue {
  /** The id of the list. */
  readonly each: string;
  readonly who: string;
  readonly when: string;
  readonly named: (list: Question, thing: ListItem, language: Language) => string | undefined;
  readonly isClosed: (thing: ListItem) => boolean;
}
