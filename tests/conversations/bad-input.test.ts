import { gzipSync } from 'node:zlib';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text, type Language } from '../../locales/index.ts';
import { openKeyFile } from '../../bot/storage/keys/key-file.ts';
import { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';
import { Intake } from '../support/intake.ts';
import { runProgram } from '../support/program.ts';
import { rawRequest } from '../support/server.ts';

let canllaw: Canllaw;
beforeAll(async () => {
  canllaw = await Canllaw.start();
});
afterAll(async () => await canllaw.close());

const recordOf = async (client: Client) => await canllaw.record(client.view.case, client.practitioner);

async function asked(question: string, page: string, language: Language = 'en'): Promise<Client> {
  const client = new Client(canllaw);
  const intake = new Intake(client, 'values', { 'danger.now': 'no' });
  await intake.begin(language);
  await intake.until(page);
  await client.send({ action: 'goTo', page, question });
  expect(client.view.asking).toBe(question);
  return client;
}

/** A sentence for people: it begins with a capital, ends, and shows no key, no placeholder and no code. */
const sentence = /^\p{Lu}[^{}]*[.?]$/u;

/** Words as a tired, hurried or hostile hand may enter them, and what a text answer keeps of them. */
const words: readonly { name: string; sent: string; kept: string }[] = [
  { name: 'control characters', sent: 'by \u0000the\u0007 bin\u001b[31m', kept: 'by the bin[31m' },
  { name: 'lone surrogates', sent: 'by the \ud800bin\udc00', kept: 'by the \ufffdbin\ufffd' },
  { name: 'emoji', sent: 'by the bin 🗑️👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿', kept: 'by the bin 🗑️👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿' },
  { name: 'right-to-left marks', sent: 'by \u202ethe nib\u202c \u200fbin', kept: 'by \u202ethe nib\u202c \u200fbin' },
  {
    name: 'Markdown',
    sent: '# [click](http://x.example) **now** `x` ![i](y)',
    kept: '# [click](http://x.example) **now** `x` ![i](y)',
  },
  { name: 'HTML', sent: '<script>alert(1)</script><b>bin</b> &lt;', kept: '<script>alert(1)</script><b>bin</b> &lt;' },
  {
    name: 'card-template syntax',
    sent: '${if(true, 1, 2)} {{DATE(2017-02-14T06:00Z)}} $root',
    kept: '${if(true, 1, 2)} {{DATE(2017-02-14T06:00Z)}} $root',
  },
  {
    name: 'Word-template syntax',
    sent: '{#sections}{title}{/sections} {{x}} <w:p/>',
    kept: '{#sections}{title}{/sections} {{x}} <w:p/>',
  },
  {
    name: 'placeholders of the texts',
    sent: '{{limit}} $t(bot.help.what) %s {0}',
    kept: '{{limit}} $t(bot.help.what) %s {0}',
  },
];

describe('words of every kind are data', () => {
  it.each(words)('$name are kept as they are, typed and by value, and do no harm', async ({ sent, kept }) => {
    for (const way of ['typed', 'value'] as const) {
      const client = await asked('where.place', 'danger', 'cy');
      await (way === 'typed' ? client.say(sent) : client.submit({ 'danger.now': 'no', 'where.place': sent }));
      expect(client.view.outcome).toEqual({ kind: 'recorded', errors: [] });
      const stored = (await recordOf(client)).answers['where.place']?.value;
      expect(typeof stored === 'string' && withoutMarks(stored)).toBe(withoutMarks(kept));
      await client.say('perygl');
      expect(withoutMarks(client.view.facts[0]?.rows[0]?.value ?? '')).toBe(withoutMarks(kept));
      expect(client.words).not.toContain('<script>');
    }
  });

  /** Marks of direction may be kept or left out: what is read is the same. */
  const withoutMarks = (said: string) => said.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

  it.each(words)(
    '$name that answer no choice are asked again in the user’s language, and kept',
    async ({ sent, kept }) => {
      for (const language of ['en', 'cy'] as const) {
        const client = await asked('stage1.known', 'stage1', language);
        const view = await client.say(sent);
        expect([view.outcome.kind, view.asking, view.language]).toEqual(['invalid', 'stage1.known', language]);
        expect(view.outcome.errors).toHaveLength(1);
        expect(view.outcome.errors[0]?.message).toMatch(sentence);
        const { drafts, answers } = await recordOf(client);
        expect(answers).not.toHaveProperty(['stage1.known']);
        expect(withoutMarks(drafts.at(-1)?.value as string)).toBe(withoutMarks(kept));
        expect(client.question('stage1.known').drafts.map(({ why }) => why)).toEqual(['unreadable']);
      }
    },
  );

  it.each(['', '   ', '\u0000\u0007', '\n\n'])(
    'nothing at all (%j) shows the page again and changes nothing',
    async (sent) => {
      const client = await asked('where.place', 'danger');
      const before = await recordOf(client);
      const view = await client.say(sent);
      expect([view.page, view.asking]).toEqual(['danger', 'where.place']);
      await client.raw({});
      expect(client.view.asking).toBe('where.place');
      expect(await recordOf(client)).toEqual(before);
    },
  );

  it('20,000 characters are told to be too long, with the limit, and are kept whole', async () => {
    const long = 'Gwen '.repeat(4_000).trimEnd();
    for (const way of ['typed', 'value'] as const)
      for (const [question, page] of [
        ['where.place', 'danger'],
        ['stage1.expects', 'stage1'],
        ['stage1.known', 'stage1'],
        ['when.happened', 'danger'],
      ] as const) {
        const client = new Client(canllaw);
        const intake = new Intake(client, 'values', { 'danger.now': 'no', 'arrival.situation': 'afterwards' });
        await intake.begin('cy');
        await intake.until(page);
        await client.send({ action: 'goTo', page, question });
        await (way === 'typed' ? client.say(long) : client.submit({ [question]: long }));
        const { kind, errors } = client.view.outcome;
        expect([question, kind, errors.map((error) => error.question)]).toEqual([question, 'invalid', [question]]);
        expect(errors[0]?.message).toMatch(sentence);
        if (errors[0]?.reason === 'tooLong')
          expect(errors[0].message).toContain(String(client.question(question).limits.maxLength));
        expect((await recordOf(client)).drafts.at(-1)?.value).toBe(long);
      }
  });

  it('20,000 characters as the first words of all, or as a note, are kept', async () => {
    const long = 'Gwen '.repeat(4_000).trimEnd();
    const first = new Client(canllaw);
    await first.say(long);
    await first.submit({ 'welcome.language': 'cy' });
    expect((await recordOf(first)).notes.map((note) => note.text)).toEqual([long]);
    await first.say(`/nodyn ${long}`);
    expect((await recordOf(first)).notes.map((note) => note.text)).toEqual([long, long]);
  });
});

/** Values no card of ours sends, each with the reason it is refused for. */
const values: readonly { name: string; answers: Record<string, unknown>; reason: string; kept: string }[] = [
  { name: 'an option that is not there', answers: { 'stage1.known': 'maybe' }, reason: 'notAnOption', kept: 'maybe' },
  { name: 'true for yes', answers: { 'stage1.known': true }, reason: 'wrongShape', kept: 'true' },
  {
    name: 'an object for words',
    answers: { 'stage1.expects': { said: 'he will come' } },
    reason: 'wrongShape',
    kept: 'he will come',
  },
  {
    name: 'a question that is not there',
    answers: { 'stage9.nothing': 'he will come' },
    reason: 'unknownQuestion',
    kept: 'he will come',
  },
  {
    name: 'a name from behind the object',
    answers: { toString: 'he will come' },
    reason: 'unknownQuestion',
    kept: 'he will come',
  },
  {
    name: 'an item that is not on the list',
    answers: { 'do.checklist': { hammer: { status: 'done' } } },
    reason: 'unknownItem',
    kept: 'done',
  },
  {
    name: 'a part that is not of it',
    answers: { 'contact.safe': { fax: '1' } },
    reason: 'unknownField',
    kept: '1',
  },
  {
    name: 'a list for a word',
    answers: { 'people.others': 'his brothers' },
    reason: 'wrongShape',
    kept: 'his brothers',
  },
  {
    name: 'a day that does not exist',
    answers: { 'when.happened': '31/02/2026' },
    reason: 'notADate',
    kept: '31/02/2026',
  },
  {
    name: 'none and something',
    answers: { 'health.now': ['none', 'injured'] },
    reason: 'contradiction',
    kept: 'none; injured',
  },
  { name: 'a number out of range', answers: { 'dash.count': 99 }, reason: 'outOfRange', kept: '99' },
];

describe('values that cannot be taken', () => {
  it('a decision without its reason: what was chosen is kept as the answer, and the reason is asked for', async () => {
    for (const language of ['en', 'cy'] as const) {
      const client = await asked('stage1.known', 'stage1', language);
      const decision = { option: 'notReferring' };
      await client.submit({ 'pathway.decision': decision, 'stage1.fears': 'being found' });
      const { kind, errors } = client.view.outcome;
      expect([kind, errors.map((error) => [error.question, error.reason])]).toEqual([
        'invalid',
        [['pathway.decision', 'reasonNeeded']],
      ]);
      expect(errors[0]?.message).toMatch(sentence);
      const { answers, drafts } = await recordOf(client);
      expect([answers['pathway.decision']?.value, answers['stage1.fears']?.value]).toEqual([decision, 'being found']);
      expect(drafts).toEqual([]);
      const { page, asking, askingPart } = client.view;
      expect([page, asking, askingPart]).toEqual(['decision', 'pathway.decision', 'reason']);
    }
  });

  it.each(values)(
    '$name: named with its question, kept, and the others on the page are taken',
    async ({ answers, reason, kept }) => {
      for (const language of ['en', 'cy'] as const) {
        const client = await asked('stage1.known', 'stage1', language);
        await client.submit({ ...answers, 'stage1.fears': 'being found' });
        const { kind, errors } = client.view.outcome;
        expect([kind, errors.map((error) => [error.question, error.reason])]).toEqual([
          'invalid',
          [[Object.keys(answers)[0], reason]],
        ]);
        expect(errors[0]?.message).toMatch(sentence);
        const record = await recordOf(client);
        expect(record.answers['stage1.fears']?.value).toBe('being found');
        expect(record.drafts.map(({ value }) => value)).toEqual([kept]);
      }
    },
  );

  it.each([
    ['a value that is a word', 'submit'],
    ['a value that is a list', [1, 2]],
    ['a value without a command', { hello: 'there' }],
    ['a command that is a word', { canllaw: 'submit' }],
    ['answers that are a list', { canllaw: { action: 'submit', answers: ['yes'] } }],
    ['a revision that is none', { canllaw: { action: 'submit', revision: 'seven' } }],
    ['a name that reaches behind', JSON.parse('{"canllaw":{"answers":{"__proto__":{"x":1}}}}')],
    ['a depth nobody needs', { canllaw: { answers: { a: { b: { c: { d: { e: { f: { g: { h: 1 } } } } } } } } } }],
    ['an action nobody knows', { canllaw: { action: 'deleteEverything' } }],
    ['a page nobody knows', { canllaw: { action: 'goTo', page: 'vault' } }],
    ['a question nobody knows to change', { canllaw: { action: 'change', question: 'vault' } }],
    ['a question nobody knows not to know', { canllaw: { action: 'notKnown', question: 'vault' } }],
    [
      'a recipient nobody knows',
      { canllaw: { action: 'document', answers: { 'handOff.recipient': 'newspaper', 'handOff.language': 'en' } } },
    ],
  ])('%s is refused in a sentence, and nothing changes', async (name, value) => {
    const client = await asked('stage1.known', 'stage1', 'cy');
    const { answers } = await recordOf(client);
    const view = await client.raw({ value });
    expect(view.language).toBe('cy');
    if (!name.startsWith('a recipient')) {
      expect(['invalid', 'refused']).toContain(view.outcome.kind);
      expect(view.outcome.errors[0]?.message).toMatch(sentence);
    }
    expect(view.documents).toEqual([]);
    expect((await recordOf(client)).answers).toEqual(answers);
  });

  it('a page long gone takes the answers that still have a question, and shows where things stand', async () => {
    const client = await asked('stage1.known', 'stage1');
    await client.raw({
      value: {
        canllaw: {
          action: 'submit',
          case: client.view.case,
          page: 'arrival',
          revision: 0,
          answers: { 'safe.alone': 'someoneNear' },
        },
      },
    });
    const record = await recordOf(client);
    // It was answered after that page was shown: both values stand.
    expect(client.view.outcome.kind).toBe('conflict');
    expect([record.answers['safe.alone']?.value, record.drafts.map(({ value }) => value)]).toEqual([
      'alone',
      ['someoneNear'],
    ]);
    await client.raw({
      value: {
        canllaw: {
          action: 'submit',
          case: client.view.case,
          page: 'aPageOfYesteryear',
          revision: 0,
          answers: { 'stage1.fears': 'being found' },
        },
      },
    });
    expect((await recordOf(client)).answers['stage1.fears']?.value).toBe('being found');
    expect(client.view.stage).toBe('first');
  });
});

describe('a channel that leaves out what it need not say', () => {
  it('is answered where somebody joins and the bot is not named', async () => {
    const joined = { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: 'somebody' }] };
    const response = await new Client(canllaw).post({ ...joined, recipient: undefined, deliveryMode: 'expectReplies' });
    expect(response.status).toBe(200);
  });
});

describe('an invoke, which this bot knows none of', () => {
  it.each([{}, null, 'words', { canllaw: {} }, { action: { type: 'Action.Execute' } }])(
    'is answered with 501, whatever it holds: %j',
    async (value) => {
      const invoke = { type: 'invoke', name: 'adaptiveCard/action', text: undefined, value };
      for (const deliveryMode of ['expectReplies', undefined])
        expect([200, 501]).toContain((await new Client(canllaw).post({ ...invoke, deliveryMode })).status);
    },
  );
});

describe('requests that are no turn', () => {
  const whole = () => new Client(canllaw).activity({ text: 'helo' });
  const without = (...parts: string[]) =>
    Object.fromEntries(Object.entries(whole()).filter(([name]) => !parts.includes(name)));
  const json = { 'content-type': 'application/json' };
  const requests: readonly {
    name: string;
    headers?: Record<string, string>;
    body: () => string | Buffer;
    status: number;
    code: string;
  }[] = [
    { name: 'no type', body: () => JSON.stringify(without('type')), status: 400, code: 'activityType' },
    {
      name: 'no conversation',
      body: () => JSON.stringify(without('conversation')),
      status: 400,
      code: 'activityConversation',
    },
    {
      name: 'no serviceUrl',
      body: () => JSON.stringify(without('serviceUrl')),
      status: 400,
      code: 'activityServiceUrl',
    },
    {
      name: 'a serviceUrl elsewhere',
      body: () => JSON.stringify({ ...whole(), serviceUrl: 'https://example.org/' }),
      status: 400,
      code: 'activityServiceUrl',
    },
    { name: 'nobody it is from', body: () => JSON.stringify(without('from')), status: 400, code: 'activityFrom' },
    { name: 'not JSON', body: () => '{"type": "mess', status: 400, code: 'badJson' },
    { name: 'a list', body: () => '[]', status: 400, code: 'notAnActivity' },
    { name: 'plain text', headers: { 'content-type': 'text/plain' }, body: () => 'helo', status: 415, code: 'notJson' },
    {
      name: 'compressed',
      headers: { ...json, 'content-encoding': 'gzip' },
      body: () => gzipSync(JSON.stringify(whole())),
      status: 415,
      code: 'compressed',
    },
    {
      name: 'too large',
      body: () => JSON.stringify({ ...whole(), text: 'Gwen '.repeat(60_000) }),
      status: 413,
      code: 'tooLarge',
    },
  ];
  it.each(requests)('$name: $status, in both languages', async ({ headers = json, body, status, code }) => {
    const sent = body();
    const response = await rawRequest(canllaw.port, {
      method: 'POST',
      path: '/api/messages',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(sent)) },
      body: sent,
    });
    const answered = JSON.parse(response.text) as { code: string; message: Record<Language, string> };
    expect([response.status, answered.code]).toEqual([status, code]);
    for (const language of ['en', 'cy'] as const) expect(answered.message[language]).toMatch(sentence);
    expect(answered.message.cy).not.toBe(answered.message.en);
    expect(response.text).not.toContain('Gwen');
  });
});

describe('a key file missing or wrong', () => {
  const held = (dataDir: string) =>
    readdirSync(dataDir)
      .toSorted()
      .map((name) => [name, readFileSync(join(dataDir, name)).toString('base64')]);

  it(
    'refuses to start, says why, and touches nothing; with the right one back all is there',
    { timeout: 90_000 },
    async () => {
      const own = await Canllaw.start();
      const strange = mkdtempSync(join(tmpdir(), 'canllaw-key-'));
      try {
        const client = new Client(own);
        await client.begin();
        await client.say('a caller');
        await own.stop();
        const key = join(own.dataDir, 'key.json');
        const right = readFileSync(key);
        openKeyFile(join(strange, 'key.json'), { databaseExists: false });
        const wrong = readFileSync(join(strange, 'key.json'));
        for (const put of [
          () => rmSync(key),
          () => writeFileSync(key, wrong, { mode: 0o600 }),
          () => writeFileSync(key, '{}', { mode: 0o600 }),
        ]) {
          put();
          const before = held(own.dataDir);
          const { status, err } = await runProgram('bot/index.ts', [], { DATA_DIR: own.dataDir, PORT: '0' });
          expect(status).toBe(1);
          expect(err).toMatch(/^Canllaw does not start:\n {2}- .+/);
          expect(held(own.dataDir)).toEqual(before);
        }
        writeFileSync(key, right, { mode: 0o600 });
        await own.start();
        expect((await own.record(client.view.case, client.practitioner)).created.by).toBe(client.practitioner);
      } finally {
        await own.close();
        rmSync(strange, { recursive: true });
      }
    },
  );
});

it('every sentence for bad input exists in both languages', () => {
  expect(text('cy', 'answering.reasons.empty')).not.toBe(text('en', 'answering.reasons.empty'));
});
