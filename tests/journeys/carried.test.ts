import { describe, expect, it } from 'vitest';
import { carriedOf, carries, mayTurnInto } from '../../dialogs/journeys/carried.ts';
import { journeyOf, journeys } from '../../dialogs/journeys/index.ts';
import { findQuestion } from '../../dialogs/question/index.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { aRecord, anAnswer } from '../support/record.ts';
import { maximalAnswers } from '../support/maximal.ts';

const today = new Date('2026-11-22T09:00:00Z');
const shared = ['case.area', 'sender.name', 'sender.agency', 'sender.contact'];
const everything = (id: string) =>
  Object.fromEntries(
    Object.entries(maximalAnswers(journeyOf(id), 'a')).map(([question, value]) => [
      question,
      { value: value as Value },
    ]),
  );

describe('what goes along to another journey', () => {
  it('between somebody abused and somebody who abuses is the area and the sender, and nothing else', () => {
    for (const other of ['disclosure', 'child', 'colleague']) {
      // Not even who helps somebody abused: the person may read what a programme is sent.
      expect(carries(other, 'perpetrator')).toEqual(['case.area']);
      expect(carries('perpetrator', other)).toEqual(shared);
      const along = carriedOf(journeyOf(other), journeyOf('perpetrator'), everything(other), today);
      expect(Object.keys(along)).toEqual(['case.area']);
    }
  });

  it('is asked by both, for every pair of journeys', () => {
    for (const from of journeys)
      for (const to of journeys)
        for (const id of Object.keys(carriedOf(from, to, everything(from.id), today)))
          expect([findQuestion(from, id), findQuestion(to, id)], `${from.id} ${to.id} ${id}`).not.toContain(undefined);
  });

  it('to a MARAC is no more than the document for it tells: vehicles and places stay behind', () => {
    const others = [{ id: 'a', answers: { name: 'Dai', vehicles: 'a white van' } }];
    const along = carriedOf(
      journeyOf('disclosure'),
      journeyOf('maracChair'),
      {
        'people.main': { value: 'Gethin' },
        'people.others': { value: others },
        'told.words': { value: 'He hits me.' },
      },
      today,
    );
    expect(Object.keys(along).toSorted()).toEqual(['people.main', 'people.others']);
    expect(JSON.stringify(along)).not.toMatch(/white van|He hits me/);
  });
});

describe('a case', () => {
  const [disclosure, perpetrator] = [journeyOf('disclosure'), journeyOf('perpetrator')];
  const turns = (record: Parameters<typeof mayTurnInto>[2]) => mayTurnInto(disclosure, perpetrator, record, today);

  it('turns while it holds no more than how the conversation began', () => {
    expect(turns(aRecord())).toBe(true);
    expect(turns(aRecord({ answers: { 'safe.talk': anAnswer('yes'), 'danger.now': anAnswer('no') } }))).toBe(true);
  });

  it('stays what it is once somebody is named, something was told, or it is closed, linked or sent', () => {
    for (const id of ['person.name', 'told.words', 'people.main', 'where.place'])
      expect(turns(aRecord({ answers: { [id]: anAnswer('words') } })), id).toBe(false);
    expect(turns(aRecord({ status: 'closed' }))).toBe(false);
    expect(turns({ ...aRecord(), documents: [{}] })).toBe(false);
    expect(turns({ ...aRecord(), links: [{}] })).toBe(false);
  });

  it.each(['notes', 'drafts'])('with %s turns neither into a case on somebody who abuses nor out of one', (kept) => {
    const record = { ...aRecord(), [kept]: [{ settled: {} }] };
    for (const other of journeys.filter(({ id }) => id !== 'perpetrator')) {
      expect(mayTurnInto(other, perpetrator, record, today), other.id).toBe(false);
      expect(mayTurnInto(perpetrator, other, record, today), other.id).toBe(false);
    }
    expect(mayTurnInto(disclosure, journeyOf('child'), record, today)).toBe(true);
  });
});
