import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageView } from '../../dialogs/turn/view.ts';
import { readWord } from '../referral/word-text.ts';
import { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';
import { runIn } from '../support/program.ts';
import { exampleArea, exampleText } from './example.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'canllaw-areas-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const put = (name: string, content: unknown): string => {
  const path = join(directory, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
};

/** The line of the file on which these words stand first. */
const lineOf = (content: string, words: string): number => content.slice(0, content.indexOf(words)).split('\n').length;

describe('a start with an area file of an agency', { timeout: 60_000 }, () => {
  let canllaw: Canllaw;
  beforeAll(async () => {
    canllaw = await Canllaw.start({ AREA_FILES: put('aberwen.json', exampleText()), AREA: 'aberwen' });
  });
  afterAll(async () => await canllaw.close());

  const facts = (view: PageView): string =>
    view.facts
      .flatMap(({ title, rows }) => [title, ...rows.map(({ label, value }) => `${label}: ${value}`)])
      .join('\n');

  it('offers it, shows its doors and its rule, and names it in the documents', async () => {
    const client = new Client(canllaw);
    await client.begin('cy');
    await client.submit({ 'arrival.situation': 'afterwards', 'safe.talk': 'yes' });
    const offered = await goTo(client, 'language');
    const area = offered.questions.find(({ id }) => id === 'case.area');
    expect(area?.options?.map(({ value }) => value)).toEqual([
      'aberwen',
      'nottingham',
      'stoke-staffordshire',
      'wales',
      'england',
      'elsewhere',
    ]);
    await client.submit({ 'case.area': 'aberwen' });
    const others = await goTo(client, 'others');
    expect(facts(others)).toContain('Gwasanaethau cymdeithasol plant: Aberwen');
    expect(facts(others)).toContain('01632 960102');
    expect(facts(others)).toContain('Anfonwch yr atgyfeiriad ysgrifenedig o fewn 24 awr i’r alwad.');
    expect(facts(others)).toContain('yn ddyletswydd, nid yn ddewis');

    const record = await documentFor(client, 'record');
    expect(record).toContain('Aberwen');
    expect(record).not.toContain('aberwen');
    expect(await documentFor(client, 'specialist')).toContain('Canolfan menywod Aberwen');
  });

  it('begins cases with it, until another is chosen', async () => {
    const client = new Client(canllaw);
    await client.begin('en');
    await client.submit({ 'arrival.situation': 'afterwards', 'safe.talk': 'yes' });
    await goTo(client, 'others');
    expect(facts(client.view)).toContain('Children’s services: Aberwen');
    await goTo(client, 'language');
    await client.submit({ 'case.area': 'nottingham' });
    const others = await goTo(client, 'others');
    expect(facts(others)).toContain('Children’s services: Nottingham City');
    expect(facts(others)).not.toContain('01632');
  });

  it('understands its name when it is typed', async () => {
    const client = new Client(canllaw);
    await client.begin('en');
    await client.submit({ 'arrival.situation': 'afterwards', 'safe.talk': 'yes' });
    await goTo(client, 'language');
    await client.say('Cyngor Aberwen');
    const { answers } = await canllaw.record(client.view.case, client.practitioner);
    expect(answers['case.area']?.value).toBe('aberwen');
  });

  async function documentFor(client: Client, recipient: string): Promise<string> {
    await client.send({ action: 'document', answers: { 'handOff.recipient': recipient, 'handOff.language': 'cy' } });
    const [document] = client.view.documents;
    const response = await fetch(document?.contentUrl ?? '', { method: 'POST' });
    expect(response.status).toBe(200);
    return readWord(new Uint8Array(await response.arrayBuffer())).body;
  }

  /** Goes to a page and stands on it. */
  async function goTo(client: Client, page: string): Promise<PageView> {
    await client.send({ action: 'goTo', page });
    expect(client.view.page).toBe(page);
    return client.view;
  }
});

describe('a broken area file', { timeout: 60_000 }, () => {
  const broken = { ...exampleArea(), nation: 'scotland', phone: '1' } as Record<string, unknown>;
  const contacts = structuredClone(exampleArea()['contacts']) as Record<string, unknown>[];
  contacts[1] = { ...contacts[1], number: '0800 80 10 800' };
  Reflect.deleteProperty(contacts[2]!['use'] as object, 'cy');
  const content = JSON.stringify({ ...broken, contacts }, null, 2);

  it('stops the start, with every fault by file and line', async () => {
    const path = put('broken.json', content);
    const { status, said } = await runIn(directory, 'bot/index.ts', [], { AREA_FILES: path });
    expect(status).toBe(1);
    expect(said).toContain(`${path}:${lineOf(content, '"nation"')}: nation must be one of: england, wales, either.`);
    expect(said).toContain(`${path}:${lineOf(content, '"phone"')}: phone is not a field of an area file.`);
    expect(said).toContain(
      `${path}:${lineOf(content, '0800 80 10 800')}: contacts[1].number is a known misprint: never use it.`,
    );
    expect(said).toContain(`: contacts[2].use.cy must be text.`);
  });

  it('is told from one that is not JSON, has a key twice or is not there', async () => {
    const twice = put('twice.json', exampleText().replace('"schema": 1,', '"schema": 1,\n  "schema": 1,'));
    const torn = put('torn.json', '{\n  "schema": 1\n  "id": "aberwen"\n}');
    const gone = join(directory, 'gone.json');
    const { status, said } = await runIn(directory, 'bot/index.ts', [], { AREA_FILES: [twice, torn, gone].join(',') });
    expect(status).toBe(1);
    expect(said).toContain(`${twice}:3: schema stands there twice.`);
    expect(said).toContain(`${torn}:3: from here on it is not JSON.`);
    expect(said).toContain(`${gone} is not there.`);
  });

  it('has the id of another file, and an AREA that no file has stops the start', async () => {
    const [one, two] = [put('one.json', exampleText()), put('two.json', exampleText())];
    expect((await runIn(directory, 'bot/index.ts', [], { AREA_FILES: `${one},${two}` })).said).toContain(
      `${two}: id is that of ${one} too.`,
    );
    const { said } = await runIn(directory, 'bot/index.ts', [], { AREA_FILES: one, AREA: 'abertawe' });
    expect(said).toContain('AREA must be one of: aberwen, nottingham,');
  });
});

describe('npm run areas:check', () => {
  const check = async (...args: string[]) => await runIn(directory, 'bot/commands/areas-check.ts', args);

  it('says that there is no fault, what is added, and what will carry a warning', async () => {
    const { status, said } = await check(put('aberwen.json', exampleText()));
    expect(status).toBe(0);
    expect(said).toContain('No fault. Aberwen / Aberwen: 14 first doors, 4 rules,');
    expect(said).toContain('Not confirmed, and shown with a warning: Aberwen women’s centre; ');
    const replacing = await check(put('own.json', { ...exampleArea(), id: 'nottingham' }));
    expect(replacing.said).toContain('It replaces an area');
  });

  it('says every fault with its line, and how it is used', async () => {
    const path = put('faulty.json', exampleText().replace('"mon"', '"monday"'));
    expect(await check(path)).toEqual({
      status: 1,
      said: `${path}:${lineOf(exampleText(), '"mon"')}: contacts[0].open[0].days[0] must be one of: mon, tue, wed, thu, fri, sat, sun.\n`,
    });
    for (const args of [[], ['a', 'b'], ['--verbose', 'a']])
      expect(await check(...args)).toEqual({ status: 2, said: 'npm run areas:check -- FILE\n' });
  });
});
