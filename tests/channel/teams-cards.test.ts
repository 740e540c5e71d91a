import { describe, expect, it } from 'vitest';
import { cardLimit, cardSize, type AdaptiveCard, type CardElement } from '../../bot/channel/cards.ts';
import { escapeMarkdown } from '../../bot/channel/escape.ts';
import { chatActivity } from '../../bot/channel/reply.ts';
import { dialogCard } from '../../bot/channel/teams/dialog-card.ts';
import { receiptCard } from '../../bot/channel/teams/receipt.ts';
import { languages } from '../../locales/index.ts';
import { cardShape } from '../support/card-shape.ts';
import {
  chatCard,
  checkView,
  filledToTheLimits,
  nextView,
  pages,
  viewOf,
  type Answers,
} from '../support/teams-host/pages.ts';
import { aQuestion, aView } from '../support/view.ts';
import { all, inputs, said, values } from './in-card.ts';

/** Recognised wherever it stands. */
const letter = '語';
const fillings: Readonly<Record<string, Answers>> = { nothing: {}, 'all it can hold': filledToTheLimits(letter) };

/** The buttons in sight before anything is unfolded. */
function inSight(element: AdaptiveCard | CardElement): CardElement[] {
  if ((element as CardElement).isVisible === false) return [];
  const inside = ['body', 'items', 'columns', 'actions'].flatMap((name) => {
    const inner = (element as unknown as Record<string, unknown>)[name];
    return Array.isArray(inner) ? (inner as CardElement[]) : [];
  });
  return element.type.startsWith('Action.') ? [element as CardElement] : inside.flatMap(inSight);
}

/** What Teams shows of a button on a telephone before it cuts it off, by our own rule. */
const longestLabel = 34;

function expectFit(card: AdaptiveCard): void {
  expect(cardShape.safeParse(card).error?.issues ?? []).toEqual([]);
  expect(cardSize(card)).toBeLessThanOrEqual(cardLimit);
  const seen = inSight(card);
  expect(seen.length).toBeLessThanOrEqual(6);
  for (const { title } of all(card).filter(({ type }) => type.startsWith('Action.')))
    expect(String(title).length, String(title)).toBeLessThanOrEqual(longestLabel);
  const ids = all(card).flatMap(({ id }) => id ?? []);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
}

describe.each(languages)('every page of a case in Teams, in %s', (language) => {
  describe.each(Object.keys(fillings))('with %s answered', (filling) => {
    const answers = fillings[filling] ?? {};

    it.each(pages.map((page) => [page.id, page] as const))('%s fits, and its chat holds no answer', (_id, page) => {
      const view = viewOf(page, language, answers);
      const chat = chatCard(view);
      expectFit(chat);
      expectFit(dialogCard(view));
      expect(JSON.stringify(chat)).not.toContain(letter);
      for (const input of inputs(chat)) expect(input['value'] || undefined, input.id).toBeUndefined();
      expect(all(chat).some(({ id }) => id === 'progress')).toBe(true);
      const titles = all(chat).map(
        ({ data }) => (data as { canllaw?: { action?: string } } | undefined)?.canllaw?.action,
      );
      expect(titles).toEqual(expect.arrayContaining(['submit', 'emergency', 'back', 'pause', 'language']));
    });

    it('the answers so far fit, and the chat names the questions alone', () => {
      const view = checkView(language, answers);
      const chat = chatCard(view);
      expectFit(chat);
      expect(JSON.stringify(chat)).not.toContain(letter);
      expect(all(chat).some(({ type }) => type === 'FactSet')).toBe(false);
      const parts = [0, 1, 2, 3, 4, 5, 6, 7].map((part) => dialogCard(view, part));
      parts.forEach(expectFit);
      expect(JSON.stringify(parts[0]).includes(letter)).toBe(filling !== 'nothing');
      const shown = JSON.stringify(parts);
      for (const { label } of view.facts.flatMap(({ rows }) => rows))
        expect(shown).toContain(JSON.stringify(escapeMarkdown(label)).slice(1, -1));
    });

    it('on a long page nothing is entered before a button that shows more', () => {
      const rows = Array.from({ length: 90 }, (_, index) => ({ label: `Row ${index}`, value: 'x' }));
      const [first] = pages;
      if (!first) throw new Error('there are pages');
      const page = viewOf(first, language, answers);
      const parts = [0, 1, 2].map((part) => dialogCard({ ...page, facts: [{ title: 'Rows', rows }] }, part));
      const entered = parts.map((card) => inputs(card).filter(({ id }) => !String(id).startsWith('canllaw::')).length);
      expect(entered.slice(0, 2)).toEqual([0, 0]);
      expect(entered[2]).toBeGreaterThan(0);
    });

    it('what comes next fits', () => {
      expectFit(chatCard(nextView(language, answers)));
    });
  });

  it('a receipt fits', () => {
    const at = new Date('2026-11-22T14:05:00Z');
    const card = receiptCard({ title: 'How this came to light', recorded: true, language, at });
    expectFit(card);
    expect(inputs(card)).toEqual([]);
    expect(said(card).join(' ')).toContain('14:05');
  });
});

describe('the chat card of a page', () => {
  it('has what moves on first, then the emergency, then what the page hides', () => {
    const question = aQuestion({ value: 'yes', state: 'answered' });
    const actions = ['submit', 'emergency', 'back', 'skip', 'check', 'language', 'note', 'pause', 'help'] as const;
    const view = aView({ questions: [question], actions: actions.map((name) => ({ name, label: name })) });
    const card = chatCard(view);
    expect(card.actions.map(({ title }) => title)).toEqual([
      'submit',
      'emergency',
      'Show in full',
      'back',
      'pause',
      'More choices',
    ]);
    expect(card.actions[2]).toMatchObject({
      associatedInputs: 'none',
      data: { msteams: { type: 'task/fetch' }, canllaw: { action: 'goTo', page: 'arrival', case: view.case } },
    });
    const check = all(card).find(({ title }) => title === 'check');
    expect(check).toMatchObject({ data: { msteams: { type: 'task/fetch' }, canllaw: { action: 'check' } } });
  });

  it('says that an answer is there and what becomes of it, and puts nothing into its input', () => {
    const card = chatCard(aView({ questions: [aQuestion({ value: 'no', state: 'answered' })] }));
    expect(said(card)).toContain('Answered, and not shown here. A new answer replaces it.');
    expect(inputs(card)[0]).not.toHaveProperty('value');
  });

  it('says what becomes of an answer once, where it has several', () => {
    const answered = { value: 'no', state: 'answered' } as const;
    const questions = ['one', 'two', 'three'].map((id) => aQuestion({ ...answered, id }));
    const notes = all(chatCard(aView({ questions }))).filter(({ id }) => id?.startsWith('answered:'));
    expect(notes.map(({ text: note }) => note)).toEqual([
      'Answered, and not shown here. A new answer replaces it.',
      'Answered, not shown here.',
      'Answered, not shown here.',
    ]);
  });

  it('sets each question apart from the one before', () => {
    const questions = ['one', 'two'].map((id) => aQuestion({ id }));
    const blocks = all(chatCard(aView({ questions }))).filter(({ id }) => id?.startsWith('question:'));
    expect(blocks.map(({ separator }) => separator)).toEqual([true, true]);
  });

  it('puts what is to be read below what it is about, as two columns are too narrow on a telephone', () => {
    const facts = [
      { title: 'First door', holds: 'guidance', rows: [{ label: 'Helpline', value: 'Ring day and night.' }] },
    ] as const;
    const card = chatCard(aView({ facts }));
    expect(all(card).some(({ type }) => type === 'FactSet')).toBe(false);
    expect(said(card)).toEqual(expect.arrayContaining(['First door', 'Helpline', 'Ring day and night.']));
  });

  it('makes a list of ways whose names are too long for a button', () => {
    const way = (label: string) =>
      chatCard(
        aView({
          page: 'cases',
          questions: [aQuestion({ id: 'cases.choose', kind: 'choice', options: [{ value: 'one', label }] })],
        }),
      );
    expect(inputs(way('Begin a new case'))).toEqual([]);
    expect(values(inputs(way('Case K7-42XQ, last changed 22 November 2026'))[0])).toContain('one');
  });

  it('names what is on a list by its place on it', () => {
    const list = aQuestion({
      id: 'people.others',
      kind: 'list',
      state: 'answered',
      fields: [{ id: 'name', kind: 'shortText', required: true, ask: 'Name' }],
      items: [
        { id: 'one', label: 'Dai' },
        { id: 'two', label: 'Mair' },
      ],
      value: [
        { id: 'one', answers: { name: 'Dai' } },
        { id: 'two', answers: { name: 'Mair' } },
      ],
      limits: { maxItems: 50 },
    });
    const card = chatCard(aView({ questions: [list] }));
    expect(JSON.stringify(card)).not.toMatch(/Dai|Mair/);
    expect(values(inputs(card).find(({ id }) => id === 'people.others::new::of'))).toEqual(['', 'one', 'two']);
    expect(all(card).find(({ title }) => title === 'Keep and add another')).toMatchObject({
      type: 'Action.Submit',
      data: { canllaw: { action: 'another', question: 'people.others' } },
    });
  });

  it('says errors as text, and that what was entered is kept, without it', () => {
    const question = aQuestion({ kind: 'date', drafts: [{ value: '31/2/1990', why: 'notADate' }] });
    const errors = [{ question: question.id, reason: 'notADate', message: 'That is not a date I can use.' }];
    const card = chatCard(aView({ questions: [question], outcome: { kind: 'invalid', errors } }));
    expect(said(card).join('\n')).toContain('That is not a date I can use.');
    expect(said(card)).toContain('Also entered, not taken as the answer: not shown here');
    expect(JSON.stringify(card)).not.toContain('31/2');
  });

  it('says what a typed reply answers', () => {
    expect(said(chatCard(aView({ questions: [aQuestion()] })))).toContain(
      'A typed reply answers: Is it safe to talk now?',
    );
  });

  it('keeps whom to ring, and leaves out what anybody said', () => {
    const facts = [
      { title: 'First door', holds: 'guidance', rows: [{ label: 'Juno', value: '0808 800 0340' }] },
      { title: 'Concerns', rows: [{ label: 'Strangled', value: 'From: yes' }] },
    ] as const;
    const card = JSON.stringify(chatCard(aView({ facts })));
    expect(card).toContain('First door');
    expect(card).not.toContain('Strangled');
  });

  it('says where to read of somebody with a name like one in the case, and not who', () => {
    const notice = 'Sam Field has a name like somebody in this case, and is kept out.';
    const reply = chatActivity(aView({ notices: ['Recorded.', notice] }), [{ notice, of: 'name' }]);
    const card = reply.attachments?.[0]?.content as AdaptiveCard;
    expect(said(card)).toContain('Recorded.');
    expect(JSON.stringify(card)).not.toContain('Sam Field');
    expect(said(card).join(' ')).toContain('Somebody is kept out of this case.');
  });

  it('is the whole brief in an emergency', () => {
    const facts = [{ title: 'The place', rows: [{ label: 'Where', value: '1 Stryd Fawr' }] }];
    expect(JSON.stringify(chatCard(aView({ page: 'emergency', facts })))).toContain('1 Stryd Fawr');
  });

  it('goes out without words or data, under a line that says nothing', () => {
    const reply = chatActivity(aView({ questions: [aQuestion({ value: 'yes', state: 'answered' })] }));
    expect(reply).not.toHaveProperty('text');
    expect(reply).not.toHaveProperty('entities');
    expect(reply.summary).toBe('Case K7-42XQ: Canllaw has a reply for you.');
    expect(chatActivity(aView({ case: null, reference: null, bilingual: true })).summary).toBe(
      'Mae gan Canllaw ateb i chi. / Canllaw has a reply for you.',
    );
  });

  it('opens a document by a button, where attachments would not be shown', () => {
    const documents = [{ name: 'a.docx', contentType: 'x', contentUrl: 'https://example.org/d', recipient: 'police' }];
    const card = chatCard(aView({ documents }));
    expect(card.actions).toContainEqual({
      type: 'Action.OpenUrl',
      title: 'Open the document',
      url: 'https://example.org/d',
    });
  });
});
