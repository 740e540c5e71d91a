import type { Message } from './transcript.ts';
import { adaptiveCardType } from './limits.ts';

/** An element or action of a card, as JSON has it. */
export interface Part {
  readonly type: string;
  readonly id?: string;
  readonly [property: string]: unknown;
}
export interface Choice {
  readonly title: string;
  readonly value: string;
}
/** An input as the person sees it. */
export interface Input {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly several: boolean;
  /** What stands in it now. */
  readonly value: string;
  readonly visible: boolean;
  /** The ids of what it stands in, outermost first. */
  readonly inside: readonly string[];
}
export interface Button {
  readonly title: string;
  readonly action: Part;
  readonly visible: boolean;
  /** In the row at the foot of the card. */
  readonly own: boolean;
}
/** What the press of a button comes to in Teams. */
export type Pressed =
  | { readonly kind: 'submit'; readonly value: unknown }
  | { readonly kind: 'words'; readonly text: string; readonly value?: unknown }
  | { readonly kind: 'invoke'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'link'; readonly url: string };

interface Placed {
  readonly part: Part;
  readonly within: readonly Part[];
}

/** A person in front of an Adaptive Card: sees what is visible, fills it in within its rules, opens what is folded, presses. */
export class CardReader {
  readonly card: Part;
  /** The message it stands in; undefined in a dialog. */
  readonly message: string | undefined;
  /** A phone sends blank boxes along, a desktop leaves them out. */
  readonly #sendsBlanks: boolean;
  readonly #places: readonly Placed[];
  readonly #entered = new Map<string, string>();
  readonly #shown = new Map<string, boolean>();

  constructor(card: unknown, { message, sendsBlanks = false }: { message?: string; sendsBlanks?: boolean } = {}) {
    this.card = card as Part;
    this.message = message;
    this.#sendsBlanks = sendsBlanks;
    this.#places = placesIn(this.card, []);
  }

  inputs(): Input[] {
    return this.#places
      .filter(({ part }) => part.type.startsWith('Input.'))
      .map((place) => ({
        id: place.part.id ?? '',
        type: place.part.type,
        label: plain(place.part['label'] ?? place.part['title']),
        choices: (place.part['choices'] as readonly Choice[] | undefined) ?? [],
        several: place.part['isMultiSelect'] === true,
        value: this.#valueOf(place.part),
        visible: this.#isVisible(place),
        inside: place.within.flatMap(({ id }) => (id === undefined ? [] : [id])),
      }));
  }
  has(id: string): boolean {
    return this.inputs().some((input) => input.id === id);
  }
  buttons(): Button[] {
    return this.#places
      .filter(({ part }) => part.type.startsWith('Action.') && part.type !== 'Action.ShowCard')
      .map((place) => ({
        title: plain(place.part['title']),
        action: place.part,
        visible: this.#isVisible(place),
        own: place.within.length === 1,
      }));
  }
  /** Everything that is said on it, folded parts included. */
  words(): string[] {
    return this.#places.flatMap(({ part }) => (typeof part['text'] === 'string' ? [part['text']] : []));
  }

  /** Types into a box. @throws Error where the box would not take it */
  type(id: string, text: string): void {
    const part = this.#reach(id);
    const number = part.type === 'Input.Number';
    if (number && (Number(text) < Number(part['min'] ?? -Infinity) || Number(text) > Number(part['max'] ?? Infinity)))
      throw new Error(`${id} does not take ${text}`);
    if (!['Input.Text', 'Input.Number', 'Input.Date'].includes(part.type)) throw new Error(`${id} is no box`);
    if (text.length > Number(part['maxLength'] ?? Infinity)) throw new Error(`${id} takes no more`);
    if (typeof part['regex'] === 'string' && !new RegExp(part['regex']).test(text)) throw new Error(`${id}: not so`);
    this.#entered.set(id, text);
  }
  /** Chooses by value, of those offered. */
  choose(id: string, ...values: readonly string[]): void {
    const part = this.#reach(id);
    const offered = ((part['choices'] as readonly Choice[] | undefined) ?? []).map(({ value }) => value);
    const missing = values.find((value) => !offered.includes(value));
    if (missing !== undefined) throw new Error(`${id} does not offer ${missing}, but ${offered.join(' ')}`);
    if (values.length > 1 && part['isMultiSelect'] !== true) throw new Error(`${id} takes one`);
    this.#entered.set(id, values.join(','));
  }
  tick(id: string, on = true): void {
    const part = this.#reach(id);
    this.#entered.set(id, plain(on ? (part['valueOn'] ?? 'true') : (part['valueOff'] ?? 'false')));
  }

  /** The first button of those that fit; the person opens what hides it. */
  button(fits: (button: Button) => boolean): Button {
    const found = this.buttons().filter(fits);
    const first = found.find(({ visible }) => visible) ?? found[0];
    if (!first)
      throw new Error(
        `no such button; there are: ${this.buttons()
          .map(({ title }) => title)
          .join(', ')}`,
      );
    if (!first.visible) this.#open(this.#places.find(({ part }) => part === first.action));
    return first;
  }
  press({ action }: Button): Pressed {
    const { type } = action;
    if (type === 'Action.OpenUrl') return { kind: 'link', url: String(action['url']) };
    if (type !== 'Action.Submit' && type !== 'Action.Execute') throw new Error(`${type} sends nothing`);
    const given = action['data'] ?? {};
    const inputs = action['associatedInputs'] === 'none' ? {} : this.#sent();
    const data = typeof given === 'object' ? { ...given, ...inputs } : { data: given, ...inputs };
    if (type === 'Action.Execute') {
      const execute = { type, id: action.id, verb: action['verb'], data };
      return { kind: 'invoke', name: 'adaptiveCard/action', value: { action: execute, trigger: 'manual' } };
    }
    return asTeamsReads(data);
  }

  #sent(): Record<string, string> {
    return Object.fromEntries(
      this.inputs()
        .filter(({ value }) => this.#sendsBlanks || value !== '')
        .map(({ id, value }) => [id, value]),
    );
  }
  #valueOf(part: Part): string {
    const entered = this.#entered.get(part.id ?? '');
    if (entered !== undefined) return entered;
    const off = part.type === 'Input.Toggle' ? (part['valueOff'] ?? 'false') : '';
    return plain(part['value'] ?? off);
  }
  #reach(id: string): Part {
    const place = this.#places.find(({ part }) => part.id === id && part.type.startsWith('Input.'));
    if (!place) throw new Error(`no input ${id} on the card`);
    if (!this.#isVisible(place)) this.#open(place);
    return place.part;
  }
  #isVisible({ part, within }: Placed): boolean {
    return [...within, part].every((one) => this.#shown.get(one.id ?? '') ?? one['isVisible'] !== false);
  }
  /** Presses what unfolds it, from the outside in. @throws Error where nothing that can be seen does */
  #open(place: Placed | undefined): void {
    for (const one of [...(place?.within ?? []), ...(place ? [place.part] : [])]) {
      if (this.#shown.get(one.id ?? '') ?? one['isVisible'] !== false) continue;
      const opens = this.#places.find(
        (each) => each.part.type === 'Action.ToggleVisibility' && this.#isVisible(each) && targets(each.part, one.id),
      );
      if (!opens) throw new Error(`nothing opens ${one.id ?? one.type}`);
      this.#shown.set(one.id ?? '', true);
    }
  }
}

/** Of what JSON has, only this can stand in an input or on a button. */
const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const targets = (toggle: Part, id: string | undefined): boolean =>
  ((toggle['targetElements'] as readonly (string | { readonly elementId: string })[] | undefined) ?? []).some(
    (target) => (typeof target === 'string' ? target : target.elementId) === id,
  );

function placesIn(part: Part, within: readonly Part[]): Placed[] {
  const inside = [...within, part];
  const inner = ['body', 'items', 'columns', 'rows', 'cells', 'actions', 'card', 'inlines'].flatMap((name) => {
    const value = part[name];
    return (Array.isArray(value) ? value : value === undefined ? [] : [value]) as Part[];
  });
  const own = typeof part.type === 'string' ? [{ part, within }] : [];
  return [...own, ...inner.filter((one) => typeof one === 'object').flatMap((one) => placesIn(one, inside))];
}

/** What Teams makes of the `msteams` property of a submit. */
function asTeamsReads(data: Readonly<Record<string, unknown>>): Pressed {
  const { type, text, value } = (data['msteams'] ?? {}) as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'task/fetch':
      return { kind: 'invoke', name: 'task/fetch', value: { data, context: { theme: 'default' } } };
    case 'invoke':
      return { kind: 'invoke', name: plain((value as { type?: unknown }).type), value };
    case 'imBack':
      return { kind: 'words', text: String(value) };
    case 'messageBack':
      return { kind: 'words', text: plain(text), value };
    default:
      return { kind: 'submit', value: data };
  }
}

/** The card of a message, where it has one. */
export function cardOf({ activity }: Message): Part | undefined {
  const found = (activity.attachments ?? []).find(({ contentType }) => contentType === adaptiveCardType);
  return found?.content as Part | undefined;
}
