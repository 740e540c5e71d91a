import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardLimit, cardSize, pageCard } from '../../bot/channel/cards.ts';
import { languages, text } from '../../locales/index.ts';
import { inputs } from '../channel/in-card.ts';
import { Client } from '../support/client.ts';
import { startApp, type RunningApp } from '../turn/app.ts';

const clock = { at: 0, now: () => new Date(Date.now() + clock.at) };
let app: RunningApp;
beforeAll(async () => {
  app = await startApp(undefined, { clock });
});
afterAll(async () => await app.close());

/** A case with these people on its list, and the page of the map before its practitioner. */
async function onTheMap(names: readonly string[], language: 'en' | 'cy' = 'en'): Promise<Client> {
  const client = new Client(app);
  await client.begin(language);
  await client.send({
    action: 'submit',
    page: 'people',
    answers: { 'people.main': 'Gareth Llŷr', 'people.others': names.map((name) => ({ answers: { name } })) },
  });
  await client.send({ action: 'goTo', page: 'map' });
  return client;
}
interface Entry {
  readonly id: string;
  readonly answers: Readonly<Record<string, unknown>>;
}
async function listOf(client: Client): Promise<readonly Entry[]> {
  const { answers } = await app.record(client.view.case, client.practitioner);
  return answers['people.others']?.value as unknown as readonly Entry[];
}
/** Skips what is asked until this part of somebody is. */
async function until(client: Client, field: string): Promise<void> {
  for (let turn = 0; turn < 80; turn++) {
    if (client.view.askingPart?.endsWith(`.${field}`)) return;
    await client.say('skip');
  }
  throw new Error(`${field} is never asked`);
}

describe('the page of the map', () => {
  it.each(languages)('goes on by typing with the list that was begun, person by person, in %s', async (language) => {
    const client = await onTheMap(['Ravi', 'Siân'], language);
    const ids = (await listOf(client)).map(({ id }) => id);
    await until(client, 'born');
    expect(client.view).toMatchObject({ page: 'map', asking: 'people.others', askingPart: `${ids[0]}.born` });
    expect(client.words).toContain('Ravi');
    await client.say('21/03/1990');
    await client.say(language === 'en' ? 'Follows them to work' : 'Yn eu dilyn i’r gwaith');
    await until(client, 'toPerpetrator');
    await client.say(language === 'en' ? 'criminal, family' : 'troseddol, teulu');
    expect(client.view.askingPart).toBe(`${ids[0]}.toSurvivor`);
    await client.say(language === 'en' ? 'another connection' : 'perthynas arall');
    expect(client.view.askingPart).toBe(`${ids[0]}.toSurvivorOther`);
    await client.say('teacher');
    await client.say('Siân');
    await client.say('1, 3');
    await client.say(language === 'en' ? 'not known' : 'ddim yn gwybod');
    expect(client.view.askingPart).toMatch(new RegExp(`^${ids[1]}\\.`));
    const [ravi] = await listOf(client);
    expect(ravi?.id).toBe(ids[0]);
    expect(ravi?.answers).toMatchObject({
      name: 'Ravi',
      born: '21/03/1990',
      toPerpetrator: ['criminal', 'family'],
      toSurvivor: ['other'],
      toSurvivorOther: 'teacher',
      linkedTo: 'Siân',
      near: ['home', 'school'],
      survivors: { notKnown: true },
    });
    const facts = client.view.facts.flatMap(({ rows }) => rows).map(({ value }) => value);
    expect(facts.join(' ')).toContain(language === 'en' ? 'born 21 March 1990' : 'dyddiad geni: 21 Mawrth 1990');
  });

  it('asks what the short path asks there and no more', async () => {
    const client = new Client(app);
    await client.begin();
    await client.send({ action: 'goTo', page: 'people', question: 'people.others' });
    expect(client.question('people.others').fields?.map(({ id }) => id)).toEqual([
      'name',
      'nicknames',
      'where',
      'connection',
    ]);
    await client.say('Ravi');
    const asked: (string | undefined)[] = [];
    while (client.view.asking === 'people.others' && client.view.askingPart !== 'another') {
      asked.push(client.view.askingPart?.split('.')[1]);
      await client.say('skip');
    }
    expect(asked).toEqual(['nicknames', 'where', 'connection']);
  });

  it('takes a card with everything of somebody, adds another, and is then gone through', async () => {
    const client = await onTheMap(['Ravi']);
    const [ravi] = await listOf(client);
    expect(client.question('people.others').fields?.map(({ id }) => id)).toContain('toSurvivorOther');
    await client.card({
      [`people.others::${ravi?.id}::born`]: 'about 40',
      [`people.others::${ravi?.id}::toPerpetrator`]: 'criminal,community',
      'people.others::new::name': 'the cousin with the white van',
      'people.others::new::calledBy': 'description',
      'people.others::new::near': 'home,family',
      'map.mainBorn': '1988',
    });
    expect(client.view.outcome).toMatchObject({ kind: 'recorded', errors: [] });
    const [first, second] = await listOf(client);
    expect(first).toMatchObject({ id: ravi?.id, answers: { name: 'Ravi', born: 'about 40' } });
    expect(second?.answers).toEqual({
      name: 'the cousin with the white van',
      calledBy: 'description',
      near: ['home', 'family'],
    });
    await client.send({ action: 'goTo', page: 'map' });
    expect(client.view.asking).toBeNull();
  });

  it('is left as a whole, and is not asked again', async () => {
    const client = await onTheMap(['Ravi', 'Siân']);
    await client.send({ action: 'skip' });
    await client.send({ action: 'goTo', page: 'map' });
    expect(client.view).toMatchObject({ page: 'map', asking: null });
  });

  it('points out who may be there twice and who leads nowhere, and joins nobody', async () => {
    const client = await onTheMap(['Siân Llŷr', 'Sian Llyr']);
    const [one] = await listOf(client);
    await client.card({ [`people.others::${one?.id}::linkedTo`]: 'Zed' });
    await client.send({ action: 'goTo', page: 'map' });
    const [check] = client.view.facts;
    expect(check?.title).toBe(text('en', 'people.map.check'));
    expect(check?.rows.map(({ value }) => value).join(' ')).toMatch(/Siân Llŷr and Sian Llyr.*“Zed”/);
    expect(await listOf(client)).toHaveLength(2);
  });

  it('fits its card with fifty people, and any of them can still be changed or taken off', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `Person Number${index} of a long family name`);
    const client = await onTheMap(names);
    const card = pageCard(client.view);
    expect(cardSize(card)).toBeLessThan(cardLimit);
    const ids = inputs(card).map(({ id }) => id);
    expect(ids).toContain('people.others::new::of');
    const list = await listOf(client);
    await client.card({
      'people.others::new::of': list[40]?.id ?? '',
      'people.others::new::risk': 'Has a key.',
    });
    await client.send({ action: 'goTo', page: 'map' });
    await client.card({ 'people.others::new::of': list[0]?.id ?? '', 'people.others::new::remove': 'true' });
    expect(client.view.outcome.errors).toEqual([]);
    const after = await listOf(client);
    expect(after.map(({ id }) => id)).toEqual(list.slice(1).map(({ id }) => id));
    expect(after.find(({ id }) => id === list[40]?.id)?.answers).toEqual({ name: names[40], risk: 'Has a key.' });
  });
});

describe('the picture on the page', () => {
  const pathOf = (client: Client) => new URL(client.view.pictures?.[0]?.contentUrl ?? 'http://none/').pathname;

  it.each(languages)('is an image in the card, described in %s, at an address that says nothing', async (language) => {
    const client = await onTheMap(['Ravi Canary', 'Siân'], language);
    const [picture] = client.view.pictures ?? [];
    expect(picture?.alt).toContain('Ravi Canary');
    const drawn = JSON.stringify(pageCard(client.view));
    expect(drawn).toContain('"type":"Image"');
    expect(picture?.contentUrl).not.toMatch(/Canary|Gareth/i);
    const response = await fetch(`${app.url}${pathOf(client)}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const png = Buffer.from(await response.arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeLessThan(100_000);
    const { trail } = await app.record(client.view.case, client.practitioner);
    expect(trail.entries.at(-1)).toMatchObject({
      by: client.practitioner,
      action: 'fetched',
      basis: 'owner',
      what: `map/${language}`,
    });
  });

  it('is not there before there is anybody to draw', async () => {
    const client = await onTheMap([]);
    expect(client.view.pictures).toBeUndefined();
  });

  it('is gone after its minutes, and opens nothing else; no document’s link opens it', async () => {
    const client = await onTheMap(['Ravi']);
    const path = pathOf(client);
    expect((await fetch(`${app.url}${path.replace('/pictures/', '/documents/')}`)).status).toBe(404);
    await client.send({ action: 'document', answers: { 'handOff.recipient': 'police', 'handOff.language': 'en' } });
    const document = new URL(client.view.documents[0]?.contentUrl ?? '').pathname;
    expect((await fetch(`${app.url}${document.replace('/documents/', '/pictures/')}`)).status).toBe(404);
    const changed = path.replace(/.(?=.{20}$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
    expect((await fetch(`${app.url}${changed}`)).status).toBe(404);
    clock.at = 15 * 60_000 + 1_000;
    expect((await fetch(`${app.url}${path}`)).status).toBe(410);
    clock.at = 0;
  });

  it('is only for whoever may still have it', async () => {
    const client = await onTheMap(['Ravi']);
    const path = pathOf(client);
    const found = await app.stores.cases.load('local', client.view.case ?? '');
    if (!found) throw new Error('no case');
    await app.stores.cases.replace({ ...found.value, owner: 'somebody-else' }, found.etag, []);
    expect((await fetch(`${app.url}${path}`)).status).toBe(404);
  });
});
