import { describe, expect, it } from 'vitest';
import { cardLimit, cardSize, pageCard } from '../../bot/channel/cards.ts';
import { stepDetails } from '../../dialogs/question/part-specs.ts';
import { languages } from '../../locales/index.ts';
import { aQuestion, aView, statusesIn, yesNoIn } from '../support/view.ts';
import { input, inputs, said, values } from './in-card.ts';

describe('the size of a card', () => {
  it.each(languages)('is under the limit for twelve yes/no questions in %s', (language) => {
    const questions = Array.from({ length: 12 }, (_, index) =>
      aQuestion({
        id: `concern.question${index}`,
        ask: 'Has anyone threatened to hurt or to kill the person or anybody close to them? '.repeat(1),
        help: 'Ask about threats made by others as well, and about messages.',
        options: yesNoIn(language),
      }),
    );
    expect(cardSize(pageCard(aView({ language, questions })))).toBeLessThan(cardLimit);
  });

  it.each(languages)('is under the limit for a checklist of fourteen items, all filled in, in %s', (language) => {
    const items = Array.from({ length: 14 }, (_, index) => ({
      id: `step${index}`,
      label: 'Tell the person what will happen next and who will be told about it',
    }));
    const entry = {
      status: 'notYet',
      why: 'They asked me to wait until the children were at school.',
      who: 'The safeguarding lead',
      when: 'Tomorrow at ten',
    } as const;
    const value = Object.fromEntries(items.map(({ id }) => [id, entry]));
    const statuses = statusesIn(language);
    const question = aQuestion({
      id: 'steps.do',
      kind: 'checklist',
      statuses,
      details: [...stepDetails],
      items,
      value,
    });
    const drawn = pageCard(aView({ language, questions: [question] }));
    expect(cardSize(drawn)).toBeLessThan(cardLimit);
    expect(input(drawn, 'steps.do::step13::who')?.value).toBe('The safeguarding lead');
  });

  it('stays under the limit by keeping long words back, and says that they are kept', () => {
    const questions = Array.from({ length: 6 }, (_, index) =>
      aQuestion({ id: `q${index}`, kind: 'longText', value: 'w'.repeat(8000), state: 'answered' }),
    );
    const drawn = pageCard(aView({ questions }));
    expect(cardSize(drawn)).toBeLessThan(cardLimit);
    expect(inputs(drawn).filter(({ id }) => id?.startsWith('q'))).toHaveLength(6);
    expect(said(drawn)).toContain('What you wrote before is kept. Write here only to replace it.');
  });

  it('stays under the limit by giving fewer empty rows to a long list, and keeps the words that are in it', () => {
    const fields = ['name', 'nicknames', 'where', 'connection'].map((id) => ({
      id,
      kind: 'shortText' as const,
      required: id === 'name',
      ask: 'What is known of this person, as far as anybody has said?',
      limits: { maxLength: 500 },
    }));
    const people = Array.from({ length: 12 }, (_, index) => ({
      id: `p${index}`,
      answers: { name: `N${index}`, nicknames: 'K'.repeat(300), where: 'W'.repeat(300), connection: 'C'.repeat(300) },
    }));
    const items = people.map(({ id, answers }) => ({ id, label: answers.name }));
    const list = { id: 'q', kind: 'list', fields, items, value: people, limits: { maxItems: 50 } } as const;
    const drawn = pageCard(aView({ questions: [aQuestion(list)] }));
    expect(cardSize(drawn)).toBeLessThan(cardLimit);
    expect(inputs(drawn).filter(({ id }) => /::new\d*::name$/.test(id ?? '')).length).toBeLessThan(5);
    expect(input(drawn, 'q::new::name')).toBeDefined();
    expect(input(drawn, 'q::p11::where')?.value).toHaveLength(300);
  });

  it('changes answers through one list where a button for each would be too much', () => {
    const rows = Array.from({ length: 90 }, (_, index) => ({
      label: `What was asked as number ${index} of all the questions?`,
      value: 'An answer of some length',
      question: `q${index}`,
    }));
    const drawn = pageCard(aView({ facts: [{ title: 'Everything', rows }] }));
    expect(cardSize(drawn)).toBeLessThan(cardLimit);
    expect(values(input(drawn, 'canllaw::question'))).toHaveLength(90);
  });

  it('draws everything where the channel takes it', () => {
    const questions = [aQuestion({ id: 'q', kind: 'longText', value: 'w'.repeat(30_000), state: 'answered' })];
    expect(input(pageCard(aView({ questions }), Infinity), 'q')?.value).toHaveLength(30_000);
  });
});
