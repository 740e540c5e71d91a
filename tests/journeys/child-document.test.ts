import { describe, expect, it } from 'vitest';
import { referralContent } from '../../bot/referral/content.ts';
import { recordContent } from '../../bot/referral/record-content.ts';
import { areaOf, doorName } from '../../dialogs/areas/index.ts';
import { child } from '../../dialogs/journeys/child/index.ts';
import { recipients, type Question } from '../../dialogs/question/model.ts';
import { viewOf } from '../../dialogs/question/view.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { languages, text } from '../../locales/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';

const now = new Date('2026-11-22T12:00:00Z');
const questions = child.stages.flatMap((stage) => stage.pages).flatMap((page) => page.questions);
const contentOf = (record: CaseRecord, language: 'en' | 'cy' = 'en') =>
  referralContent({ record, journey: child, recipient: 'childConcern', language, now });
const spec = child.documents![0]!;

/** A word for each question with free words, which no other holds. */
const word = (id: string) => `canary-${id.replaceAll('.', '-')}-end`;
function valueOf({ id, answer }: Question) {
  switch (answer.kind) {
    case 'shortText':
    case 'longText':
      return word(id);
    case 'list':
      return [
        { id: 'a', answers: Object.fromEntries(answer.fields.map((field) => [field.id, `${word(id)}-${field.id}`])) },
      ];
    case 'safeContact':
      return { safe: 'yes' as const, number: word(id) };
    default:
      return undefined;
  }
}
const fullRecord = (situation: string) => {
  const answers = questions.flatMap((question) => {
    const value = valueOf(question);
    return value === undefined ? [] : [[question.id, anAnswer(value)] as const];
  });
  return aRecord({
    journey: 'child',
    answers: {
      ...Object.fromEntries(answers),
      'arrival.situation': anAnswer(situation),
      'child.about': anAnswer(['harmed', 'unborn']),
      'case.area': anAnswer('stoke-staffordshire'),
    },
  });
};
const wordsIn = (value: unknown) => new Set(JSON.stringify(value).match(/canary-[\w-]+?-end/g) ?? []);

/** What children's services may be told, question by question: what is not here stays in the practitioner's own record. */
const mayBeTold = `
  arrival.situation child.about safe.alone danger.now where.place where.present where.children when.happened when.since
  childTells.words child.toldWhen third.seen third.heard third.believed childCall.who unsure.signs child.marks
  child.believed children.details child.carers children.harm unborn.due unborn.care child.harmerAge people.main
  people.mainWhere young.who young.needs people.others language.person language.other language.welshPreferred
  interpreter.needed interpreter.arrangement marf.children marf.familyNames marf.addresses marf.others marf.basis
  marf.childSays marf.parentSays marf.strengths marf.otherInformation marf.familyKnows marf.raisesRisk
  marf.raisesRiskHow contact.safe sender.name sender.agency sender.contact harmful.which harmful.detail child.taken
  child.takenDetail signs.childSmall signs.childSchool signs.childTeen signs.childHome childVoice.wants childVoice.days
  childVoice.contact childVoice.contactSafe
`
  .trim()
  .split(/\s+/);

describe('the written referral of a child', () => {
  it('may hold what was agreed, and is the only document: nobody else is told anything', () => {
    expect(
      questions
        .filter((each) => each.for.includes('childConcern'))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(mayBeTold.toSorted());
    for (const { id, for: told, answer } of questions) {
      expect(
        told.filter((each) => each !== 'childConcern'),
        id,
      ).toEqual([]);
      for (const field of answer.kind === 'list' ? answer.fields : [])
        expect(field.for ?? ['childConcern'], `${id} ${field.id}`).toEqual(['childConcern']);
    }
    expect(child.documents?.map(({ recipient }) => recipient)).toEqual(['childConcern']);
  });

  it.each(['childTells', 'thirdParty', 'unsure'])('holds every answer it may, once, and no other: %s', (situation) => {
    const content = contentOf(fullRecord(situation));
    const { fields: _, ...shown } = content;
    const apart: Record<string, readonly string[]> = {
      childTells: ['third.seen', 'third.heard', 'third.believed', 'when.since'],
      thirdParty: ['childTells.words', 'child.toldWhen', 'safe.alone'],
      unsure: ['childTells.words', 'child.toldWhen', 'third.seen', 'third.heard', 'third.believed', 'when.since'],
    };
    const due = questions
      .filter(({ id, answer }) => mayBeTold.includes(id) && valueOf({ id, answer } as Question) !== undefined)
      .filter(({ id }) => !apart[situation]!.includes(id))
      .map(({ id }) => word(id));
    expect([...wordsIn(shown)].toSorted()).toEqual(due.toSorted());
    for (const each of due.filter((one) => !/people|marf/.test(one)))
      expect(JSON.stringify(shown).split(each), each).toHaveLength(2);
  });

  it('keeps out what the practitioner noted for themselves, and who told', () => {
    const shown = JSON.stringify(contentOf(fullRecord('thirdParty')));
    for (const id of [
      'lead.said',
      'third.teller',
      'third.watch',
      'childCall.advised',
      'followUp.next',
      'childTold.log',
    ])
      expect(shown, id).not.toContain(word(id));
  });

  it('holds of a survivor’s record nothing, though the case has one', () => {
    const survivor = [
      'person.name',
      'told.words',
      'stage1.fears',
      'people.otherSurvivors',
      'health.detail',
      'map.mainRisk',
    ];
    const record = aRecord({
      journey: 'child',
      answers: {
        ...Object.fromEntries(survivor.map((id) => [id, anAnswer(word(id))])),
        'people.others': anAnswer([
          { id: 'a', answers: { name: 'R', survivors: word('survivors'), vehicles: word('van') } },
        ]),
        'health.now': anAnswer(['strangled']),
      },
    });
    expect([...wordsIn(contentOf(record))]).toEqual([]);
    // What stands in the case is in the practitioner's own record all the same.
    const own = recordContent({ record, journey: child, language: 'en', now, practitioner: 'practitioner' } as never);
    expect([...wordsIn(own)]).toEqual(expect.arrayContaining(survivor.map(word)));
  });

  it('orders each of its answers once, and names first what it is sent back for', () => {
    const ordered = spec.parts.flatMap((part) => part.questions);
    expect(new Set(ordered).size).toBe(ordered.length);
    for (const id of [...ordered, ...spec.needs]) expect(mayBeTold, id).toContain(id);
    const missing = contentOf(aRecord({ journey: 'child' })).missing.map(({ label }) => label);
    expect(missing[0]).toBe(text('en', 'disclosure.danger.now.label'));
    expect(missing).toContain(text('en', 'safeguarding.marf.basis.label'));
    expect(missing).not.toContain(text('en', 'disclosure.childTells.words.label'));
  });

  it.each(languages)('goes to the door for children, and asks for a decision, in %s', (language) => {
    const content = contentOf(fullRecord('childTells'), language);
    expect([content.title, content.asks]).toEqual([
      text(language, 'child.document.title'),
      text(language, 'child.document.asks'),
    ]);
    expect(spec.door).toBe('children');
    expect(doorName(areaOf('stoke-staffordshire'), spec.door!, language)).toBeUndefined();
  });

  it('gives the child’s words as they were said, marked where the document is in another language', () => {
    const record = aRecord({
      journey: 'child',
      answers: {
        'arrival.situation': anAnswer('childTells'),
        'childTells.words': anAnswer('Mae Dad yn gweiddi.', { language: 'cy' }),
      },
    });
    const rows = contentOf(record).sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
    const said = rows.find(({ value }) => value === 'Mae Dad yn gweiddi.');
    expect(said?.note).toContain('Welsh');
  });

  it('recalls a decision not to refer, and asks nobody for agreement', () => {
    const before = (answers: Record<string, unknown>, recipient = 'childConcern') =>
      child.beforeSharing?.(
        viewOf((id) => answers[id] as never),
        recipient,
      );
    expect(before({})).toEqual([]);
    expect(before({ 'sharing.agrees': 'none' })).toEqual([]);
    expect(before({ 'child.decision': { option: 'notReferring', reason: 'x' } })).toEqual([
      'disclosure.handOff.notReferring',
    ]);
    expect(before({ 'child.decision': { option: 'notReferring', reason: 'x' } }, 'record')).toEqual([]);
  });

  it('is written down when it was sent, by its own name', () => {
    const log = questions.find(({ id }) => id === child.sentOn);
    const document = log?.answer.kind === 'list' ? log.answer.fields.find(({ id }) => id === 'document') : undefined;
    expect(document?.answer).toMatchObject({ kind: 'choice', options: ['childConcern'] });
    expect(recipients).toContain('childConcern');
    for (const language of languages)
      expect(text(language, 'documents.sent.log.fields.document.options.childConcern')).not.toBe('');
  });
});
