import { describe, expect, it } from 'vitest';
import { replyActivity } from '../../bot/channel/reply.ts';
import { pageWords } from '../../bot/channel/words.ts';
import { languages } from '../../locales/index.ts';
import { aQuestion, aView, everyKind, yesNoIn } from '../support/view.ts';

const asked = (id: string, language: 'en' | 'cy' = 'en', askingPart: string | null = null) =>
  pageWords(aView({ language, questions: everyKind(language), asking: id, askingPart }));

describe('what a typed client reads', () => {
  it('is what happened, what to know, and one question with its options numbered', () => {
    const view = aView({
      notices: ['Recorded.'],
      outcome: {
        kind: 'invalid',
        errors: [{ question: 'q', reason: 'unclearYesNo', message: 'I did not catch that.' }],
      },
      advice: [{ text: 'Listen first.', source: [] }],
      facts: [{ title: 'Known', rows: [{ label: 'Where', value: 'Mill Road' }] }],
      questions: [
        aQuestion({ id: 'q', ask: 'Is it safe?', help: 'Nobody else should hear.', say: 'Can you talk?' }),
        aQuestion({ id: 'other', ask: 'Something else?' }),
      ],
    });
    expect(pageWords(view).split('\n\n')).toEqual([
      'Recorded.',
      'I did not catch that.',
      'Listen first.',
      'Known\nWhere: Mill Road',
      'Words to read out: “Can you talk?”',
      'Is it safe?',
      'Nobody else should hear.',
      '1. Yes\n2. No\n3. Not known',
      'Reply with a number or the words, for example “Yes”.',
    ]);
  });

  it('names the question that an error is about, where another one is asked', () => {
    const questions = [aQuestion({ id: 'q', ask: 'Is it safe?' }), aQuestion({ id: 'other', ask: 'Where?' })];
    const errors = [{ question: 'other', reason: 'required', message: 'Answer this one.' }];
    expect(pageWords(aView({ questions, outcome: { kind: 'invalid', errors } }))).toContain('Where? Answer this one.');
  });

  it('gives an example that fits the kind', () => {
    expect(asked('kinds.forms')).toContain(
      '1. Threats\n2. Control of money\n3. Not known\n\nReply with the numbers, for example 1, 3.',
    );
    expect(asked('kinds.since')).toContain('For example 21/3/1990, March 1990 or 1990. Or reply “Not known”.');
    expect(asked('kinds.children')).toContain('Give a number from 0 to 20. Or reply “Not known”.');
    expect(asked('kinds.where')).toContain('Reply in your own words. Or reply “Not known”.');
    expect(asked('kinds.since', 'cy')).toContain(
      'Er enghraifft 21/3/1990, Mawrth 1990 neu 1990. Neu atebwch “Ddim yn gwybod”.',
    );
  });

  it('asks one part of a question at a time', () => {
    expect(asked('kinds.steps', 'en', 'listen')).toContain(
      'What has been done\n\nListen without interrupting\n\n1. Done\n2. Not yet\n3. Could not',
    );
    expect(asked('kinds.steps', 'en', 'listen.why')).toContain(
      'Listen without interrupting: why has it not been done?',
    );
    expect(asked('kinds.refer', 'en', 'option')).toContain('1. Refer\n2. Not now\n\nReply');
    expect(asked('kinds.refer', 'en', 'reason')).toContain('What is the reason?');
    expect(asked('kinds.contact', 'en', 'safe')).toContain('Is it safe to ring?\n\n1. Yes\n2. No');
    expect(asked('kinds.people', 'en', 'new.name')).toContain('Who else is involved?\n\nName');
    expect(asked('kinds.people', 'en', 'p1.nearby')).toContain(
      'An uncle: is this person nearby?\n\n1. Yes\n2. No\n3. Not known',
    );
    expect(asked('kinds.people', 'cy', 'another')).toMatch(/1\. Oes\n2\. Nac oes/);
  });

  it('offers no "not known" on a menu', () => {
    const menu = aView({ page: 'next', questions: [aQuestion({ kind: 'choice', options: yesNoIn('en') })] });
    expect(pageWords(menu)).not.toContain('Not known');
  });

  it('says where one is when nothing is asked, and on a page of the case the way on', () => {
    const parts = { title: 'Paused', notices: ['Everything is kept.'] };
    expect(pageWords(aView({ ...parts, stage: null }))).toBe('Everything is kept.\n\nPaused');
    expect(pageWords(aView({ ...parts, stage: 'first' }))).toBe('Everything is kept.\n\nPaused\n\n1. Carry on');
  });

  it('lets nothing anyone wrote become markup', () => {
    expect(pageWords(aView({ facts: [{ title: 'T', rows: [{ label: 'L', value: '# *x* <b>' }] }] }))).toContain(
      'L: # \\*x\\* \\<b\\>',
    );
  });
});

describe.each(languages)('the one reply of a turn, in %s', (language) => {
  const document = {
    name: 'a.docx',
    contentType: 'application/x-word',
    contentUrl: 'http://127.0.0.1:3978/documents/x',
    recipient: 'police',
  };
  const view = aView({ language, questions: everyKind(language), documents: [document] });
  const reply = replyActivity(view);

  it('carries the words, the card, the documents and the page as plain data', () => {
    expect(reply).toMatchObject({
      type: 'message',
      locale: language,
      text: pageWords(view),
      inputHint: 'expectingInput',
    });
    expect(reply.attachments?.map(({ contentType, contentUrl, name }) => ({ contentType, contentUrl, name }))).toEqual([
      { contentType: 'application/vnd.microsoft.card.adaptive' },
      { contentType: document.contentType, contentUrl: document.contentUrl, name: document.name },
    ]);
    expect(reply.entities).toEqual([JSON.parse(JSON.stringify(view))]);
  });

  it('can go over the wire and come back the same', () => {
    expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  });
});
