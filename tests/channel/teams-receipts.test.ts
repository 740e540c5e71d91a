import { expect, it } from 'vitest';
import { Receipts } from '../../bot/channel/teams/receipts.ts';
import { CapturedLog } from '../support/server.ts';

const first = new Date('2026-11-22T14:05:00Z');
const later = new Date('2026-11-22T14:09:00Z');
const arrival = { id: 'one', title: 'How this came to light' };
const danger = { id: 'two', title: 'Danger' };
const people = { id: 'three', title: 'People' };
const aProcess = () => new Receipts(new CapturedLog().log);
const aTurn = { key: 'chat', before: [], shown: undefined, sent: undefined, recorded: false, at: first };

it('a receipt says the same of a card whichever process puts it there again', () => {
  const sent = aProcess().after({ ...aTurn, before: [arrival], shown: danger, sent: 'one', recorded: true });
  expect(sent.done).toEqual([{ ...arrival, done: { at: first.toISOString(), recorded: true } }]);
  const again = aProcess().after({ ...aTurn, before: sent.standing, shown: people, sent: 'two', at: later });
  expect(again.done).toEqual([...sent.done, { ...danger, done: { at: later.toISOString(), recorded: false } }]);
  const twice = aProcess().after({ ...aTurn, before: again.standing, shown: undefined, sent: 'one', recorded: true });
  expect(twice.done.find(({ id }) => id === 'one')?.done).toEqual(sent.done[0]?.done);
});

it('only the card that was sent is recorded, and after typed words the newest', () => {
  const left = aProcess().after({ ...aTurn, before: [arrival, danger], shown: people, sent: 'one', recorded: true });
  expect(left.done.map(({ id, done }) => [id, done.recorded])).toEqual([
    ['two', false],
    ['one', true],
  ]);
  const typed = aProcess().after({ ...aTurn, before: [arrival, danger], shown: people, recorded: true });
  expect(typed.done.map(({ id, done }) => [id, done.recorded])).toEqual([
    ['one', false],
    ['two', true],
  ]);
});

it('a card of which nothing is known is replaced too, and is not waited for', () => {
  const { done, standing } = aProcess().after({ ...aTurn, shown: danger, sent: 'unknown' });
  expect(done.map(({ id, title }) => [id, title])).toEqual([['unknown', undefined]]);
  expect(standing).toEqual([danger]);
});

it('cards that could not be noted are remembered until they are', () => {
  const receipts = aProcess();
  receipts.after({ ...aTurn, shown: danger });
  const next = receipts.after({ ...aTurn, before: [arrival], shown: people });
  expect(next.done.map(({ id }) => id)).toEqual(['one', 'two']);
  receipts.noted('chat');
  expect(receipts.after({ ...aTurn, before: [people] }).done.map(({ id }) => id)).toEqual(['three']);
});
