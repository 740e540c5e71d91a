import { describe, expect, it } from 'vitest';
import { areaOf, builtIn, doorName, withArea } from '../../dialogs/areas/index.ts';
import nottingham from '../../dialogs/areas/nottingham.json' with { type: 'json' };
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { partAsk } from '../../dialogs/question/index.ts';
import { reach } from '../../dialogs/question/reach.ts';
import { disclosureRecipients as recipients } from '../../dialogs/journeys/disclosure/recipients.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import { viewOf } from '../../dialogs/question/view.ts';
import { languages, text } from '../../locales/index.ts';

const questions = disclosure.stages.flatMap((stage) => stage.pages).flatMap((page) => page.questions);
const decided = (answers: Record<string, Value>) => {
  const reached = reach(disclosure, Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }])));
  return questions.map(({ id }) => id).filter((id) => id.startsWith('extras.') && reached.isReachable(id));
};
const ofExtra = (...extras: readonly string[]) =>
  questions.map(({ id }) => id).filter((id) => extras.some((extra) => id.startsWith(`extras.${extra}.`)));
const somebody = (answers: Record<string, string>) => [{ id: 'a', answers }];

describe('what goes into the documents', () => {
  it('is decided only where there is something to put in', () => {
    expect(decided({})).toEqual([]);
    expect(decided({ 'people.main': notKnown, 'people.others': [], 'people.otherSurvivors': ' ' })).toEqual([]);
    expect(decided({ 'people.main': 'Ann' })).toEqual(ofExtra('map'));
    expect(decided({ 'people.otherSurvivors': 'Her sister' })).toEqual(ofExtra('otherSurvivors'));
    expect(decided({ 'map.mainVehicles': 'A white van' })).toEqual(ofExtra('intelligence'));
    expect(decided({ 'people.others': somebody({ name: 'R', vehicles: 'V' }) })).toEqual(
      ofExtra('map', 'intelligence'),
    );
    expect(decided({ 'people.others': somebody({ name: 'R', survivors: 'S' }) })).toEqual(
      ofExtra('map', 'otherSurvivors'),
    );
  });

  it('leaves what they were made to do to its first decision, and then asks for each recipient', () => {
    expect(decided({ 'made.what': 'Keep things' })).toEqual([]);
    expect(decided({ 'made.decision': { option: 'keepOut', reason: 'x' } })).toEqual([]);
    expect(decided({ 'made.decision': { option: 'putIn', reason: 'x' } })).toEqual(ofExtra('madeToDo'));
  });

  it('has one decision for each recipient that an extra names, and no other', () => {
    const named = (disclosure.extras ?? []).flatMap(({ decisions }) => Object.values(decisions));
    expect(named.toSorted()).toEqual(
      questions
        .map(({ id }) => id)
        .filter((id) => id.startsWith('extras.'))
        .toSorted(),
    );
    for (const { id, decisions } of disclosure.extras ?? [])
      for (const [recipient, decision] of Object.entries(decisions)) expect(decision).toBe(`extras.${id}.${recipient}`);
  });
});

describe('what was sent', () => {
  const log = questions.find(({ id }) => id === disclosure.sentOn);
  const facts = (answers: Record<string, Value>, language: 'en' | 'cy' = 'en') =>
    (
      disclosure.pageFacts?.['sent']?.(
        viewOf((id) => answers[id]),
        language,
      ) ?? []
    ).flatMap(({ rows }) => rows);
  const sentTo = (to: string): Value => [{ id: 's', answers: { document: 'police', to } }];

  it('is a list of documents, and is told to nobody', () => {
    expect(log?.for).toEqual([]);
    const document = log?.answer.kind === 'list' ? log.answer.fields[0] : undefined;
    expect(document?.answer.kind === 'choice' && document.answer.options.toSorted()).toEqual(
      [...recipients].toSorted(),
    );
  });

  it('is named by its document in words, in either language', () => {
    const value: Value = [{ id: 's', answers: { document: 'marac' } }];
    const part = { id: 's.to', answer: { kind: 'shortText', max: 200 } } as const;
    for (const language of languages)
      expect(partAsk(log!, part, language, value)).toContain(
        text(language, 'documents.sent.log.fields.document.options.marac'),
      );
  });

  it('warns where a recipient has the name of somebody on the map, spelled another way or not', () => {
    const map = { 'people.main': 'Siân Canary', 'people.others': somebody({ name: 'Ravi', nicknames: 'Big R, Rav' }) };
    for (const to of ['Sian Canary, duty desk', 'sian canary']) {
      const rows = facts({ ...map, 'sent.log': sentTo(to) });
      expect(rows.map(({ value }) => value)).toEqual([expect.stringContaining('Siân Canary')]);
      expect(rows[0]?.value).toContain(to);
    }
    expect(facts({ ...map, 'sent.log': sentTo('Rav') }, 'cy')[0]?.value).toContain('Ravi');
    expect(facts({ ...map, 'sent.log': sentTo('The duty desk') })).toEqual([]);
    expect(facts({ 'sent.log': sentTo('Ravi') })).toEqual([]);
  });

  it('warns where an interpreter, a safe contact, the sender or a specialist does', () => {
    const map = { 'people.main': 'Ravi Canary' };
    const named: Record<string, Value>[] = [
      { 'interpreter.arrangement': 'Ravi Canary interprets' },
      { 'contact.safe': { safe: 'yes', otherAnswers: 'Ravi Canary' } },
      { 'contact.safe': { safe: 'yes', number: 'The phone of Ravi Canary' } },
      { 'sender.name': 'Ravi Canary' },
      { 'leaving.specialist': 'Ravi Canary' },
    ];
    for (const answers of named) expect(facts({ ...map, ...answers }), JSON.stringify(answers)).toHaveLength(1);
    expect(facts({ ...map, 'contact.safe': { safe: 'yes', avoid: 'Ravi Canary' } })).toEqual([]);
  });
});

describe('the name at the head of a document', () => {
  it('is that of the service that takes referrals at its door', () => {
    expect(doorName(areaOf('nottingham'), 'domesticAbuse', 'en')).toBe('DART, the domestic abuse referral team');
    for (const { door } of disclosure.documents ?? [])
      if (door !== 'domesticAbuse') expect(doorName(areaOf('nottingham'), door ?? '', 'cy')).toBeUndefined();
    expect(doorName(areaOf('nottingham'), 'nowhere', 'en')).toBeUndefined();
  });

  it('is taken from any door of an agency’s own area', () => {
    const file = structuredClone(nottingham) as Record<string, unknown> & typeof nottingham;
    Object.assign(file.firstDoor.children, { referral: 'nottinghamMash' });
    const own = withArea(builtIn, file);
    const area = own.ok ? own.value.listed.find(({ id }) => id === 'nottingham') : undefined;
    expect(area && doorName(area, 'children', 'en')).toBe('Nottingham City MASH');
  });
});
