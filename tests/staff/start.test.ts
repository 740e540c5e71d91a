import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';
import { runIn } from '../support/program.ts';

let directory: string;
let path: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'canllaw-staff-'));
  path = join(directory, 'staff.json');
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const person = (id: string, changes = {}) => ({ id, name: id, roles: ['practitioner'], teams: ['north'], ...changes });
const put = (...people: unknown[]): void => {
  writeFileSync(join(directory, 'next'), JSON.stringify({ version: 1, people }));
  renameSync(join(directory, 'next'), path);
};
describe('a start with a staff file', () => {
  it('is refused with every fault of the file', async () => {
    put(person('practitioner', { roles: ['boss'] }), person('practitioner', { name: '' }));
    const { status, said } = await runIn(directory, 'bot/index.ts', [], { STAFF_FILE: path });
    expect(status).toBe(1);
    for (const place of ['people[0].roles[0]', 'people[1].id', 'people[1].name']) expect(said).toContain(place);
  });

  it('is refused where the practitioner of the local page is not in it, or does not work with cases', async () => {
    for (const people of [
      [],
      [person('practitioner', { roles: [] })],
      [person('practitioner', { left: '2020-01-01' })],
    ]) {
      put(...people);
      const { status, said } = await runIn(directory, 'bot/index.ts', [], { STAFF_FILE: path });
      expect([status, said]).toEqual([1, expect.stringContaining('LOCAL_PRACTITIONER')]);
    }
  });

  it('lets in whom the file names, and nobody any more whom it does not', async () => {
    put(person('practitioner'), person('mari'));
    const canllaw = await Canllaw.start({ STAFF_FILE: path });
    try {
      const mari = new Client(canllaw, { practitioner: 'mari' });
      const { case: id } = await mari.begin();
      expect((await canllaw.record(id, 'mari')).team).toBe('north');
      put(person('practitioner'), person('new'));
      const shut = performance.now() + 10_000;
      while ((await mari.say('hello')).page !== 'stranger' && performance.now() < shut) await wait(250);
      expect([mari.view.page, mari.view.case]).toEqual(['stranger', null]);
      const answer = await fetch(`${canllaw.url}/api/cases/${id}?practitioner=mari`);
      expect([answer.status, await answer.json()]).toEqual([404, { code: 'noSuchCase' }]);
      expect((await new Client(canllaw, { practitioner: 'new' }).say('hello')).page).toBe('welcome');
    } finally {
      await canllaw.close();
    }
  });
});

describe('npm run staff:check', () => {
  const check = async (...args: string[]) => await runIn(directory, 'bot/commands/staff-check.ts', args);

  it('says that there is no fault, and how many people there are', async () => {
    put(
      person('00000000-0000-4000-8000-000000000001'),
      person('00000000-0000-4000-8000-000000000002', { left: '2026-01-01' }),
    );
    expect(await check(path)).toEqual({
      status: 0,
      said: 'No fault. People: 2; with a day on which they leave or left: 1.\n',
    });
  });

  it('says every fault with its place', async () => {
    put(person('mari'), person('siân', { teams: [] }));
    expect(await check(path)).toEqual({
      status: 1,
      said: [
        'people[0].id must be an Entra object id such as 00000000-0000-0000-0000-000000000000.',
        'people[1].id must be an Entra object id such as 00000000-0000-0000-0000-000000000000.',
        'people[1].teams must name a team: that of the cases they begin or see.',
        '',
      ].join('\n'),
    });
    expect((await check('--local', path)).said).toBe(
      'people[1].teams must name a team: that of the cases they begin or see.\n',
    );
    expect(await check(join(directory, 'none'))).toEqual({ status: 1, said: 'the file cannot be read (ENOENT).\n' });
  });

  it('says how it is used', async () => {
    for (const args of [[], ['a', 'b'], ['--verbose', 'a']])
      expect(await check(...args)).toEqual({ status: 2, said: 'npm run staff:check -- FILE [--local]\n' });
  });
});
