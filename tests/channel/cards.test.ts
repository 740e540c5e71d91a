import { describe, expect, it } from 'vitest';
import { cardLimit, cardSize, pageCard } from '../../bot/channel/cards.ts';
import { languages } from '../../locales/index.ts';
import { all, input, inputs, said, values } from './in-card.ts';
import { aQuestion, aView, everyKind, statusesIn, yesNoIn } from '../support/view.ts';
import type { ActionName, PageView, QuestionView } from '../../dialogs/turn/view.ts';

const card = (parts: Partial<PageView>, limit?: number) => pageCard(aView(parts), limit);
const cardOf = (question: Partial<QuestionView>) => card({ questions: [aQuestion(question)] });

describe.each(languages)('a card of every kind of question, in %s', (language) => {
  const drawn = pageCard(aView({ language, questions: everyKind(language) }));

  it('is of schema 1.5 and in its language', () => {
    expect(drawn).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: language });
  });

  it('names each input by its question and part', () => {
    expect(inputs(drawn).map(({ id }) => id)).toEqual([
      'kinds.safe',
      'kinds.arrived',
      'kinds.forms',
      'kinds.where',
      'kinds.where::notKnown',
      'kinds.words',
      'kinds.words::notKnown',
      'kinds.since',
      'kinds.since::notKnown',
      'kinds.children',
      'kinds.children::notKnown',
      'kinds.steps::listen::status',
      'kinds.steps::listen::why',
      'kinds.steps::listen::who',
      'kinds.steps::listen::when',
      'kinds.steps::believe::status',
      'kinds.steps::believe::why',
      'kinds.steps::believe::who',
      'kinds.steps::believe::when',
      'kinds.refer::option',
      'kinds.refer::reason',
      'kinds.refer::notKnown',
      'kinds.contact::safe',
      'kinds.contact::number',
      'kinds.contact::notKnown',
      'kinds.people::p1::name',
      'kinds.people::p1::nearby',
      'kinds.people::p1::remove',
      ...['new', 'new2', 'new3', 'new4', 'new5'].flatMap((row) => [
        `kinds.people::${row}::name`,
        `kinds.people::${row}::nearby`,
      ]),
    ]);
  });

  it('gives every input a label and an error message, and lets the server judge', () => {
    for (const one of inputs(drawn)) {
      expect(one.isRequired ?? false).toBe(false);
      if (one.type === 'Input.Toggle') expect(one.title).toMatch(/\S/);
      else
        expect([one.id, one.label, one.errorMessage]).toEqual([
          one.id,
          expect.stringMatching(/\S/),
          expect.stringMatching(/\S/),
        ]);
    }
  });

  it('sends with Action.Submit only, and says what for', () => {
    const kinds = new Set(all(drawn).flatMap(({ type }) => (type.startsWith('Action.') ? [type] : [])));
    expect([...kinds].toSorted()).toEqual(['Action.Submit', 'Action.ToggleVisibility']);
    expect(drawn.actions[0]?.data).toEqual({
      canllaw: { case: aView().case, page: 'arrival', revision: 3, action: 'submit' },
    });
  });

  it('is small enough for Teams', () => {
    expect(cardSize(drawn)).toBeLessThan(cardLimit);
  });
});

describe('an input', () => {
  it('offers yes, no and not known for a yes/no question, in the words of the question', () => {
    const drawn = cardOf({ id: 'q', options: yesNoIn('cy'), notKnownLabel: 'Ddim yn siŵr' });
    expect(input(drawn, 'q')).toMatchObject({
      style: 'expanded',
      choices: [
        { title: 'Ydy', value: 'yes' },
        { title: 'Nac ydy', value: 'no' },
        { title: 'Ddim yn siŵr', value: 'notKnown' },
      ],
    });
  });

  it('folds a long choice into a list', () => {
    const options = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ value: `o${index}`, label: `Option ${index}` }));
    expect(input(cardOf({ id: 'q', kind: 'choice', options: options(7) }), 'q')?.style).toBe('expanded');
    expect(input(cardOf({ id: 'q', kind: 'choice', options: options(8) }), 'q')?.style).toBe('compact');
  });

  it('offers no "not known" on a menu, which only leads somewhere', () => {
    const menu = card({
      page: 'next',
      questions: [
        aQuestion({ id: 'q', kind: 'choice', options: ['a', 'b', 'c'].map((value) => ({ value, label: value })) }),
      ],
    });
    expect(values(input(menu, 'q'))).toEqual(['a', 'b', 'c']);
  });

  it('is a button where a menu has only one or two ways to go', () => {
    const options = [
      { value: 'cy', label: 'Cymraeg' },
      { value: 'en', label: 'English' },
    ];
    const drawn = card({
      page: 'welcome',
      questions: [aQuestion({ id: 'welcome.language', kind: 'choice', options })],
    });
    expect(inputs(drawn)).toEqual([]);
    expect(all(drawn).flatMap(({ title, data }) => (title === undefined ? [] : [[title, data]]))).toEqual([
      [
        'Cymraeg',
        { canllaw: expect.objectContaining({ action: 'submit', answers: { 'welcome.language': 'cy' } }) as object },
      ],
      [
        'English',
        { canllaw: expect.objectContaining({ action: 'submit', answers: { 'welcome.language': 'en' } }) as object },
      ],
    ]);
  });

  it('holds the answer given before', () => {
    expect(input(cardOf({ id: 'q', value: 'no' }), 'q')?.value).toBe('no');
    expect(input(cardOf({ id: 'q', value: { notKnown: true } }), 'q')?.value).toBe('notKnown');
    expect(input(cardOf({ id: 'q', kind: 'choices', options: yesNoIn('en'), value: ['yes', 'no'] }), 'q')?.value).toBe(
      'yes,no',
    );
    expect(input(cardOf({ id: 'q', kind: 'date', value: '1990-03' }), 'q')?.value).toBe('1990-03');
    expect(input(cardOf({ id: 'q', kind: 'date', value: '1990-03-21' }), 'q')?.value).toBe('21/03/1990');
    expect(input(cardOf({ id: 'q', kind: 'number', value: 3, limits: { min: 0, max: 9 } }), 'q')).toMatchObject({
      value: 3,
      min: 0,
      max: 9,
    });
    const steps = cardOf({
      id: 'q',
      kind: 'checklist',
      statuses: statusesIn('en'),
      details: ['why', 'who', 'when'],
      items: [{ id: 'a', label: 'A' }],
      value: { a: { status: 'notYet', who: 'the lead' } },
    });
    expect(input(steps, 'q::a::status')?.value).toBe('notYet');
    expect(input(steps, 'q::a::who')?.value).toBe('the lead');
    expect(all(steps).find(({ id }) => id === 'q::a::more')?.isVisible).toBe(true);
    const decided = cardOf({
      id: 'q',
      kind: 'decision',
      options: yesNoIn('en'),
      value: { option: 'yes', reason: 'because' },
    });
    expect([input(decided, 'q::option')?.value, input(decided, 'q::reason')?.value]).toEqual(['yes', 'because']);
  });

  it('ticks "not known" beside a box only while nothing else is in it', () => {
    expect(input(cardOf({ id: 'q', kind: 'shortText' }), 'q::notKnown')).toBeDefined();
    expect(input(cardOf({ id: 'q', kind: 'shortText', value: { notKnown: true } }), 'q::notKnown')?.value).toBe('true');
    expect(input(cardOf({ id: 'q', kind: 'shortText', value: 'words' }), 'q::notKnown')).toBeUndefined();
  });

  it('stops at the limit of its question', () => {
    expect(input(cardOf({ id: 'q', kind: 'shortText', limits: { maxLength: 200 } }), 'q')).toMatchObject({
      maxLength: 200,
    });
    expect(input(cardOf({ id: 'q', kind: 'longText', limits: { maxLength: 8000 } }), 'q')).toMatchObject({
      maxLength: 8000,
      isMultiline: true,
    });
  });

  it('opens one more empty row of a list at the end of the one before, as far as there is room', () => {
    const people = (maxItems: number) =>
      cardOf({
        id: 'q',
        kind: 'list',
        value: { notKnown: true },
        limits: { maxItems },
        fields: [{ id: 'name', kind: 'shortText', required: true, ask: 'Name' }],
      });
    const drawn = people(30);
    for (const row of [2, 3, 4, 5]) {
      const before = row === 2 ? drawn : all(drawn).find(({ id }) => id === `q::new${row - 1}`);
      const opens = (before ? all(before) : []).find(({ title }) => title === 'Add another');
      expect(opens).toMatchObject({ type: 'Action.ToggleVisibility', targetElements: [`q::new${row}`] });
      expect(all(drawn).find(({ id }) => id === `q::new${row}`)?.isVisible).toBe(false);
    }
    const names = (card: typeof drawn) => inputs(card).flatMap(({ id }) => (id?.endsWith('::name') ? [id] : []));
    expect(names(drawn)).toHaveLength(5);
    expect(names(people(2))).toEqual(['q::new::name', 'q::new2::name']);
  });

  it('takes no new item where a list is full', () => {
    const full = cardOf({
      id: 'q',
      kind: 'list',
      limits: { maxItems: 1 },
      items: [{ id: 'a', label: 'A' }],
      value: [{ id: 'a', answers: {} }],
      fields: [],
    });
    expect(inputs(full).map(({ id }) => id)).toEqual(['q::a::remove']);
  });
});

describe('a card', () => {
  it('has the way to the emergency right beside a question of danger, with what is on the card', () => {
    const card = pageCard(aView({ questions: [aQuestion({ id: 'danger.now', urgent: true })] }));
    const block = JSON.stringify(card.body);
    expect(block).toContain('Danger: 999 steps');
    expect(block).toContain('"action":"emergency"');
    expect(JSON.stringify(pageCard(aView({ questions: [aQuestion({ id: 'where.place' })] })).body)).not.toContain(
      '"action":"emergency"',
    );
  });

  it('sets words to read out apart, in quotation marks', () => {
    const drawn = cardOf({ say: 'You are not to blame.' });
    const apart = all(drawn).find(
      ({ style, items }) => style === 'emphasis' && JSON.stringify(items).includes('not to blame'),
    );
    expect(JSON.stringify(apart)).toContain('“You are not to blame.”');
  });

  it('says what is wrong at the top and at its question', () => {
    const drawn = card({
      questions: [aQuestion({ id: 'q', ask: 'Is it safe?' })],
      outcome: { kind: 'invalid', errors: [{ question: 'q', reason: 'required', message: 'Answer this one.' }] },
    });
    expect(said(drawn)).toEqual(
      expect.arrayContaining(['There is a problem', 'Is it safe? Answer this one.', 'Answer this one.']),
    );
    expect(input(drawn, 'q')?.errorMessage).toBe('Answer this one.');
  });

  it('shows what else was entered beside the answer', () => {
    const drawn = cardOf({ id: 'q', value: 'yes', state: 'answered', drafts: [{ value: 'no', why: 'conflict' }] });
    expect(said(drawn)).toContain('Also entered, not taken as the answer: No');
  });

  it('shows an answer of an earlier page, and its input only to change it', () => {
    const drawn = cardOf({ id: 'q', value: 'yes', state: 'carried' });
    expect(said(drawn)).toContain('Yes');
    expect(all(drawn).find(({ id }) => id === 'change:q')).toMatchObject({ isVisible: false });
    expect(input(drawn, 'q')?.value).toBe('yes');
  });

  it.each([
    ['guidance', 160, 1],
    ['guidance', 161, 0],
    ['answers', 161, 1],
  ] as const)(
    'puts %s of %i characters in a column beside its label or, where it is prose, below it',
    (holds, length, sets) => {
      const drawn = card({ facts: [{ title: 'MARAC', holds, rows: [{ label: 'Says', value: 'x'.repeat(length) }] }] });
      expect(all(drawn).filter(({ type }) => type === 'FactSet')).toHaveLength(sets);
      expect(JSON.stringify(drawn)).toContain('x'.repeat(length));
    },
  );

  it('lets each answer shown be changed', () => {
    const drawn = card({ facts: [{ title: 'Safety', rows: [{ label: 'Safe?', value: 'Yes', question: 'q' }] }] });
    expect(all(drawn).find(({ title }) => title === 'Change')?.data).toMatchObject({
      canllaw: { action: 'change', question: 'q' },
    });
  });

  it('names what is missing, with the way to it', () => {
    const drawn = card({ missing: [{ question: 'q', page: 'p', ask: 'Since when?' }] });
    expect(said(drawn)).toContain('Since when?');
    expect(all(drawn).find(({ title }) => title === 'Answer')?.data).toMatchObject({
      canllaw: { action: 'change', question: 'q' },
    });
  });

  it('puts what moves on first, keeps the emergency in sight, and folds what is more than six', () => {
    const names: ActionName[] = [
      'back',
      'skip',
      'check',
      'submit',
      'pause',
      'note',
      'cases',
      'help',
      'emergency',
      'newCase',
    ];
    const drawn = card({ actions: names.map((name) => ({ name, label: name })) });
    expect(drawn.actions.map(({ title }) => title)).toEqual([
      'submit',
      'emergency',
      'back',
      'skip',
      'check',
      'More choices',
    ]);
    const folded = all(drawn).find(({ id }) => id === 'more');
    expect(folded && all(folded).flatMap(({ title }) => title ?? [])).toEqual([
      'pause',
      'note',
      'cases',
      'help',
      'newCase',
    ]);
  });

  it('asks for the words of a note where the note is asked for', () => {
    const drawn = card({ actions: [{ name: 'note', label: 'Add a note' }] });
    expect(drawn.actions[0]).toMatchObject({ type: 'Action.ToggleVisibility', targetElements: ['note'] });
    expect(input(drawn, 'canllaw::text')).toMatchObject({ isMultiline: true, maxLength: 8000 });
    expect(all(drawn).find(({ title }) => title === 'Keep the note')?.data).toMatchObject({
      canllaw: { action: 'note' },
    });
  });

  it('has one button that makes a document where one is made, and it says so', () => {
    const actions = (['submit', 'emergency', 'document'] as const).map((name) => ({ name, label: name }));
    const titles = (parts: Partial<PageView>) => card({ actions, ...parts }).actions.map(({ title }) => title);
    const asked = ['handOff.recipient', 'handOff.language'];
    const questions = asked.map((id) => aQuestion({ id, kind: 'choice', options: yesNoIn('en') }));
    expect(titles({ page: 'handOff', questions })).toEqual(['Make the document', 'emergency']);
    expect(titles({ page: 'handOff', questions, language: 'cy' })).toEqual(['Creu’r ddogfen', 'emergency']);
    expect(titles({ page: 'handOff' })).toEqual(['submit', 'emergency', 'document']);
    expect(titles({ page: 'next' })).toEqual(['submit', 'emergency', 'document']);
  });

  it('says in an emergency what to do first, then the place and its box, and the other steps at the end', () => {
    const section = (title: string) => ({ title, rows: [{ label: `${title}: row`, value: 'known' }] });
    const brief = {
      page: 'emergency',
      title: 'Emergency',
      notices: ['Ring', 'Line 2', 'Line 3'],
      facts: [section('Place'), section('Weapons')],
      questions: [aQuestion({ id: 'where.place', kind: 'shortText', help: 'An address' })],
    };
    const order = (parts: Partial<PageView>) => said(card(parts)).slice(1);
    expect(order(brief)).toEqual(['Ring', 'Place', 'An address', 'Weapons', 'Line 2', 'Line 3']);
    const bothLanguages = { ...brief, questions: [], bilingual: true };
    expect(order(bothLanguages)).toEqual(['Ring', 'Line 2', 'Place', 'Weapons', 'Line 3']);
  });

  it('sends with an action whatever the page says goes with it', () => {
    const drawn = card({
      actions: [
        { name: 'language', label: 'Cymraeg', language: 'cy' },
        { name: 'openCase', label: 'Open', case: 'c2' },
      ],
    });
    expect(drawn.actions.map(({ data }) => data)).toMatchObject([
      { canllaw: { action: 'language', language: 'cy' } },
      { canllaw: { action: 'openCase', case: 'c2' } },
    ]);
  });

  it('lets nothing anyone wrote become markup or be filled in', () => {
    const hostile = '**x** [y](https://example.org) <b> ${name} {{DATE(2026-11-21T10:00:00Z)}}';
    const drawn = card({
      notices: [hostile],
      advice: [{ text: hostile, source: [] }],
      facts: [{ title: hostile, rows: [{ label: hostile, value: hostile }] }],
      questions: [
        aQuestion({ id: 'q', value: 'yes', drafts: [{ value: hostile, why: 'unseen' }], say: hostile, help: hostile }),
      ],
    });
    const shown = all(drawn).flatMap(({ type, text, facts }) =>
      type === 'TextBlock'
        ? [String(text)]
        : type === 'FactSet'
          ? (facts as { title: string; value: string }[]).flatMap(({ title, value }) => [title, value])
          : [],
    );
    expect(shown.filter((words) => words.includes('name'))).toHaveLength(8);
    for (const words of shown) expect(words).not.toMatch(/(?<!\\)[*[\]<]|\$\{|\{\{/);
  });
});

describe('what the words of a page mean', () => {
  const terms = [
    { term: 'MARAC', explanation: 'MARAC: agencies meet about the people at highest risk.', source: [], questions: [] },
    { term: 'IDVA', explanation: 'IDVA: a specialist at their side.', source: [], questions: [] },
  ];

  it.each(languages)('is folded behind one button at the end, in %s', (language) => {
    const drawn = card({ language, terms, questions: everyKind(language) });
    const [button, folded] = drawn.body.slice(
      drawn.body.findIndex(({ type, actions }) => type === 'ActionSet' && JSON.stringify(actions).includes('"terms"')),
    );
    expect(button).toMatchObject({ actions: [{ type: 'Action.ToggleVisibility', targetElements: ['terms'] }] });
    expect(folded).toMatchObject({ id: 'terms', isVisible: false });
    expect(all(folded!).flatMap(({ text }) => text ?? [])).toEqual(terms.map(({ explanation }) => explanation));
    expect(all(drawn).filter(({ id }) => id === 'terms')).toHaveLength(1);
  });

  it('is not there where a page has none, and goes before any answer where a card would be too large', () => {
    const has = (one: ReturnType<typeof card>) => all(one).some(({ id }) => id === 'terms');
    expect(has(card({}))).toBe(false);
    const long = aQuestion({ kind: 'longText', state: 'answered', value: 'w'.repeat(500) });
    const whole = card({ terms, questions: [long] });
    expect(has(whole)).toBe(true);
    const smaller = card({ terms, questions: [long] }, cardSize(whole) - 1);
    expect([has(smaller), JSON.stringify(smaller).includes('w'.repeat(500))]).toEqual([false, true]);
  });
});
