import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, text } from '../../locales/index.ts';
import { StoreUnavailableError, type Stores } from '../../dialogs/ports.ts';
import { Client } from '../support/client.ts';
import { startStaffedApp, type StaffedApp } from './staffed-app.ts';

const now = new Date('2026-11-22T12:00:00Z');
const register = [
  { id: 'mari', name: 'Mari', roles: ['practitioner'], teams: ['north', 'south'] },
  { id: 'former', name: 'Former', roles: ['practitioner'], teams: ['north'], left: '2026-11-01' },
] as const;

/** The audit as it is now: it may be broken, or take its time. */
let audit: 'works' | 'broken' | 'hangs' = 'works';
const around = (stores: Stores): Stores => ({
  ...stores,
  audit: {
    note: async (tenant, events) => {
      if (audit === 'broken') throw new StoreUnavailableError('TEST');
      if (audit === 'hangs') await new Promise(() => undefined);
      await stores.audit.note(tenant, events);
    },
  },
});

let app: StaffedApp;
beforeAll(async () => {
  app = await startStaffedApp(register, now, around);
});
afterAll(async () => await app.close());

let strangers = 0;
const stranger = () => new Client(app, { practitioner: `stranger-${++strangers}`, conversation: randomUUID() });
const attemptsOf = async ({ practitioner }: Client) =>
  (await app.serviceTrail())
    .filter(({ by }) => by === practitioner)
    .map(({ action, basis, what }) => [action, basis, what]);

describe('somebody who is not on the register', () => {
  it.each(['hello', 'helo', 'Her name is Gwen', 'my cases', 'new case'])(
    'who says "%s" is told whom to ask',
    async (said) => {
      const client = stranger();
      const view = await client.say(said);
      expect([view.page, view.outcome.kind, view.case, view.questions, view.asking]).toEqual([
        'stranger',
        'refused',
        null,
        [],
        null,
      ]);
      expect(view.outcome.errors.map(({ reason }) => reason)).toEqual(['staffOnly']);
      for (const language of languages) {
        expect(client.words).toContain(text(language, 'bot.stranger'));
        expect(client.words).toContain(text(language, 'bot.welcome.emergency'));
      }
      expect(view.actions.map(({ name }) => name)).toEqual(['emergency']);
      expect(await attemptsOf(client)).toEqual([['refused', 'none', 'notOnRegister']]);
    },
  );

  it('leaves nothing of what they said anywhere', async () => {
    const client = stranger();
    await client.say('Gwenllian Canary');
    await client.submit({ 'welcome.language': 'en', 'where.place': 'Canary Wharf' });
    expect(JSON.stringify(await app.serviceTrail())).not.toContain('Canary');
    expect(app.log.text).not.toContain('Canary');
    expect(await app.stores.cases.list('local', { owner: client.practitioner })).toEqual([]);
    const preference = { tenant: 'local', id: client.practitioner };
    expect(await app.stores.conversations.loadPreference(preference)).toBeUndefined();
  });

  it('is one action away from the numbers, and that is on record too', async () => {
    const client = stranger();
    await client.say('hello');
    await client.send({ action: 'emergency' });
    expect([client.view.page, client.view.outcome.kind]).toEqual(['emergency', 'emergency']);
    expect(client.words).toContain('999');
    const other = stranger();
    await other.say('perygl');
    expect(other.view.page).toBe('emergency');
    expect([await attemptsOf(client), await attemptsOf(other)]).toEqual(
      Array.from({ length: 2 }, () => [['refused', 'none', 'notOnRegister']]),
    );
  });

  it('is not told in a group chat who is let in', async () => {
    const client = stranger();
    await client.raw({ conversation: { id: randomUUID(), isGroup: true }, text: 'hello' });
    expect(client.view.page).toBe('shared');
    const mari = new Client(app, { practitioner: 'mari' });
    await mari.raw({ conversation: { id: randomUUID(), isGroup: true }, text: 'hello' });
    expect(mari.view).toEqual(client.view);
    expect(await attemptsOf(client)).toEqual([['refused', 'none', 'notOnRegister']]);
  });

  it('is told whom to ask when they open the chat, and nothing when they join a group', async () => {
    const client = stranger();
    const joins = {
      type: 'conversationUpdate',
      membersAdded: [{ id: client.practitioner }],
      deliveryMode: 'expectReplies',
    };
    const group = await client.post({ ...joins, conversation: { id: randomUUID(), isGroup: true } });
    expect(await group.json()).toEqual({ activities: [] });
    expect(await attemptsOf(client)).toEqual([]);
    expect((await client.raw(joins)).page).toBe('stranger');
    expect(await attemptsOf(client)).toEqual([['refused', 'none', 'notOnRegister']]);
  });

  it('is refused all the same where the audit cannot be written, and the log says so', async () => {
    audit = 'broken';
    const client = stranger();
    expect((await client.say('hello')).page).toBe('stranger');
    audit = 'works';
    expect(app.log.first('audit.unwritten')).toMatchObject({ action: 'refused', code: 'TEST' });
    expect(await attemptsOf(client)).toEqual([]);
    await client.say('hello');
    expect(await attemptsOf(client)).toEqual([['refused', 'none', 'notOnRegister']]);
  });

  it('has the numbers at once where the audit hangs, and is refused in the end', async () => {
    audit = 'hangs';
    const toldIn = async (said: string, page: string) => {
      const begun = performance.now();
      expect((await stranger().say(said)).page).toBe(page);
      return performance.now() - begun;
    };
    // The refusal waits for the audit as long as it may; the numbers do not.
    const refused = await toldIn('hello', 'stranger');
    expect(await toldIn('999', 'emergency')).toBeLessThan(refused);
    audit = 'works';
    expect(app.log.first('audit.late')).toMatchObject({ level: 'warn', code: 'notOnRegister' });
  });
});

it('a former colleague is told the same as a stranger, and the audit knows them', async () => {
  const client = new Client(app, { practitioner: 'former' });
  const shown = await client.say('hello');
  expect(shown).toEqual(await stranger().say('hello'));
  expect(await attemptsOf(client)).toEqual([['refused', 'none', 'left']]);
});

it('a new case is of the first team of whoever begins it', async () => {
  const client = new Client(app, { practitioner: 'mari' });
  const { case: id } = await client.begin();
  expect((await app.stores.cases.load('local', id ?? ''))?.value.team).toBe('north');
});
