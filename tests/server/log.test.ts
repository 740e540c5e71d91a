import { describe, expect, it } from 'vitest';
import type { LogFields } from '../../bot/log.ts';
import { createLog } from '../../bot/log.ts';
import { CapturedLog } from '../support/server.ts';

const only = (captured: CapturedLog): Record<string, unknown> => JSON.parse(captured.text) as Record<string, unknown>;

describe('the log', () => {
  it('writes one line of JSON with the event, its level, the time and the fields', () => {
    const captured = new CapturedLog();
    captured.log.event('turn.done', { case: 'c-1', ms: 12, outcome: 'recorded' });
    const { time, ...rest } = only(captured);
    expect(rest).toEqual({ level: 'info', event: 'turn.done', case: 'c-1', ms: 12, outcome: 'recorded' });
    expect(Date.parse(String(time))).toBeGreaterThan(0);
  });

  it('drops a field it does not know', () => {
    const captured = new CapturedLog();
    captured.log.event('turn.done', { text: 'Gwenllian rang', name: 'Gwenllian', case: 'c-1' } as LogFields);
    expect(captured.text).not.toContain('Gwenllian');
    expect(captured.text).toContain('c-1');
  });

  it('drops a value that is prose, however the field is called', () => {
    const captured = new CapturedLog();
    captured.log.warning('turn.done', { outcome: 'Gwenllian rang', page: 'y'.repeat(300), case: 'ŵ' });
    expect(only(captured)).toMatchObject({ outcome: '(not an id)', page: '(not an id)', case: '(not an id)' });
  });

  it('writes an error by its name and code, and what lies under it the same way', () => {
    const captured = new CapturedLog();
    const cause = Object.assign(new Error('Gwenllian 2'), { code: 'ECONNREFUSED' });
    captured.log.fault('store.failed', Object.assign(new RangeError('Gwenllian', { cause }), { code: 7 }));
    expect(only(captured)).toMatchObject({ level: 'error', error: 'RangeError', code: 7, cause: 'Error:ECONNREFUSED' });
    expect(captured.text).not.toMatch(/Gwenllian|stack/);
  });

  it('writes a thrown text, or an error with a text for a name, as nothing but that', () => {
    for (const thrown of ['Gwenllian', Object.assign(new Error('x'), { name: 'Gwenllian rang', code: 'a b' }), null]) {
      const captured = new CapturedLog();
      captured.log.fault('store.failed', thrown);
      expect(captured.text).not.toContain('Gwenllian');
    }
  });

  it('keeps to its level', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'error', stream: { write: (line) => void lines.push(line) } });
    log.event('quiet');
    log.fault('loud', new Error());
    expect(lines).toHaveLength(1);
  });
});
