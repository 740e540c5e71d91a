import { describe, expect, it } from 'vitest';
import { sharingConcerns } from '../../dialogs/journeys/disclosure/sharing-concerns.ts';
import { disclosureRecipients as recipients } from '../../dialogs/journeys/disclosure/recipients.ts';
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

  it('takes agreement to a like recipient for one they are not asked about by name', () => {
    const some = { 'sharing.agrees': 'some', 'sharing.with': ['specialist'] };
    expect(concerns('refuge', some)).toEqual([]);
    expect(concerns('claresLaw', some)).toEqual(notAgreed);
    expect(concerns('claresLaw', { ...some, 'sharing.with': ['police'] })).toEqual([]);
  });

  it('takes nothing but agreement to all, or a reason, for a MARAC, which tells many', () => {
    const some = { 'sharing.agrees': 'some', 'sharing.with': ['police', 'specialist', 'health'] };
    expect(concerns('marac', {})).toEqual(notAgreed);
    for (const answers of [some, { 'sharing.agrees': 'none' }, { 'sharing.agrees': notKnown }])
      expect(concerns('marac', answers)).toEqual(notAgreed);
    expect(concerns('marac', { 'sharing.agrees': 'all' })).toEqual([]);
    expect(concerns('marac', { ...some, 'sharing.withoutReason': 'Serious harm is likely.' })).toEqual([]);
  });

  it('recalls the decision not to refer', () => {
    const answers = { 'pathway.decision': { option: 'notReferring', reason: 'x' }, 'sharing.agrees': 'none' };
    expect(concerns('specialist', answers)).toEqual([...notAgreed, 'disclosure.handOff.notReferring']);
  });

  it('goes by the decision about this recipient, where there is one', () => {
    const not = { option: 'notReferring', reason: 'x' };
    const agreed = { 'sharing.agrees': 'all' };
    for (const [recipient, decision] of [
      ['childrensServices', 'child.decision'],
      ['adultServices', 'adult.decision'],
      ['marac', 'marac.decision'],
    ] as const) {
      expect(concerns(recipient, { ...agreed, [decision]: not })).toEqual(['disclosure.handOff.notReferring']);
      expect(concerns('police', { ...agreed, [decision]: not })).toEqual([]);
      const refer = { option: 'refer', reason: 'x' };
      expect(concerns(recipient, { ...agreed, 'pathway.decision': not, [decision]: refer })).toEqual([]);
    }
  });

  it('and not by a decision not to refer that was changed when it was looked at again', () => {
    const answers = { 'sharing.agrees': 'all', 'pathway.decision': { option: 'notReferring', reason: 'x' } };
    expect(concerns('police', { ...answers, 'pathway.review': { option: 'refer', reason: 'x' } })).toEqual([]);
    expect(concerns('police', { ...answers, 'pathway.review': { option: 'stands', reason: 'x' } })).toEqual([
      'disclosure.handOff.notReferring',
    ]);
  });

  it('recalls the decision not to share, whoever it goes to', () => {
    const answers = { 'sharing.agrees': 'all', 'sharing.decision': { option: 'notSharing', reason: 'x' } };
    for (const recipient of ['police', 'refuge', 'marac'] as const)
      expect(concerns(recipient, answers)).toEqual(['disclosure.handOff.notSharing']);
    expect(concerns('police', { ...answers, 'sharing.decision': { option: 'agreed', reason: 'x' } })).toEqual([]);
  });

  it('says nothing of the practitioner’s own record', () => {
    expect(concerns('record', { 'sharing.agrees': 'none' })).toEqual([]);
  });
});
