import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isUploadUrl, upload } from '../../bot/channel/teams/upload.ts';
import { languages, text } from '../../locales/index.ts';
import type { Came, Chat } from '../support/teams/chat.ts';
import { fileConsentType } from '../support/teams/limits.ts';
import * as shapes from '../support/teams/shapes.ts';
import { TeamsWorld } from '../support/teams/world.ts';
import { linksIn, sentencesIn } from './staffed-teams.ts';

interface Put {
  readonly method: string;
  readonly path: string;
  readonly range: string | undefined;
  readonly bytes: Buffer;
}
const ended = (
  res: ServerResponse,
  status: number,
  body = '',
  headers: Readonly<Record<string, string>> = {},
): void => {
  res.statusCode = status;
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  res.end(body);
};
/** An upload session of OneDrive, over real HTTP. */
class OneDrive {
  readonly puts: Put[] = [];
  answer: (res: ServerResponse) => void = (res) => ended(res, 201, '{}');
  readonly #server: Server = createServer((req, res) => void this.#take(req, res));
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/session`;
  }
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }
  async #take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part as Buffer);
    const { method = '', url = '', headers } = req;
    this.puts.push({ method, path: url, range: headers['content-range'], bytes: Buffer.concat(parts) });
    this.answer(res);
  }
}

let world: TeamsWorld;
let drive: OneDrive;
beforeAll(async () => {
  world = await TeamsWorld.open({ environment: { TEAMS_FILES: 'consent' } });
  drive = await new OneDrive().start();
});
afterEach(() => {
  drive.puts.length = 0;
  drive.answer = (res) => ended(res, 201, '{}');
});
afterAll(async () => {
  await drive.stop();
  await world.close();
});

interface ConsentCard {
  readonly message: string;
  readonly name: string;
  readonly content: {
    readonly description: string;
    readonly sizeInBytes: number;
    readonly acceptContext: { readonly offer: string };
    readonly declineContext: { readonly offer: string };
  };
}
const consentIn = ({ shown }: Came): ConsentCard[] =>
  shown.flatMap(({ id, activity }) =>
    (activity.attachments ?? [])
      .filter(({ contentType }) => contentType === fileConsentType)
      .map(({ name = '', content }) => ({ message: id, name, content: content as ConsentCard['content'] })),
  );

/** Asks for a document, and answers what was shown. */
async function asked(chat: Chat): Promise<Came> {
  await chat.say('hello');
  await chat.say('English');
  await chat.say('new case');
  const answers = { 'handOff.recipient': 'specialist', 'handOff.language': 'cy' };
  const value = { canllaw: { action: 'document', answers } };
  return await chat.post(
    shapes.cardSubmit(chat.origin, world.teams.newId(), value, chat.transcript.fromBot().at(-1)?.id),
  );
}
async function offered(chat = world.teams.personal()): Promise<{ chat: Chat; card: ConsentCard }> {
  const [card] = consentIn(await asked(chat));
  if (!card) throw new Error('nothing was offered');
  return { chat, card };
}
const place = (uploadUrl: string) => ({
  contentUrl: 'http://127.0.0.1:9/personal/mari/Documents/canllaw.docx',
  name: 'canllaw.docx',
  uploadUrl,
  uniqueId: 'one',
  fileType: 'docx',
});
const answerTo = async (chat: Chat, card: ConsentCard, uploadUrl?: string): Promise<Came> =>
  await chat.invoke(
    'fileConsent/invoke',
    {
      type: 'fileUpload',
      action: uploadUrl === undefined ? 'decline' : 'accept',
      context: uploadUrl === undefined ? card.content.declineContext : card.content.acceptContext,
      ...(uploadUrl !== undefined && { uploadInfo: place(uploadUrl) }),
    },
    card.message,
  );
const fetches = async (chat: Chat) =>
  ((await world.record(chat))?.trail.entries ?? []).filter(({ action }) => action === 'fetched');
const inChat = (chat: Chat, card: ConsentCard) => chat.transcript.messages().some(({ id }) => id === card.message);

describe('the offer to store a document', () => {
  it('says in both languages where it would be stored, and nothing about anybody', async () => {
    const { chat, card } = await offered();
    for (const language of languages) expect(card.content.description).toContain(text(language, 'teams.files.offer'));
    const reference = (await world.record(chat))?.reference ?? '';
    expect(card.name).toBe(`canllaw-${reference}-specialist-cy.docx`);
    expect(card.content.sizeInBytes).toBeGreaterThan(0);
    const sealed = JSON.stringify(card.content.acceptContext);
    for (const hidden of [reference, (await world.record(chat))?.id ?? '', chat.member.aadObjectId])
      expect(sealed).not.toContain(hidden);
  });

  it('opens nothing as a link', async () => {
    const { card } = await offered();
    const response = await fetch(`${world.url}/documents/${card.content.acceptContext.offer}`);
    expect(response.status).toBe(404);
  });

  it('is not made where documents are given by link alone', async () => {
    const plain = await TeamsWorld.open();
    try {
      const chat = plain.teams.personal();
      const came = await asked(chat);
      expect(came.delivered?.status).toBe(200);
      expect(consentIn(came)).toEqual([]);
      expect(
        (await chat.invoke('fileConsent/invoke', { type: 'fileUpload', action: 'decline', context: {} })).delivered,
      ).toMatchObject({ status: 501 });
    } finally {
      await plain.close();
    }
  });
});

describe('somebody who accepts', () => {
  it('has the document in their OneDrive, on record, and the card is gone', async () => {
    const { chat, card } = await offered();
    const came = await answerTo(chat, card, drive.url);
    expect(came.delivered?.status).toBe(200);
    expect(drive.puts.map(({ method, path }) => [method, path])).toEqual([['PUT', '/session']]);
    const [put] = drive.puts;
    const size = put?.bytes.length ?? 0;
    expect(put?.range).toBe(`bytes 0-${size - 1}/${size}`);
    expect(put?.bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await fetches(chat)).map(({ by, what }) => [by, what])).toEqual([
      [chat.member.aadObjectId, 'specialist/cy'],
    ]);
    expect(sentencesIn(came)).toContain(text('en', 'teams.files.stored'));
    const info = came.shown.flatMap(({ activity }) => activity.attachments ?? []).at(-1);
    expect(info).toEqual({
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      contentUrl: place('').contentUrl,
      name: card.name,
      content: { uniqueId: 'one', fileType: 'docx' },
    });
    expect(inChat(chat, card)).toBe(false);
  });

  it('and is heard twice has it once', async () => {
    const { chat, card } = await offered();
    await answerTo(chat, card, drive.url);
    const again = await answerTo(chat, card, drive.url);
    expect([again.delivered?.status, again.shown]).toEqual([200, []]);
    expect([drive.puts.length, (await fetches(chat)).length]).toEqual([1, 1]);
  });

  it('too late has a sentence and a new link that works, and nothing stored', async () => {
    const { chat, card } = await offered();
    world.pass(16 * 60_000);
    const came = await answerTo(chat, card, drive.url);
    expect(sentencesIn(came)).toContain(text('en', 'teams.files.runOut'));
    expect([drive.puts, await fetches(chat)]).toEqual([[], []]);
    const [link = ''] = linksIn(came);
    expect(new URL(link).pathname).toMatch(/^\/documents\//);
    expect((await fetch(world.url + new URL(link).pathname)).status).toBe(200);
  });

  it('days later is told how to have it made again', async () => {
    const { chat, card } = await offered();
    world.pass(3 * 24 * 60 * 60_000);
    const came = await answerTo(chat, card, drive.url);
    expect(sentencesIn(came)).toContain(text('en', 'teams.files.gone'));
    expect([drive.puts, linksIn(came)]).toEqual([[], []]);
  });

  it('what was offered to somebody else has nothing, and that is on the case’s record', async () => {
    const { chat, card } = await offered();
    const thief = world.teams.personal();
    await thief.say('hello');
    const came = await answerTo(thief, card, drive.url);
    expect([came.delivered?.status, drive.puts, linksIn(came)]).toEqual([200, [], []]);
    const trail = (await world.record(chat))?.trail.entries ?? [];
    expect(trail.filter(({ action }) => action === 'refused').map(({ by }) => by)).toEqual([thief.member.aadObjectId]);
  });

  it('in Welsh reads it in Welsh', async () => {
    const chat = world.teams.personal();
    const { card } = await offered(chat);
    await chat.say('Cymraeg');
    expect(sentencesIn(await answerTo(chat, card, drive.url))).toContain(text('cy', 'teams.files.stored'));
  });
});

describe('where it cannot be stored', () => {
  const elsewhere = 'https://example.org/upload';
  it.each<[string, (res: ServerResponse) => void, string | undefined]>([
    ['the session is over', (res) => ended(res, 404), undefined],
    ['OneDrive is out of order', (res) => ended(res, 503, 'no'), undefined],
    ['it takes only part of it', (res) => ended(res, 202, '{"nextExpectedRanges":["5-"]}'), undefined],
    ['it leads elsewhere', (res) => ended(res, 307, '', { location: elsewhere }), undefined],
    ['the connection breaks', (res) => void res.destroy(), undefined],
    ['nobody is there', (res) => ended(res, 201), 'http://127.0.0.1:9/session'],
    ['the address is not one of OneDrive', (res) => ended(res, 201), elsewhere],
  ])('because %s, the person is told and has the link', async (_why, answer, address) => {
    const { chat, card } = await offered();
    drive.answer = answer;
    const came = await answerTo(chat, card, address ?? drive.url);
    expect(came.delivered?.status).toBe(200);
    expect(sentencesIn(came)).toContain(text('en', 'teams.files.notStored'));
    expect(linksIn(came)).toHaveLength(1);
    expect(inChat(chat, card)).toBe(false);
    expect(world.captured.events()).toContain('file.unstored');
    expect(world.captured.text).not.toContain('/session');
  });
});

it('somebody who declines has the link, and nothing is stored or fetched', async () => {
  const { chat, card } = await offered();
  const came = await answerTo(chat, card);
  expect(came.delivered?.status).toBe(200);
  expect(sentencesIn(came)).toContain(text('en', 'teams.files.declined'));
  expect([linksIn(came).length, drive.puts, await fetches(chat)]).toEqual([1, [], []]);
  expect(inChat(chat, card)).toBe(false);
});

it('an answer that no card of ours sends is declined', async () => {
  const chat = world.teams.personal();
  await chat.say('hello');
  for (const value of [undefined, 7, { type: 'fileUpload' }, { type: 'fileUpload', action: 'accept', context: {} }])
    expect((await chat.invoke('fileConsent/invoke', value)).delivered?.status).toBe(501);
});

describe('the address of an upload', () => {
  it.each([
    ['https://agency-my.sharepoint.com/personal/mari/_api/v2.0/drive/upload?guid=1', true],
    ['https://graph.microsoft.com/v1.0/up/1', true],
    ['http://agency-my.sharepoint.com/upload', false],
    ['https://sharepoint.com.example.org/upload', false],
    ['https://example.org/agency-my.sharepoint.com', false],
    ['https://agency.sharepoint.com@example.org/', false],
    ['https://user:word@agency.sharepoint.com/', false],
    ['https://agency.sharepoint.com:8443/', false],
    ['https://a.b.sharepoint.com/', false],
    ['http://127.0.0.1:9/upload', false],
    ['not an address', false],
  ])('%s in production: %s', (url, allowed) => {
    expect(isUploadUrl(url, { local: false })).toBe(allowed);
  });

  it('is this machine alone in local mode', () => {
    expect(isUploadUrl('http://127.0.0.1:9/upload', { local: true })).toBe(true);
    expect(isUploadUrl('https://agency-my.sharepoint.com/upload', { local: true })).toBe(false);
  });
});

it('an upload that hangs is given up', async () => {
  drive.answer = () => undefined;
  expect(await upload(drive.url, new Uint8Array(10), 100)).toEqual({ ok: false, code: 'timeout' });
});
