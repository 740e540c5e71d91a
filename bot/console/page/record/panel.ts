import type { Language } from '../../../../locales/index.ts';
import type { LivingRecord, RecordNote } from '../../../../dialogs/turn/living-record.ts';
import { askServer } from '../ask-server.ts';
import { button, make, part, put } from '../parts.ts';
import { say } from '../words.ts';
import { concernBlock, peopleBlock, sectionBlocks } from './about.ts';
import { block, forgetBlocks, none } from './blocks.ts';
import { decisionBlock, dueBlock, noteBlock } from './log.ts';
import { openNow, rowList } from './rows.ts';

export interface RecordActions {
  readonly change: (question: string) => void;
  readonly file: (note: RecordNote) => void;
  /** Answers an offer of the case. */
  readonly answerOffer: (answer: 'accept' | 'decline') => void;
  /** A record was fetched. */
  readonly fetched: (record: LivingRecord) => void;
  /** The case on the screen may not be opened any more. */
  readonly gone: () => void;
}

/** Which case is on the screen, in which language, and what of it is asked now. */
export interface OnScreen {
  readonly case: string | null | undefined;
  readonly revision: number;
  readonly language: Language;
  readonly page?: string;
}

/** The living record beside the conversation: fetched when the case has changed, and drawn anew without losing one's place. */
export class RecordPanel {
  record: LivingRecord | undefined;
  /** The case that may not be opened any more, where that was seen last. */
  gone: string | undefined;
  readonly #actions: RecordActions;
  readonly #body = part('recordBody', HTMLElement);
  #wanted: OnScreen | undefined;
  #fetching = false;
  #fetched = Promise.withResolvers<LivingRecord>();

  constructor(actions: RecordActions) {
    this.#actions = actions;
  }

  /** The record of what is on the screen, fetched where what is shown is older. */
  async follow(screen: OnScreen): Promise<void> {
    this.#wanted = screen;
    const panel = part('record', HTMLElement);
    panel.hidden = screen.case === null || screen.case === undefined;
    document.body.toggleAttribute('data-has-record', !panel.hidden);
    put('recordTitle', say(screen.language, 'record.title'));
    if (panel.hidden) {
      this.#forget();
      this.#body.replaceChildren();
    } else if (this.#isCurrent(screen)) this.#draw();
    else {
      if (this.record?.case !== screen.case) this.#starts(screen);
      await this.#fetch();
    }
  }

  #isCurrent({ case: id, revision, language }: OnScreen): boolean {
    const { record } = this;
    return record !== undefined && record.case === id && record.language === language && record.revision >= revision;
  }

  #starts({ language }: OnScreen): void {
    this.#forget();
    this.#body.replaceChildren(none(say(language, 'record.loading')));
  }

  /** The record of the case on the screen, as soon as it is there. */
  get ready(): Promise<LivingRecord> {
    return this.#fetched.promise;
  }

  #forget(): void {
    if (this.record !== undefined) this.#fetched = Promise.withResolvers();
    this.record = undefined;
    this.gone = undefined;
    forgetBlocks();
  }

  /** Whether the case on the screen may still be opened: asked where nothing more is told of it. */
  async lookAgain(): Promise<void> {
    const { record } = this;
    if (record !== undefined && this.#wanted?.case === record.case)
      this.#wanted = { ...this.#wanted, revision: record.revision + 1 };
    await this.#fetch();
  }

  async #fetch(): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    let wanted = this.#wanted;
    while (wanted?.case && !this.#isCurrent(wanted)) {
      const asked: OnScreen = wanted;
      const answer = await askServer<LivingRecord>(
        `/console/record?case=${encodeURIComponent(asked.case ?? '')}&language=${asked.language}`,
      );
      if (answer.ok) this.record = answer.content;
      else if (answer.why === 'failed' && answer.code === 'noSuchCase' && this.#wanted === asked) this.#isGone(asked);
      else if (this.record === undefined && this.#wanted === asked)
        this.#body.replaceChildren(none(say(asked.language, 'record.away')));
      wanted = this.#wanted === asked ? undefined : this.#wanted;
    }
    this.#fetching = false;
    if (this.record === undefined || this.record.case !== this.#wanted?.case) return;
    this.#fetched.resolve(this.record);
    this.#draw();
    this.#actions.fetched(this.record);
  }

  /** Nothing of a case is shown to whoever has lost it. */
  #isGone({ case: id, language }: OnScreen): void {
    this.#forget();
    this.gone = id ?? undefined;
    this.#body.replaceChildren(none(say(language, 'record.gone')));
    this.#actions.gone();
  }

  /** The focus and what is in sight stay where they were. */
  #draw(): void {
    const { record } = this;
    if (record === undefined) return;
    const focused = this.#body.contains(document.activeElement) ? nameOf(document.activeElement) : undefined;
    const top = part('record', HTMLElement).scrollTop;
    this.#body.lang = record.language;
    this.#body.replaceChildren(...this.#blocks(record));
    part('record', HTMLElement).scrollTop = top;
    if (focused !== undefined) this.#body.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
  }

  #blocks(record: LivingRecord): readonly Node[] {
    const { language } = record;
    const { change, file } = this.#actions;
    const onRow = (row: { readonly question: string }) => change(row.question);
    const open = openNow(record);
    return [
      ...this.#offer(record),
      ...(record.atHand.length === 0
        ? []
        : [
            make(
              'section',
              { class: 'atHand' },
              make('h3', {}, say(language, 'record.atHand')),
              rowList(record.atHand, language, onRow),
            ),
          ]),
      block(
        'open',
        { title: say(language, 'record.open'), aside: `${open.length}`, open: false },
        open.length === 0 ? none(say(language, 'record.openNone')) : rowList(open, language, onRow),
      ),
      concernBlock(record, change),
      noteBlock(record, file),
      dueBlock(record, change),
      peopleBlock(record),
      decisionBlock(record),
      ...sectionBlocks(record, this.#wanted?.page, onRow),
    ];
  }

  #offer({ offer, language }: LivingRecord): readonly Node[] {
    if (!offer) return [];
    if (!offer.toMe) return [make('p', { class: 'offer' }, say(language, 'record.offered', { name: offer.to }))];
    const answer = (of: 'accept' | 'decline', look: string) =>
      button(say(language, `record.${of}`), look, () => this.#actions.answerOffer(of));
    return [
      make(
        'div',
        { class: 'offer' },
        make('p', {}, say(language, 'record.offeredToYou')),
        answer('accept', 'primary'),
        answer('decline', ''),
      ),
    ];
  }

  /** To the record, as one key goes there. */
  focus(): void {
    // What waits for an answer of theirs comes first.
    const rows = [...this.#body.querySelectorAll<HTMLElement>('.offer button, .row, summary')];
    (rows.find((each) => each.checkVisibility()) ?? part('recordTitle', HTMLElement)).focus();
  }
}

/** How the same thing is found after it was drawn anew. */
function nameOf(element: Element | null): string | undefined {
  const question = element?.getAttribute('data-question');
  const note = element?.getAttribute('data-note');
  const folded = element?.closest('details')?.getAttribute('data-block');
  const within = folded ? `[data-block="${CSS.escape(folded)}"] ` : '';
  if (question) return `${within}[data-question="${CSS.escape(question)}"]`;
  if (note) return `[data-note="${CSS.escape(note)}"]`;
  return folded ? `${within}summary` : undefined;
}
