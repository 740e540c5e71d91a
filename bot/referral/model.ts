import { recipients, type Recipient } from '../../dialogs/question/model.ts';

/**
 * What the Word templates can show: their tags carry these names. A list `rows` also gives the tag `hasRows`, so that a
 * template can leave out a part that is empty. All strings are in the document's language, the practitioner's own words
 * as they were written, and not yet escaped.
 */

/** A line of a table. `note` stands beside it in small type, and may be empty. */
export interface Row {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}
/** A table; `heading` is empty where it follows its section's title at once. */
export interface Block {
  readonly heading: string;
  readonly rows: readonly Row[];
}
export interface Section {
  readonly title: string;
  /** Comes before the safe contact in the documents of the product: `DocumentPart.first`. */
  readonly isFirst: boolean;
  readonly blocks: readonly Block[];
}

/** On the first page and in the footer of every document. */
interface Front {
  /** The document's title, also its title property. */
  readonly title: string;
  readonly reference: string;
  readonly revision: number;
  /** Written out in the language: "21 November 2026". */
  readonly date: string;
  readonly marks: readonly string[];
  readonly details: readonly Row[];
  /** What stands in bold over the safe contact: it is never an empty box. */
  readonly contactNotice: string;
  readonly contact: readonly Row[];
  readonly sections: readonly Section[];
  /** Reachable questions without an answer, with the reason there is none. */
  readonly missing: readonly Row[];
  /** Holds one item where the map's picture was put in: the people and how they are tied, in words beside it. */
  readonly map: readonly { readonly words: readonly string[] }[];
}

/** A tag of its own for each question a recipient may be told, by the question's id, for an agency's own form. */
export type Fields = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

export interface ReferralContent extends Front {
  /** What the recipient is asked to do. */
  readonly asks: string;
  /** Language and communication needs, the children's too. */
  readonly communication: readonly Block[];
  readonly concerns: readonly string[];
  readonly decisions: readonly Block[];
  /** Holds one item where the recipient is due a safety plan: the template shows the part, empty or not. */
  readonly plan: readonly { readonly notice: string; readonly blocks: readonly Block[] }[];
  readonly fields: Fields;
}

export interface RecordContent extends Front {
  readonly unreachable: readonly Block[];
  readonly concernLog: readonly Row[];
  readonly decisionLog: readonly Row[];
  readonly notes: readonly Row[];
  readonly drafts: readonly Row[];
  readonly replaced: readonly Row[];
  readonly emergencies: readonly Row[];
  readonly documents: readonly Row[];
}

/** A document for each recipient, and the practitioner's own record. Each has a Word template in either language. */
export type DocumentKind = Recipient | 'record';
export const documentKinds: readonly DocumentKind[] = [...recipients, 'record'];

export interface ContentOf extends Readonly<Record<Recipient, ReferralContent>> {
  readonly record: RecordContent;
}
