import { describe, expect, it } from 'vitest';
import { sharingConcerns } from '../../dialogs/journeys/disclosure/sharing-concerns.ts';
import { recipients } from '../../dialogs/question/model.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import { viewOf } from '../../dialogs/question/view.ts';

const concerns = (recipient: string, answers: Record<string, Value>) =>
  sharingConcerns(
    viewOf((id) => answers[id]),
    recipient,
  );
const notAgreed = ['disclosure.handOff.notAgreed'];

describe('before a document goes out', () => {
  it('asks why, where they did not agree to this recipient and no reason is written', () => {
    for (const agrees of ['none', 'notAsked'])
      for (const recipient of recipients) expect(concerns(recipient, { 'sharing.agrees': agrees })).toEqual(notAgreed);
    const some = { 'sharing.agrees': 'some', 'sharing.with': ['specialist'] };
    expect(concerns('police', some)).toEqual(notAgreed);
    expect(concerns('specialist', some)).toEqual([]);
    expect(concerns('police', { 'sharing.agrees': 'some' })).toEqual(notAgreed);
  });

  it('is silent where they agreed, where the reason is written, and where nothing is recorded', () => {
    expect(concerns('police', { 'sharing.agrees': 'all' })).toEqual([]);
    expect(concerns('police', { 'sharing.agrees': 'none', 'sharing.withoutReason': 'A child at risk.' })).toEqual([]);
    expect(concerns('police', {})).toEqual([]);
    for (const reason of ['  ', notKnown])
      expect(concerns('police', { 'sharing.agrees': 'none', 'sharing.withoutReason': reason })).toEqual(notAgreed);
  });

  it('recalls the decision not to refer', () => {
    const answers = { 'pathway.decision': { option: 'notReferring', reason: 'x' }, 'sharing.agrees': 'none' };
    expect(concerns('specialist', answers)).toEqual([...notAgreed, 'disclosure.handOff.notReferring']);
  });

  it('says nothing of the practitioner’s own record', () => {
    expect(concerns('record', { 'sharing.agrees': 'none' })).toEqual([]);
  });
});
