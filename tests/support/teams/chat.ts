import type { PageView } from '../../../dialogs/turn/view.ts';
import { CardReader, cardOf, type Button } from './card-reader.ts';
import type { Room } from './connector.ts';
import { theBot, type Member } from './people.ts';
import * as shapes from './shapes.ts';
import type { InstallAction, Origin, Posted } from './shapes.ts';
import type { Message } from './transcript.ts';

/** How the bot answered what was delivered to it. */
export interface Delivered {
  readonly status: number;
  readonly text: string;
  /** The JSON of it, where it is JSON. */
  readonly body: unknown;
}
/** What a chat needs of the service it is in. */
export interface ChatHost {
  readonly serviceUrl: string;
  readonly locale: string;
  readonly platform: Origin['platform'];
  now(): Date;
  newId(): string;
  deliver(activity: Posted): Promise<Delivered>;
}

/** What a press or a word came to: what the bot showed after it, and how it answered. */
export interface Came {
  readonly delivered: Delivered | undefined;
  readonly shown: readonly Message[];
}

/** One chat with the bot, as one person sees it. */
export class Chat {
  readonly room: Room;
  readonly member: Member;
  /** Delivered last, to be delivered again. */
  last: Posted | undefined;
  /** The card of the dialog that is open, where one is. */
  dialog: CardReader | undefined;
  readonly #host: ChatHost;

  constructor(host: ChatHost, room: Room, member: Member) {
    this.#host = host;
    this.room = room;
    this.member = member;
  }

  get transcript(): Room['transcript'] {
    return this.room.transcript;
  }
  get origin(): Origin {
    const { serviceUrl, locale, platform } = this.#host;
    const { id, type } = this.room;
    return { serviceUrl, locale, platform, conversation: { id, type }, member: this.member, now: this.#host.now() };
  }

  /** Types words. In a group they are delivered only where the bot is named. */
  async say(text: string): Promise<Came> {
    const id = this.#host.newId();
    const activity = shapes.typedWords(this.origin, id, text, this.room.type !== 'personal');
    this.transcript.add(id, 'person', { type: 'message', text });
    return await this.post(activity);
  }

  /** The newest message that has a card with a button to press, as somebody who scrolls down finds it. */
  card(): CardReader {
    const found = this.transcript
      .fromBot()
      .toSorted((one, other) => other.shown - one.shown)
      .find((message) => new CardReader(cardOf(message) ?? { type: 'none' }).buttons().length > 0);
    if (!found) throw new Error('no card was shown');
    return this.cardIn(found);
  }
  cardIn(message: Message): CardReader {
    const sendsBlanks = this.#host.platform === 'iOS' || this.#host.platform === 'Android';
    return new CardReader(cardOf(message), { message: message.id, sendsBlanks });
  }

  /** Presses a button of a card in the chat, or of the dialog. */
  async press(reader: CardReader, button: Button): Promise<Came> {
    const pressed = reader.press(button);
    const id = this.#host.newId();
    const of = reader.message;
    switch (pressed.kind) {
      case 'link':
        return { delivered: undefined, shown: [] };
      case 'submit':
        if (of === undefined)
          return await this.#invoked('task/submit', { data: pressed.value, context: { theme: 'default' } });
        return await this.post(shapes.cardSubmit(this.origin, id, pressed.value, of));
      case 'words':
        this.transcript.add(id, 'person', { type: 'message', text: pressed.text });
        return await this.post(shapes.messageBack(this.origin, id, pressed.text, pressed.value, of));
      case 'invoke':
        return await this.#invoked(pressed.name, pressed.value, of);
    }
  }
  /** Any invoke; a dialog that comes of it is open afterwards, a card that comes of it has replaced the one pressed. */
  async invoke(name: string, value: unknown, replyTo?: string): Promise<Came> {
    return await this.#invoked(name, value, replyTo);
  }
  closeDialog(): void {
    this.dialog = undefined;
  }

  async #invoked(name: string, value: unknown, replyTo?: string): Promise<Came> {
    const came = await this.post(shapes.invoke(this.origin, this.#host.newId(), name, value, replyTo));
    const body = came.delivered?.status === 200 ? came.delivered.body : undefined;
    const {
      task,
      type,
      value: given,
    } = (body ?? {}) as {
      task?: { type?: string; value?: { card?: { content?: unknown } } };
      type?: string;
      value?: unknown;
    };
    if (name.startsWith('task/')) {
      const content = task?.type === 'continue' ? task.value?.card?.content : undefined;
      this.dialog = content === undefined ? undefined : new CardReader(content);
    }
    if (name === 'adaptiveCard/action' && type === 'application/vnd.microsoft.card.adaptive' && replyTo !== undefined)
      this.transcript.replace(replyTo, {
        type: 'message',
        attachments: [{ contentType: type, content: given }],
      });
    return came;
  }

  /** Whatever else there is to deliver. What the bot showed while it was answering comes back with its answer. */
  async post(activity: Posted): Promise<Came> {
    const { mark } = this.transcript;
    this.last = activity;
    const delivered = await this.#host.deliver(activity);
    return { delivered, shown: this.transcript.since(mark) };
  }
  /** The very same activity once more. */
  async again(): Promise<Came> {
    if (!this.last) throw new Error('nothing was sent yet');
    return await this.post(this.last);
  }

  /** Adds the app: Teams says so twice, as an installation and as a member who came. */
  async install(action: InstallAction = 'add'): Promise<Came> {
    const { mark } = this.transcript;
    await this.post(shapes.membersAdded(this.origin, this.#host.newId(), [{ id: theBot.id }]));
    const { delivered } = await this.post(shapes.installation(this.origin, this.#host.newId(), action));
    return { delivered, shown: this.transcript.since(mark) };
  }
  async uninstall(): Promise<Came> {
    await this.post(shapes.membersRemoved(this.origin, this.#host.newId(), [{ id: theBot.id }]));
    return await this.post(shapes.installation(this.origin, this.#host.newId(), 'remove'));
  }
  /** The page that the newest reply carries as data; undefined where it carries none. */
  page(): PageView | undefined {
    const newest = this.transcript.fromBot().toSorted((one, other) => other.shown - one.shown);
    const entities = newest.flatMap(({ activity }) => activity.entities ?? []);
    return entities.find(({ type }) => type === 'canllaw/page') as unknown as PageView | undefined;
  }
  /** The words of the newest reply. */
  words(): string {
    const newest = this.transcript.fromBot().toSorted((one, other) => other.shown - one.shown);
    return newest.find(({ activity }) => activity.text)?.activity.text ?? '';
  }
}
