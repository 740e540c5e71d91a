import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referralContent } from '../../bot/referral/content.ts';
import { recordContent } from '../../bot/referral/record-content.ts';
import { disclosure as journey } from '../../dialogs/journeys/disclosure/index.ts';
import { toldTo } from '../../dialogs/question/documents.ts';
import { disclosureRecipients as recipients } from '../../dialogs/journeys/disclosure/recipients.ts';
import type { Question, Recipient } from '../../dialogs/question/model.ts';
import { sayLabel } from '../../dialogs/question/say.ts';
import { viewOf } from '../../dialogs/question/view.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { languages, text, type Language } from '../../locales/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';
import { asked, dueWords, fullRecord, onlyWith, questions, valueOf, wordsIn } from './canary-record.ts';

const now = new Date('2026-11-21T14:05:00Z');
const contentOf = (record: CaseRecord, recipient: Recipient, language: Language = 'en') =>
  referralContent({ record, journey, recipient, language, now });
const told = (record: CaseRecord, recipient: Recipient) => JSON.stringify(contentOf(record, recipient));
const decisionOf = (extra: string, recipient: Recipient) =>
  questions.find(({ id }) => id === `extras.${extra}.${recipient}`)?.id;

/** Every question and field that a document may hold, one on a line, and what it takes to put in what stays out. */
function listing(): string {
  const everythingIn = viewOf((id) => (id.startsWith('extras.') ? { option: 'putIn' } : undefined));
  const line = (question: Question, recipient: Recipient): readonly string[] => {
    const may = toldTo(question, recipient, journey.extras, everythingIn);
    if (!may) return [];
    const marked = (id: string, name: string) => (onlyWith[id] ? `${name} [only with ${onlyWith[id]}]` : name);
    if (may.answer.kind !== 'list') return [`  ${marked(may.id, may.id)}`];
    const fields = may.answer.fields.map(({ id }) => marked(`${may.id}/${id}`, id));
    return [`  ${may.id}: ${fields.join(', ')}`];
  };
  return recipients
    .map((recipient) => [recipient, ...questions.flatMap((question) => line(question, recipient))].join('\n'))
    .join('\n\n')
    .concat('\n');
}

it('what each document may hold is what was agreed, question by question', async () => {
  await expect(listing()).toMatchFileSnapshot('./fixtures/what-each-is-told.txt');
});

describe('the documents', () => {
  const specs = journey.documents ?? [];

  it('are one for each recipient, and order only what that recipient may be told, each once', () => {
    expect(specs.map(({ recipient }) => recipient).toSorted()).toEqual([...recipients].toSorted());
    for (const { recipient, parts, needs, plan } of specs) {
      const ordered = parts.flatMap((part) => part.questions);
      expect(new Set(ordered).size, recipient).toBe(ordered.length);
      expect(new Set(needs).size, recipient).toBe(needs.length);
      for (const id of [...ordered, ...needs]) expect(asked(id).for, `${recipient} ${id}`).toContain(recipient);
      expect(plan === true, recipient).toBe(recipient === 'specialist');
    }
  });

  it('have their parts in the order of their form, in either language', () => {
    const record = fullRecord('caller');
    for (const { recipient, parts } of specs)
      for (const language of languages) {
        const titles = contentOf(record, recipient, language).sections.map(({ title }) => title);
        const wanted = parts.map(({ title }) => text(language, title)).filter((title) => titles.includes(title));
        expect(titles.slice(0, wanted.length)).toEqual(wanted);
      }
  });

  it('name as missing what they are sent back for, in the order to go to, and nothing else', () => {
    for (const { recipient, needs } of specs) {
      const missing = contentOf(aRecord(), recipient).missing.map(({ label }) => label);
      const wanted = needs.map((id) => sayLabel(asked(id), 'en')).filter((label) => missing.includes(label));
      expect(wanted.length, recipient).toBeGreaterThan(4);
      expect(missing, recipient).toEqual(wanted);
    }
  });

  it('hold nothing of a case in which nothing is answered but what is missing', () => {
    for (const recipient of recipients)
      for (const language of languages) {
        const content = contentOf(aRecord(), recipient, language);
        expect([content.sections, content.decisions, content.communication, content.contact]).toEqual([[], [], [], []]);
        expect([content.map, content.concerns]).toEqual([[], []]);
        expect(content.missing.length).toBeGreaterThan(4);
      }
  });

  it('have the language of the person and of the children, every one of them', () => {
    for (const recipient of recipients) {
      const record = aRecord({
        answers: {
          'language.person': anAnswer('welsh'),
          'marf.children': anAnswer([{ id: 'a', answers: { name: 'Canary-child', language: 'Pwyleg' } }]),
        },
      });
      const words = told(record, recipient);
      expect(words, recipient).toContain('Welsh');
      expect(words, recipient).toContain('Pwyleg');
      expect(words.includes('Canary-child'), recipient).toBe(
        ['childrensServices', 'marac', 'refuge'].includes(recipient),
      );
    }
  });

  it('say nothing of how many children there are where only their language is told and none is recorded', () => {
    const child = (name: string) => ({ id: name, answers: { name } });
    const record = aRecord({ answers: { 'marf.children': anAnswer([child('a'), child('b')]) } });
    const { communication, sections, fields } = contentOf(record, 'health');
    expect([communication, sections]).toEqual([[], []]);
    expect(fields['marf.children']).toEqual([]);
  });

  it('say how to make contact to whoever must, and say of the others’ document that it is left out', () => {
    const record = aRecord({ answers: { 'contact.safe': anAnswer({ safe: 'yes', number: 'canary-number' }) } });
    for (const recipient of recipients) {
      expect(told(record, recipient).includes('canary-number'), recipient).toBe(recipient !== 'health');
    }
    expect(contentOf(record, 'health').contactNotice).toBe(text('en', 'document.contact.withheld'));
  });

  it('name the sender only where the recipient needs the name, and always how to answer', () => {
    const record = aRecord({
      answers: { 'sender.name': anAnswer('canary-sender'), 'sender.contact': anAnswer('canary-line') },
    });
    for (const recipient of recipients) {
      const named = !['health', 'claresLaw'].includes(recipient);
      expect(told(record, recipient).includes('canary-sender'), recipient).toBe(named);
      expect(told(record, recipient).includes('canary-line'), recipient).toBe(recipient !== 'claresLaw');
    }
  });

  it('raise no concern that rests on what is kept out of them', () => {
    const concern = (rule: string) => ({ rule, answers: [], raised: { by: 'p', at: now.toISOString(), revision: 1 } });
    const record = aRecord({
      answers: { 'signs.holding': anAnswer({ weapons: { status: 'seen' } }), 'marac.criteria': anAnswer(['repeat']) },
      concerns: [concern('weapons'), concern('repeat')],
    });
    const repeat = text('en', 'disclosure.raised.repeat');
    for (const recipient of recipients)
      expect(contentOf(record, recipient).concerns, recipient).toEqual(
        ['specialist', 'marac'].includes(recipient) ? [repeat] : [],
      );
  });
});

describe('what the health question has said in the place of another', () => {
  const raised = (health: string, rule: string) =>
    aRecord({
      answers: { 'health.now': anAnswer([health, 'raped']) },
      concerns: [{ rule, answers: ['health.now'], raised: { by: 'p', at: now.toISOString(), revision: 1 } }],
    });
  it.each(['pregnancy', 'strangled'] as const)('reaches whoever may be told the other: %s', (rule) => {
    const record = raised(rule === 'pregnancy' ? 'pregnant' : 'strangled', rule);
    for (const recipient of recipients) {
      const isTold = asked(`concern.${rule}`).for.includes(recipient);
      const said = isTold ? [text('en', `disclosure.raised.${rule}`)] : [];
      expect(contentOf(record, recipient).concerns, recipient).toEqual(said);
    }
    expect(asked('concern.pregnancy').for).toEqual(expect.arrayContaining(['childrensServices', 'refuge', 'health']));
  });

  it('and nothing else of it does', () => {
    const words = told(raised('pregnant', 'sexualViolence'), 'childrensServices');
    expect(words).not.toContain(text('en', 'disclosure.raised.sexualViolence'));
  });
});

describe('what stays out of documents', () => {
  const extras = ['map', 'otherSurvivors', 'intelligence', 'madeToDo'];
  /** What only this extra puts in, of a full record. */
  const wordsOf = (extra: string) =>
    Object.entries(onlyWith)
      .filter(([, needs]) => needs === extra)
      .flatMap(([path]) => {
        const [id = '', field] = path.split('/');
        const value = valueOf(asked(id));
        if (field === undefined || !Array.isArray(value)) return wordsIn(JSON.stringify(value));
        return wordsIn(
          JSON.stringify(value.map((item) => (item as { answers: Record<string, unknown> }).answers[field])),
        );
      });

  it('is in none of them without its decision', () => {
    for (const option of ['leaveOut', 'undecided'])
      for (const recipient of recipients) {
        const record = fullRecord('caller', { option });
        const words = new Set(wordsIn(told(record, recipient)));
        for (const word of extras.flatMap(wordsOf)) expect(words, `${recipient} ${word}`).not.toContain(word);
        expect(contentOf(record, recipient).map).toEqual([]);
      }
  });

  it.each(extras)('is in the one document it was decided for, and in no other: %s', (extra) => {
    for (const decided of recipients) {
      const decision = decisionOf(extra, decided);
      if (decision === undefined) continue;
      const record = fullRecord('caller');
      record.answers[decision] = anAnswer({ option: 'putIn', reason: 'Safety needs it.' });
      for (const recipient of recipients) {
        const words = new Set(wordsIn(told(record, recipient)));
        for (const word of wordsOf(extra)) expect(words.has(word), `${recipient} ${word}`).toBe(recipient === decided);
        const isMap = extra === 'map' && recipient === decided;
        expect(contentOf(record, recipient).map, recipient).toHaveLength(isMap ? 1 : 0);
        expect(told(record, recipient)).not.toContain('Safety needs it.');
      }
    }
  });

  it('is not put in again by a decision to which there is nothing more to say', () => {
    const record = fullRecord('caller', { option: 'putIn' });
    record.answers['made.decision'] = anAnswer({ option: 'keepOut', reason: 'On second thoughts.' });
    for (const recipient of recipients)
      for (const word of wordsOf('madeToDo')) expect(told(record, recipient)).not.toContain(word);
  });

  it('leaves vehicles, places and other survivors out of the words beside the map, unless they were put in too', () => {
    const record = fullRecord('caller');
    record.answers['extras.map.police'] = anAnswer({ option: 'putIn', reason: 'x' });
    const words = () => wordsIn(JSON.stringify(contentOf(record, 'police', 'cy').map));
    expect(words()).toEqual(expect.arrayContaining([...wordsIn(JSON.stringify(valueOf(asked('people.main'))))]));
    for (const word of [...wordsOf('intelligence'), ...wordsOf('otherSurvivors')]) expect(words()).not.toContain(word);
    record.answers['extras.intelligence.police'] = anAnswer({ option: 'putIn', reason: 'x' });
    for (const word of wordsOf('intelligence')) expect(words()).toContain(word);
    for (const word of wordsOf('otherSurvivors')) expect(words()).not.toContain(word);
  });
});

describe('whatever was answered', () => {
  const someAnswers = fc.subarray(questions.map(({ id }) => id));
  const options = fc.constantFrom('putIn', 'leaveOut');
  const situations = fc.constantFrom('caller', 'afterwards', 'thirdParty', 'childTells', 'unsure');

  it('no document holds a word of an answer that is not for its recipient', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        situations,
        someAnswers,
        options,
        fc.constantFrom(...recipients),
        fc.constantFrom(...languages),
        (situation, left, option, recipient, language) => {
          const full = fullRecord(situation, { option });
          const keep = new Set([...left, 'arrival.situation']);
          const answers = Object.fromEntries(Object.entries(full.answers).filter(([id]) => keep.has(id)));
          const record = { ...full, answers };
          const most = new Set(dueWords(record, recipient, option === 'putIn'));
          const words = wordsIn(JSON.stringify(contentOf(record, recipient, language)));
          expect(words.filter((word) => !most.has(word))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('the practitioner’s own record holds what was sent, and what was decided about each document', () => {
  const record = aRecord({
    answers: {
      'people.main': anAnswer('Ann'),
      'extras.map.police': anAnswer({ option: 'putIn', reason: 'canary-reason' }),
      'sent.log': anAnswer([
        { id: 'a', answers: { document: 'police', to: 'canary-desk', how: 'telephone', acknowledged: 'refused' } },
      ]),
    },
    decisions: [
      {
        question: 'extras.map.police',
        option: 'putIn',
        reason: 'canary-reason',
        by: 'p',
        at: now.toISOString(),
        revision: 2,
      },
    ],
  });
  for (const language of languages) {
    const content = recordContent({ record, journey, language, now, practitioner: 'p' });
    const log = content.sections.find(({ title }) => title === text(language, 'documents.sent.title'));
    const [row] = log?.blocks.flatMap(({ rows }) => rows) ?? [];
    expect(row?.label).toBe(`1. ${text(language, 'documents.sent.log.fields.document.options.police')}`);
    for (const said of ['canary-desk', text(language, 'documents.sent.log.fields.acknowledged.options.refused')])
      expect(row?.value).toContain(said);
    expect(content.decisionLog[0]?.value).toContain('canary-reason');
  }
});
