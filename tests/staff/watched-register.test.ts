import {
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
  chmodSync,
  readFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStaffRegister, type WatchedRegister } from '../../bot/staff/watched-register.ts';
import { CapturedLog } from '../support/server.ts';

let directory: string;
let path: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'canllaw-staff-'));
  path = join(directory, 'staff.json');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const content = (...ids: string[]): string =>
  JSON.stringify({ version: 1, people: ids.map((id) => ({ id, name: id, roles: ['practitioner'], teams: ['a'] })) });
const write = (...ids: string[]) => writeFileSync(path, content(...ids));

const log = () => new CapturedLog();
function opened(captured = log(), freshFor = 0): WatchedRegister {
  const options = { path, ids: 'any', tenant: 't', clock: { now: () => new Date() }, log: captured.log } as const;
  const register = openStaffRegister({ ...options, freshFor });
  if (!register.ok) throw new Error(JSON.stringify(register.error));
  return register.value;
}
const has = (register: WatchedRegister, id: string): boolean => register.find({ tenant: 't', id }) !== undefined;

it('a colleague who was taken out is out, and a new one in, without a restart', () => {
  write('one', 'two');
  const captured = log();
  const register = opened(captured);
  expect([has(register, 'one'), has(register, 'two')]).toEqual([true, true]);
  write('one', 'new');
  expect([has(register, 'one'), has(register, 'two'), has(register, 'new')]).toEqual([true, false, true]);
  expect(captured.first('staff.read')).toMatchObject({ count: 2 });
});

it('a file that was put in its place is seen, also one as long and as old, and a link that was turned', () => {
  write('one');
  const register = opened();
  writeFileSync(join(directory, 'next'), content('two'));
  renameSync(join(directory, 'next'), path);
  expect(has(register, 'two')).toBe(true);
  writeFileSync(join(directory, 'third'), content('six'));
  unlinkSync(path);
  symlinkSync(join(directory, 'third'), path);
  expect([has(register, 'two'), has(register, 'six')]).toEqual([false, true]);
});

it('a broken file changes nothing, and the log says how much is wrong and nothing that stands in it', () => {
  write('one');
  const captured = log();
  const register = opened(captured);
  writeFileSync(path, JSON.stringify({ version: 1, people: [{ id: 'Canary', name: 7, roles: ['boss'], teams: [] }] }));
  expect([has(register, 'one'), register.state()]).toEqual([true, { people: 1, current: false }]);
  expect(captured.first('staff.unread')).toMatchObject({ level: 'warn', code: 'faulty', count: 2 });
  expect(captured.text).not.toContain('Canary');
  for (let looks = 0; looks < 5; looks++) has(register, 'one');
  expect(captured.events().filter((event) => event === 'staff.unread')).toHaveLength(1);
  write('two');
  expect([has(register, 'one'), has(register, 'two'), register.state().current]).toEqual([false, true, true]);
});

it('a file that has gone changes nothing, and is read when it is there again', () => {
  write('one');
  const captured = log();
  const register = opened(captured);
  rmSync(path);
  expect(has(register, 'one')).toBe(true);
  expect(captured.first('staff.unread')).toMatchObject({ code: 'missing', count: 1 });
  write('two');
  expect([has(register, 'one'), has(register, 'two')]).toEqual([false, true]);
});

it('looks at the file no more often than it was told', () => {
  write('one');
  const register = opened(log(), 60_000);
  write('two');
  expect([has(register, 'one'), has(register, 'two')]).toEqual([true, false]);
});

it('does not open a file that is missing, broken, too large, or open to be changed by everybody', () => {
  const clock = { now: () => new Date() };
  const faults = () => {
    const register = openStaffRegister({ path, ids: 'any', tenant: 't', clock, log: log().log });
    return register.ok ? 'open' : register.error.map(({ message }) => message);
  };
  expect(faults()).toEqual(['cannot be read (ENOENT)']);
  writeFileSync(path, '{');
  expect(faults()).toEqual(['is not JSON']);
  writeFileSync(path, ' '.repeat(8 * 1024 * 1024 + 1));
  expect(faults()).toEqual(['is larger than 8388608 bytes']);
  write('one');
  if (process.platform !== 'win32') {
    chmodSync(path, 0o666);
    expect(faults()).toEqual(['can be changed by everybody on this machine']);
    chmodSync(path, 0o644);
  }
  expect(faults()).toBe('open');
  expect(readFileSync(path, 'utf8')).toBe(content('one'));
});
