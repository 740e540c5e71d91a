import { referralContent } from '../../../bot/referral/content.ts';
import { recordContent } from '../../../bot/referral/record-content.ts';
import { journeyOf } from '../../../dialogs/journeys/index.ts';
import { findQuestion } from '../../../dialogs/question/index.ts';
import type { Recipient } from '../../../dialogs/question/model.ts';
import type { CaseRecord } from '../../../dialogs/record/index.ts';
import type { LivingRecord } from '../../../dialogs/turn/living-record.ts';
import type { PageView } from '../../../dialogs/turn/view.ts';
import type { Language } from '../../../locales/index.ts';
import { Client } from '../../support/client.ts';
import { startApp, type RunningApp } from '../../turn/app.ts';
import type { Vignette } from './vignette.ts';

const now = new Date('2026-11-23T10:00:00Z');

/** Where a vignette led: read off the running product, as a practitioner would. */
export interface Walked {
  readonly record: CaseRecord;
  readonly living: LivingRecord;
  /** Every page that was looked at in the end, by its id. */
  readonly pages: ReadonlyMap<string, PageView>;
  /** Whom a document was offered for, in order. */
  readonly offered: readonly string[];
  /** What each document says, made in the language of the walk. */
  readonly documents: ReadonlyMap<string, string>;
  /** Everything that stood on a page on the way, its menus included. */
  readonly seen: readonly PageView[];
}

/** What of a vignette is entered, and which pages are looked at then. */
type Entered = Pick<Vignette, 'answers' | 'advised' | 'notAdvised' | 'rings'>;

/** One app in one language: the practitioner of the console, who reads the living record, is the one who walks. */
export class Walks {
  readonly #app: RunningApp;
  readonly language: Language;
  private constructor(app: RunningApp, language: Language) {
    this.#app = app;
    this.language = language;
  }
  static async start(language: Language): Promise<Walks> {
    const app = await startApp(undefined, { env: { LOCAL_PRACTITIONER: practitioner }, clock: { now: () => now } });
    return new Walks(app, language);
  }
  async close(): Promise<void> {
    await this.#app.close();
  }

  /** Enters the vignette page by page, what it does not say left open; then looks at the pages and asks for the documents. */
  async walk(id: string, { answers, advised, notAdvised = [], rings }: Entered): Promise<Walked> {
    const journey = journeyOf(id);
    const client = await this.#begin(id);
    const unasked = new Set(Object.keys(answers));
    const take = (ids: readonly string[]) => {
      const asked = ids.filter((each) => unasked.delete(each));
      return Object.fromEntries(asked.map((each) => [each, answers[each]]));
    };
    while (client.view.page !== 'next') {
      await client.submit(take(client.view.questions.map((question) => question.id)));
      withoutErrors(client.view);
    }
    const askedOn = (question: string): string => {
      const page = findQuestion(journey, question)?.page.id;
      if (page === undefined) throw new Error(`${id} does not ask ${question}`);
      return page;
    };
    for (const [page, questions] of Map.groupBy([...unasked], askedOn)) {
      await client.send({ action: 'submit', page, answers: take(questions) });
      withoutErrors(client.view);
    }
    const pages = new Map<string, PageView>();
    for (const page of new Set([...advised, ...notAdvised, ...rings].map(([each]) => each))) {
      await client.send({ action: 'goTo', page });
      if (client.view.page !== page) throw new Error(`${page} is not reached`);
      pages.set(page, client.view);
    }
    const record = await this.#app.record(client.view.case, client.practitioner);
    const offered = await offeredBy(client);
    const documents = new Map<string, string>();
    for (const recipient of offered) {
      const wanted = { 'handOff.recipient': recipient, 'handOff.language': this.language };
      await client.send({ action: 'document', answers: wanted });
      if (client.view.outcome.kind !== 'document') throw new Error(`no document for ${recipient}`);
      documents.set(recipient, JSON.stringify(this.#content(record, recipient)));
    }
    return { record, living: await this.#living(record.id), pages, offered, documents, seen: client.seen };
  }

  async #begin(id: string): Promise<Client> {
    const client = new Client(this.#app, { practitioner });
    await client.say('hello');
    if (client.view.page === 'welcome') await client.submit({ 'welcome.language': this.language });
    else await client.send({ action: 'newCase' });
    await client.send({ action: 'situations' });
    await client.submit({ 'situations.choose': id });
    if (client.view.journey !== id) throw new Error(`${id} was not begun`);
    return client;
  }

  #content(record: CaseRecord, recipient: string): unknown {
    const given = { record, journey: journeyOf(record.journey), language: this.language, now };
    if (recipient === 'record') return recordContent({ ...given, practitioner });
    return referralContent({ ...given, recipient: recipient as Recipient });
  }

  async #living(id: string): Promise<LivingRecord> {
    const response = await fetch(`${this.#app.url}/console/record?case=${id}&language=${this.language}`);
    if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
    return (await response.json()) as LivingRecord;
  }
}

const practitioner = 'walker';

async function offeredBy(client: Client): Promise<readonly string[]> {
  await client.send({ action: 'document' });
  const options = client.question('handOff.recipient').options ?? [];
  return options.map(({ value }) => value).filter((value) => value !== 'back');
}

function withoutErrors({ page, outcome }: PageView): void {
  if (outcome.errors.length > 0) throw new Error(`page ${page}: ${JSON.stringify(outcome.errors)}`);
}
