import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text, type Language } from '../../locales/index.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { documentRecipients } from '../../dialogs/turn/hand-off-menu.ts';
import { reached } from '../../dialogs/record/reached.ts';
import { nextMenu } from '../../dialogs/turn/menus.ts';
import { recipientsAsked } from '../../dialogs/turn/recipient-words.ts';
import { Client } from '../support/client.ts';
import { startApp, type RunningApp } from './app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => await app.close());

async function begun(language: Language = 'en'): Promise<Client> {
  const client = new Client(app);
  await client.begin(language);
  await client.submit({ 'arrival.situation': 'inFront', 'safe.talk': 'yes' });
  return client;
}

const sent = { document: 'police', to: 'Duty desk', how: 'telephone', when: '2024-05-01', acknowledged: 'notYet' };
async function sentToPolice(language: Language = 'en'): Promise<Client> {
  const client = await begun(language);
  await client.send({ action: 'submit', page: 'sent', answers: { 'sent.log': [{ answers: sent }] } });
  return client;
}

const asked = ({ view }: Client) => view.questions.map(({ id }) => id);
const titles = ({ view }: Client) => view.facts.map(({ title }) => title);

describe('a document is asked for', () => {
  it('of whom the journey says, in its order, and the record and the way back after them', async () => {
    const client = await begun();
    await client.say('document');
    const order = (disclosure.documents ?? []).map(({ recipient }) => recipient);
    expect(documentRecipients(disclosure)).toEqual([...order, 'record']);
    expect(client.question('handOff.recipient').options?.map(({ value }) => value)).toEqual([
      ...order,
      'record',
      'back',
    ]);
    expect(asked(client)).toEqual(['handOff.recipient']);
    expect(client.view.missing).toEqual([]);
  });

  it.each([
    ['en', 'document for the programme'],
    ['cy', 'dogfen ar gyfer y rhaglen'],
  ] as const)(
    'of nobody it is not meant for: a young person is referred to no programme, in %s',
    async (language, words) => {
      const client = new Client(app);
      await client.begin(language);
      await client.send({ action: 'situations' });
      await client.submit({ 'situations.choose': 'perpetrator' });
      await client.submit({ 'perp.contact': 'earlier', 'age.adult': 'no' });
      await client.say(words);
      expect(client.view.outcome.errors.map(({ reason }) => reason)).toEqual(['unknownRecipient']);
      await client.send({ action: 'document' });
      expect(client.question('handOff.recipient').options?.map(({ value }) => value)).toEqual([
        'informationShare',
        'mappa',
        'record',
        'back',
      ]);
      await client.send({ action: 'submit', page: 'age', answers: { 'age.adult': 'yes' } });
      await client.say(words);
      expect(client.view.outcome.errors).toEqual([]);
      expect(client.question('handOff.language').options).toHaveLength(2);
    },
  );

  it.each([
    ['en', ['en', 'cy']],
    ['cy', ['cy', 'en']],
  ] as const)('in the language one works in first, and then in the other: %s', async (language, order) => {
    const client = await begun(language);
    await client.send({ action: 'document', answers: { 'handOff.recipient': 'police' } });
    expect(client.question('handOff.language').options?.map(({ value }) => value)).toEqual(order);
    await client.say('1');
    expect(client.view.outcome.kind).toBe('document');
    const record = await app.record(client.view.case, client.practitioner);
    expect(record.documents.map((made) => made.language)).toEqual([language]);
  });

  it.each([
    ['document for the police', 'police'],
    ['Document to police.', 'police'],
    ['dogfen i’r heddlu', 'police'],
    ['Dogfen i’r Heddlu', 'police'],
    ['/dogfen ar gyfer yr heddlu', 'police'],
    ['document for children’s services', 'childrensServices'],
    ['dogfen i wasanaethau plant', 'childrensServices'],
    ['document for adult social care', 'adultServices'],
    ['dogfen i wasanaethau oedolion', 'adultServices'],
    ['make a referral to MARAC', 'marac'],
    ['creu atgyfeiriad at loches', 'refuge'],
    ['document for the domestic abuse service', 'specialist'],
    ['dogfen i wasanaeth cam-drin domestig', 'specialist'],
    ['document for the gp', 'health'],
    ['dogfen i’r ysbyty', 'health'],
    ['document for Clare’s Law', 'claresLaw'],
    ['dogfen ar gyfer cyfraith Clare', 'claresLaw'],
    ['document for my own record', 'record'],
    ['dogfen ar gyfer fy nghofnod', 'record'],
  ])('by typing “%s”', async (said, recipient) => {
    const client = await begun();
    await client.say(said);
    expect([client.view.page, client.view.asking, client.question('handOff.recipient').value]).toEqual([
      'handOff',
      'handOff.language',
      recipient,
    ]);
  });

  it.each([
    'document for my mother',
    'referral to marac',
    'dogfen i fy mam',
    'the document for the police is in the car and nobody has read it',
  ])('but not by “%s”, which is an answer', (said) => {
    expect(recipientsAsked(said)).toEqual([]);
  });

  it('by the short names on its menu too', async () => {
    const client = await begun('cy');
    await client.say('dogfen');
    await client.say('lloches');
    expect(client.question('handOff.recipient').value).toBe('refuge');
    await client.say('yn ôl');
    expect(asked(client)).toEqual(['handOff.recipient']);
  });
});

describe.each(['en', 'cy'] as const)('before there is a link to fetch it, in %s', (language) => {
  it('what is missing is answered by typing its words, and the document is asked for again after it', async () => {
    const client = await begun(language);
    await client.say(language === 'en' ? 'document for the police' : 'dogfen i’r heddlu');
    const place = client.view.missing.find(({ question }) => question === 'where.place');
    await client.say(place?.ask ?? '');
    expect([client.view.page, client.view.asking]).toEqual(['danger', 'where.place']);
    await client.say('1 Capel Street');
    expect([client.view.page, client.view.asking]).toEqual(['handOff', 'handOff.language']);
    expect(client.view.missing.map(({ question }) => question)).not.toContain('where.place');
    // A number is a choice of the list, and words that name nothing are kept.
    await client.say('9');
    expect([client.view.page, client.view.outcome.kind]).toEqual(['handOff', 'invalid']);
  });

  it('what is missing is named, what it is sent back without first, with the way to each', async () => {
    const client = await begun(language);
    await client.send({ page: 'handOff', answers: { 'handOff.recipient': 'police' } });
    expect(client.view.documents).toEqual([]);
    const { missing } = client.view;
    const needs = disclosure.documents?.find(({ recipient }) => recipient === 'police')?.needs ?? [];
    const needed = missing.filter((each) => each.needed).map(({ question }) => question);
    expect(needed.length).toBeGreaterThan(0);
    expect(needed).toEqual(needs.filter((id) => needed.includes(id)));
    expect(missing.slice(0, needed.length).every((each) => each.needed)).toBe(true);
    const [first] = missing;
    const said = client.words;
    expect(said.indexOf(text(language, 'page.card.needed'))).toBeGreaterThanOrEqual(0);
    expect(said).toContain(`- ${first?.ask}`);
    expect(said.indexOf(text(language, 'page.card.missing'))).toBeLessThan(
      said.indexOf(client.question('handOff.language').ask),
    );

    await client.send({ action: 'change', question: first?.question ?? '' });
    expect(client.view.asking).toBe(first?.question);
    await client.send({ page: client.view.page, action: 'notKnown', question: first?.question ?? '' });
    await client.send({ page: 'handOff', answers: { 'handOff.recipient': 'police', 'handOff.language': language } });
    expect(client.view.missing.map(({ question }) => question)).not.toContain(first?.question);
  });
});

it('a page that was shown for one recipient makes no document for another', async () => {
  const client = await begun();
  await client.send({ page: 'handOff', answers: { 'handOff.recipient': 'police' } });
  await client.send({ page: 'handOff', answers: { 'handOff.recipient': 'health', 'handOff.language': 'en' } });
  expect(client.view.documents).toEqual([]);
  expect(client.question('handOff.recipient').value).toBe('health');
  await client.send({ page: 'handOff', answers: { 'handOff.recipient': 'health', 'handOff.language': 'en' } });
  expect(client.view.documents.map(({ recipient }) => recipient)).toEqual(['health']);
});

describe('what stays out of a document', () => {
  it('is named with the decision that would put it in, until that is made', async () => {
    const client = await begun();
    await client.send({ page: 'people', answers: { 'people.main': 'Bedwyr Llwyd' } });
    await client.say('document for the police');
    const out = () => client.view.facts.find(({ title }) => title === text('en', 'bot.handOff.out.title'))?.rows ?? [];
    expect(out()).toContainEqual({
      label: text('en', 'documents.extras.names.map'),
      value: text('en', 'bot.handOff.out.undecided'),
      question: 'extras.map.police',
    });
    await client.send({ action: 'change', question: 'extras.map.police' });
    expect(client.view.page).toBe('extras');
    const decided = { option: 'putIn', reason: 'They look for all of them.' };
    await client.send({ page: 'extras', answers: { 'extras.map.police': decided } });
    await client.say('document for the police');
    expect(out().map(({ question }) => question)).not.toContain('extras.map.police');
    await client.say('document for the gp');
    expect(titles(client)).not.toContain(text('en', 'bot.handOff.out.title'));
  });
});

describe('whoever the case is shared with and is on the map', () => {
  it('is pointed out before the document is made', async () => {
    const client = await begun();
    await client.send({ page: 'people', answers: { 'people.main': 'Bedwyr Llwyd' } });
    const to = 'PC B. Llwyd';
    await client.send({
      page: 'sent',
      answers: {
        'sent.log': [{ answers: { ...sent, to: 'Bedwyr Llwyd' } }, { answers: { ...sent, document: 'health', to } }],
      },
    });
    await client.say('document for the police');
    const rows = client.view.facts.flatMap((section) => section.rows);
    const value = text('en', 'bot.handOff.sentMatch', { person: 'Bedwyr Llwyd', to: 'Bedwyr Llwyd' });
    expect(rows.map((row) => row.value)).toContain(value);
  });
});

it('the door it goes to is beside the choice of its language', async () => {
  const client = await begun();
  await client.send({ action: 'document', answers: { 'handOff.recipient': 'police' } });
  expect(titles(client).some((title) => title.startsWith(text('en', 'areas.purpose.police')))).toBe(true);
});

describe('where one was sent before', () => {
  it.each(['en', 'cy'] as const)('asks whether to make it again, typed, in %s', async (language) => {
    const client = await sentToPolice(language);
    await client.say(language === 'en' ? 'document for the police' : 'dogfen i’r heddlu');
    expect(client.view.asking).toBe('handOff.again');
    const before = client.view.facts.find(({ title }) => title === text(language, 'bot.handOff.sentBefore'));
    expect(before?.rows[0]?.label).toContain('Duty desk');
    expect(before?.rows[0]?.value).toContain(text(language, 'documents.sent.log.fields.how.options.telephone'));
    expect(before?.rows[0]?.value).toContain('2024');
    expect(before?.rows[0]?.value).toContain(text(language, 'documents.sent.log.fields.acknowledged.options.notYet'));
    await client.say(language === 'en' ? 'yes' : 'ydw');
    expect(client.view.asking).toBe('handOff.language');
    await client.say('cymraeg');
    expect([client.view.outcome.kind, client.view.documents[0]?.recipient]).toEqual(['document', 'police']);
  });

  it('says so where nothing but the document was written down', async () => {
    const client = await begun();
    const only = [{ answers: { document: 'police' } }];
    await client.send({ action: 'submit', page: 'sent', answers: { 'sent.log': only } });
    await client.say('document for the police');
    const before = client.view.facts.find(({ title }) => title === text('en', 'bot.handOff.sentBefore'));
    expect(before?.rows).toMatchObject([{ label: '1.', value: text('en', 'document.row.none') }]);
  });

  it('makes none on a no', async () => {
    const client = await sentToPolice();
    await client.say('document for the police');
    await client.say('no');
    expect(client.view.page).not.toBe('handOff');
    expect((await app.record(client.view.case, client.practitioner)).documents).toEqual([]);
  });

  it('asks by values and by a card, and makes it once that is answered', async () => {
    const client = await sentToPolice();
    const wanted = { 'handOff.recipient': 'police', 'handOff.language': 'en' };
    await client.send({ action: 'document', answers: wanted });
    expect([client.view.outcome.kind, client.view.asking, client.view.documents]).toEqual([
      'shown',
      'handOff.again',
      [],
    ]);
    await client.card(wanted);
    expect(client.view.outcome.errors).toMatchObject([{ question: 'handOff.again', reason: 'required' }]);
    await client.card({ ...wanted, 'handOff.again': 'perhaps' });
    expect(client.view.outcome.errors).toMatchObject([{ question: 'handOff.again', reason: 'notAnOption' }]);
    await client.card({ 'handOff.recipient': 'police', 'handOff.again': 'yes' });
    expect(asked(client)).toEqual(['handOff.recipient', 'handOff.language']);
    await client.card(wanted);
    expect(client.view.outcome.kind).toBe('document');
    await client.send({ action: 'document', answers: { ...wanted, 'handOff.again': 'yes' } });
    expect(client.view.outcome.kind).toBe('document');
  });

  it('says so where a card was sent for somebody and in no language', async () => {
    const client = await begun();
    await client.send({ page: 'handOff', answers: { 'handOff.recipient': 'police' } });
    await client.card({ 'handOff.recipient': 'police' });
    expect(client.view.outcome.errors).toMatchObject([{ question: 'handOff.language', reason: 'required' }]);
    expect(client.view.documents).toEqual([]);
  });

  it('takes a yes that was said on the page of another recipient for none', async () => {
    const client = await begun();
    const both = [{ answers: sent }, { answers: { ...sent, document: 'health' } }];
    await client.send({ action: 'submit', page: 'sent', answers: { 'sent.log': both } });
    await client.send({ page: 'handOff', answers: { 'handOff.recipient': 'police' } });
    await client.card({ 'handOff.recipient': 'health', 'handOff.again': 'yes', 'handOff.language': 'en' });
    expect([client.view.asking, client.view.documents]).toEqual(['handOff.again', []]);
    expect(client.question('handOff.recipient').value).toBe('health');
    await client.card({ 'handOff.recipient': 'health', 'handOff.again': 'yes', 'handOff.language': 'en' });
    expect(client.view.documents.map(({ recipient }) => recipient)).toEqual(['health']);
  });

  it('asks nothing about another recipient', async () => {
    const client = await sentToPolice();
    await client.send({ action: 'document', answers: { 'handOff.recipient': 'health', 'handOff.language': 'en' } });
    expect(client.view.outcome.kind).toBe('document');
  });
});

describe('after a document is made', () => {
  it('there is one line and one way to write down to whom it was sent', async () => {
    const client = await begun();
    await client.send({ action: 'document', answers: { 'handOff.recipient': 'police', 'handOff.language': 'en' } });
    expect(client.view.notices).toContain(text('en', 'bot.handOff.noteSent'));
    const way = client.view.actions.find(({ name }) => name === 'goTo');
    expect(way).toMatchObject({ page: 'sent', question: 'sent.log' });
    await client.send({ action: 'goTo', page: way?.page, question: way?.question });
    expect([client.view.page, client.view.asking]).toEqual(['sent', 'sent.log']);
    await client.say('dogfen');
    await client.say('beth anfonwyd');
    expect([client.view.page, client.view.asking]).toEqual(['sent', 'sent.log']);
  });

  it('but not for one’s own record', async () => {
    const client = await begun();
    await client.send({ action: 'document', answers: { 'handOff.recipient': 'record', 'handOff.language': 'en' } });
    expect(client.view.notices).not.toContain(text('en', 'bot.handOff.noteSent'));
    expect(client.view.actions.map(({ name }) => name)).not.toContain('goTo');
  });

  it('and nothing was marked as sent, that is said, and nothing asked', async () => {
    const client = await begun();
    const wanted = { 'handOff.recipient': 'police', 'handOff.language': 'en' };
    await client.send({ action: 'document', answers: wanted });
    await client.send({ action: 'document', answers: { 'handOff.recipient': 'police' } });
    const [start] = text('en', 'bot.handOff.madeBefore', { date: '|' }).split('|');
    expect(client.view.notices.some((notice) => notice.startsWith(start ?? '-'))).toBe(true);
    expect(asked(client)).toEqual(['handOff.recipient', 'handOff.language']);
    await client.send({ action: 'document', answers: wanted });
    expect(client.view.outcome.kind).toBe('document');
  });
});

describe('definitions', () => {
  it.each(['definitions', 'diffiniadau', '/definitions'])('are opened by typing “%s”', async (said) => {
    const client = await begun();
    await client.say(said);
    expect(client.view.page).toBe('definitions');
  });

  it('are pointed to by help', async () => {
    const client = await begun();
    await client.say('help');
    expect(client.view.notices).toContain(text('en', 'bot.help.definitions'));
    expect(client.view.actions.find(({ name }) => name === 'goTo')).toMatchObject({ page: 'definitions' });
  });
});

describe('what comes next', () => {
  it('stands under headings in the order of the pages, each once, and is numbered through', async () => {
    const client = await begun();
    const pages = disclosure.stages.at(-1)?.pages ?? [];
    const record = await app.record(client.view.case, client.practitioner);
    const options = nextMenu(disclosure, reached(disclosure, record), record, 'en').questions[0]?.options ?? [];
    const groups = options.map(({ group }) => group).filter((group, index, all) => group !== all[index - 1]);
    expect(new Set(groups).size).toBe(groups.length);
    const offered = options.map(({ value }) => value).filter((value) => pages.some(({ id }) => id === value));
    expect(offered).toEqual(pages.map(({ id }) => id).filter((id) => offered.includes(id)));
    expect(groups.at(-1)).toBe(text('en', 'bot.groups.case'));
  });
});
