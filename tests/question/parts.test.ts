import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../locales/index.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { askAbout, notKnownLabel, optionsOf, partAsk } from '../../dialogs/question/labels.ts';
import {
  checklist,
  choice,
  choices,
  date,
  decision,
  field,
  item,
  list,
  number,
  safeContact,
  shortText,
  yesNo,
  type Question,
} from '../../dialogs/question/model.ts';
import { closedList, closesList } from '../../dialogs/question/close-list.ts';
import { findPart, isPassedBy, lacksReason, openPart, partsOf } from '../../dialogs/question/parts.ts';
import { putPart } from '../../dialogs/question/put-part.ts';
import { readTyped } from '../../dialogs/question/recognise/index.ts';
import { notKnown, type SimpleValue, type Value } from '../../dialogs/question/values.ts';
import { countingIds, nextOf, now, sample } from './sample.ts';

const people = sample(list(2, field('name', shortText(50), true), field('age', number(0, 120))));
const steps = sample(checklist(item('notes'), item('ring')));
const pathway = sample(decision(['refer', 'wait'], { for: ['wait'] }));
const contact = sample(safeContact());

/** A conversation about one question: what is asked, part by part, and what becomes of it. */
function talk(question: Question, replies: readonly string[]) {
  const newId = countingIds();
  const passed = new Set<string>();
  const asked: string[] = [];
  let value: Value | undefined;
  for (const reply of replies) {
    const part = openPart(question, value, (id) => passed.has(id));
    if (!part) throw new Error('nothing is open');
    asked.push(part.id);
    if (reply === '(skip)') {
      passed.add(part.id);
      continue;
    }
    const read = readTyped(question, part, reply, now);
    if (!read.ok) throw new Error(read.error.key);
    if (closesList(question, value, part, read.value)) {
      passed.add('another');
      value = closedList(value, read.value);
    } else if (isPassedBy(question, part, read.value)) passed.add(part.id);
    else value = putPart(question, value, part.id, read.value, newId);
  }
  return { value, asked, next: openPart(question, value, (id) => passed.has(id))?.id };
}

describe('a question typed part by part', () => {
  test('of a simple kind has one part', () => {
    expect(talk(sample(yesNo('oes')), ['nac oes'])).toEqual({ value: 'no', asked: [''], next: undefined });
    expect(talk(sample(date()), ['ddim yn gwybod'])).toEqual({ value: notKnown, asked: [''], next: undefined });
  });

  test('of the kind decision asks for the reason where one is needed', () => {
    expect(talk(pathway, ['refer'])).toEqual({ value: { option: 'refer' }, asked: ['option'], next: undefined });
    expect(talk(pathway, ['2'])).toEqual({ value: { option: 'wait' }, asked: ['option'], next: 'reason' });
    expect(talk(pathway, ['2', 'They asked to wait'])).toEqual({
      value: { option: 'wait', reason: 'They asked to wait' },
      asked: ['option', 'reason'],
      next: undefined,
    });
    expect(talk(pathway, ['not known'])).toEqual({ value: notKnown, asked: ['option'], next: undefined });
  });
  test.each([
    'not known',
    'Not known.',
    'ddim yn gwybod',
    'no',
    'none',
    'no reason',
    'dim rheswm',
    'skip',
    'hepgor',
    'not sure',
  ])('of the kind decision takes no %j for a reason', (reply) =>
    expect(() => talk(pathway, ['wait', reply])).toThrow('reasonNeeded'),
  );
  test('of the kind decision is open while an option that takes a reason has none', () => {
    expect(lacksReason(pathway, { option: 'wait' })).toBe(true);
    expect(lacksReason(pathway, { option: 'wait', reason: 'They asked' })).toBe(false);
    expect(lacksReason(pathway, { option: 'refer' })).toBe(false);
    expect(lacksReason(pathway, notKnown)).toBe(false);
    expect(lacksReason(pathway, undefined)).toBe(false);
  });
  test('of the kind decision drops the reason of another option', () => {
    const value = { option: 'wait', reason: 'They asked' };
    expect(putPart(pathway, value, 'option', 'refer', countingIds())).toEqual({ option: 'refer' });
    expect(putPart(pathway, value, 'option', 'wait', countingIds())).toEqual(value);
  });

  test('of the kind safe contact stops at what to avoid when contact is not safe', () => {
    expect(talk(contact, ['na', 'Her phone'])).toEqual({
      value: { safe: 'no', avoid: 'Her phone' },
      asked: ['safe', 'avoid'],
      next: undefined,
    });
  });
  test('of the kind safe contact asks everything when it is safe or not known', () => {
    expect(talk(contact, ['gall', 'text', '07700 900123', 'mornings', '(skip)', 'no', 'ie', 'not known'])).toEqual({
      value: {
        safe: 'yes',
        how: 'text',
        number: '07700 900123',
        times: 'mornings',
        voicemail: 'no',
        textMessage: 'yes',
      },
      asked: ['safe', 'how', 'number', 'times', 'otherAnswers', 'voicemail', 'textMessage', 'avoid'],
      next: undefined,
    });
    expect(talk(contact, ['not sure'])).toEqual({ value: undefined, asked: ['safe'], next: 'how' });
  });

  test('of the kind checklist asks why, who and when for what is still to do', () => {
    expect(talk(steps, ['not yet', 'no time', 'me', 'tomorrow at ten', 'wedi gwneud'])).toEqual({
      value: {
        notes: { status: 'notYet', why: 'no time', who: 'me', when: 'tomorrow at ten' },
        ring: { status: 'done' },
      },
      asked: ['notes', 'notes.why', 'notes.who', 'notes.when', 'ring'],
      next: undefined,
    });
    expect(talk(steps, ['methu', 'no signal']).next).toBe('ring');
    expect(talk(steps, ['not known', '(skip)'])).toEqual({
      value: undefined,
      asked: ['notes', 'ring'],
      next: undefined,
    });
  });

  test('of the kind list goes through each item and asks for another, up to its limit', () => {
    expect(talk(people, ['A', '40', 'oes', 'B', 'not known'])).toEqual({
      value: [
        { id: 'id-1', answers: { name: 'A', age: 40 } },
        { id: 'id-2', answers: { name: 'B', age: notKnown } },
      ],
      asked: ['new.name', 'id-1.age', 'another', 'id-2.name', 'id-2.age'],
      next: undefined,
    });
    expect(talk(people, ['A', '(skip)', 'nac oes'])).toEqual({
      value: [{ id: 'id-1', answers: { name: 'A' } }],
      asked: ['new.name', 'id-1.age', 'another'],
      next: undefined,
    });
    expect(talk(people, ['(skip)'])).toEqual({ value: undefined, asked: ['new.name'], next: undefined });
  });
  test('of the kind list asks nothing about an item that has gone', () => {
    const value = [{ id: 'a', answers: { name: 'A', age: 1 } }];
    expect(findPart(people, value, 'a.age')?.answer.kind).toBe('number');
    expect(findPart(people, value, 'b.age')).toBeUndefined();
    expect(putPart(people, value, 'b.age', 3, countingIds())).toEqual(value);
    expect(closesList(people, value, { id: 'another', answer: yesNo('oes') }, 'no')).toBe(true);
    expect(closesList(people, value, { id: 'another', answer: yesNo('oes') }, notKnown)).toBe(true);
    expect(closesList(people, value, { id: 'another', answer: yesNo('oes') }, 'yes')).toBe(false);
    expect(closesList(people, value, { id: 'a.name', answer: shortText() }, 'no')).toBe(false);
  });
  const nobody =
    `no; No.; nobody; Nobody; none; no one; noone; no one else; nobody else; neb; neb arall; na; nag oes; nac oes; dim; dim byd;
    dim neb; nope`.split(/;\s*/);
  test.each(nobody)('of the kind list is done when its first name is %j', (reply) => {
    expect(talk(people, [reply])).toEqual({ value: undefined, asked: ['new.name'], next: undefined });
    expect(talk(people, ['A', '40', 'oes', reply])).toEqual({
      value: [{ id: 'id-1', answers: { name: 'A', age: 40 } }],
      asked: ['new.name', 'id-1.age', 'another', 'id-2.name'],
      next: undefined,
    });
  });
  test('of the kind list is not known when nobody can say who', () => {
    for (const reply of ['not known', 'ddim yn gwybod', 'don’t know'])
      expect(talk(people, [reply])).toEqual({ value: notKnown, asked: ['new.name'], next: undefined });
    expect(talk(people, ['A', '40', 'oes', 'not known']).value).toEqual([
      { id: 'id-1', answers: { name: 'A', age: 40 } },
    ]);
  });
  test('of the kind list keeps names that begin like nobody, and what is known of somebody without a name', () => {
    expect(talk(people, ['Noah']).value).toEqual([{ id: 'id-1', answers: { name: 'Noah' } }]);
    expect(talk(people, ['nobody I know']).value).toEqual([{ id: 'id-1', answers: { name: 'nobody I know' } }]);
    const unnamed = [{ id: 'a', answers: { age: 40 } }];
    const name = { id: 'a.name', answer: shortText() };
    expect(closesList(people, unnamed, name, 'no')).toBe(false);
    expect(isPassedBy(people, name, 'no')).toBe(true);
  });

  test('is complete when the whole of it is not known', () => {
    for (const question of [people, steps, pathway, contact])
      expect(openPart(question, notKnown, () => false)).toBeUndefined();
  });
  test('asks afresh where an older release stored a value of another kind', () => {
    expect(openPart(people, 'A', () => false)?.id).toBe('new.name');
    expect(openPart(steps, 'done', () => false)?.id).toBe('notes');
    expect(openPart(pathway, ['refer'], () => false)?.id).toBe('option');
    expect(openPart(contact, 3, () => false)?.id).toBe('safe');
  });

  test('comes to an end, whatever is answered or skipped, and each part it asks can be found by its id', () => {
    const answerFor = (kind: string): fc.Arbitrary<SimpleValue> =>
      kind === 'number'
        ? fc.constantFrom<SimpleValue[]>(3, notKnown)
        : fc.constantFrom<SimpleValue[]>('yes', 'no', 'refer', 'wait', 'done', 'notYet', 'couldNot', notKnown);
    fc.assert(
      fc.property(
        fc.constantFrom(people, steps, pathway, contact),
        fc.infiniteStream(fc.boolean()),
        fc.infiniteStream(answerFor('any')),
        (question, skips, answers) => {
          const passed = new Set<string>();
          const newId = countingIds();
          let value: Value | undefined;
          let asked = 0;
          for (;;) {
            const part = openPart(question, value, (id) => passed.has(id));
            if (!part) break;
            expect(findPart(question, value, part.id)).toEqual(part);
            const answer = nextOf(answers);
            if (closesList(question, value, part, answer)) {
              passed.add('another');
              value = closedList(value, answer);
            } else if (nextOf(skips) || isPassedBy(question, part, answer) || part.id === 'reason') passed.add(part.id);
            else value = putPart(question, value, part.id, answer, newId);
            // A choice with a word that is no option of it is put by nobody; it would be asked again.
            if (part.answer.kind === 'choice' && typeof answer === 'string' && !part.answer.options.includes(answer))
              passed.add(part.id);
            expect(++asked).toBeLessThan(60);
          }
          expect(asked).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('the parts of a form', () => {
  test('are the fields of a list and of a safe contact, the items of a checklist, the option and its reason', () => {
    const ids = (question: Question) => partsOf(question).map(({ part }) => part.id);
    expect(ids(people)).toEqual(['name', 'age']);
    expect(partsOf(people).map(({ required }) => required)).toEqual([true, false]);
    expect(ids(steps)).toEqual(['notes', 'ring']);
    expect(ids(pathway)).toEqual(['option', 'reason']);
    expect(ids(contact)).toEqual([
      'safe',
      'how',
      'number',
      'times',
      'otherAnswers',
      'voicemail',
      'textMessage',
      'avoid',
    ]);
    expect(ids(sample(choices('a', 'b')))).toEqual(['']);
  });
});

describe('what a part asks and offers', () => {
  const part = (question: Question, id: string, value?: Value) => findPart(question, value, id)!;
  test('is in the practitioner’s language', () => {
    expect(partAsk(pathway, part(pathway, 'reason'), 'cy')).toBe('Beth yw’r rheswm?');
    expect(partAsk(contact, part(contact, 'safe'), 'en')).toBe('Can the person be contacted safely?');
    expect(partAsk(people, part(people, 'another'), 'cy')).toBe('Oes un arall i’w ychwanegu?');
    expect(partAsk(steps, part(steps, 'notes'), 'en')).toBe('notes: done, not yet or could not?');
    expect(partAsk(steps, part(steps, 'notes.who'), 'cy')).toBe('notes: pwy fydd yn ei wneud?');
    expect(partAsk(sample(yesNo('oes')), { id: '', answer: yesNo('oes') }, 'en')).toBe('What is the reason?');
  });
  test('says whose it is on a list, once there is a name, which never changes', () => {
    const others = disclosure.stages
      .flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
      .find(({ id }) => id === 'people.others')!;
    const value: Value = [
      { id: 'a', answers: { name: 'Gwen' } },
      { id: 'b', answers: {} },
    ];
    const ask = (id: string, language: Language) => partAsk(others, part(others, id, value), language, value);
    expect(ask('a.nicknames', 'en')).toBe('Gwen: nicknames and other spellings');
    expect(ask('a.nicknames', 'cy')).toMatch(/^Gwen: \p{Ll}/u);
    expect(ask('a.name', 'en')).toBe('Name or description');
    expect(ask('b.nicknames', 'en')).toBe('Nicknames and other spellings');
    expect(askAbout('Gwen', 'DNA result', 'en')).toBe('Gwen: DNA result');
  });
  test('has the yes and no of its verb, the statuses of an item, the options of a choice', () => {
    expect(optionsOf(sample(yesNo('bydd')), undefined, 'cy')).toEqual([
      { value: 'yes', label: 'Bydd' },
      { value: 'no', label: 'Na fydd' },
    ]);
    expect(optionsOf(steps, part(steps, 'notes'), 'cy').map(({ label }) => label)).toEqual([
      'Wedi’i wneud',
      'Ddim eto',
      'Doedd dim modd',
    ]);
    expect(optionsOf(pathway, undefined, 'en').map(({ value }) => value)).toEqual(['refer', 'wait']);
    expect(optionsOf(sample(choice('a')), undefined, 'en')).toHaveLength(1);
    expect(optionsOf(people, undefined, 'en')).toEqual([]);
    expect(notKnownLabel(yesNo('ydy', { unsure: true }), 'cy')).toBe('Ddim yn siŵr');
    expect(notKnownLabel(date(), 'en')).toBe('Not known');
  });
});
