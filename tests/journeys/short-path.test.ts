import { describe, expect, test } from 'vitest';
import { disclosureConcerns } from '../../dialogs/journeys/disclosure/concerns.ts';
import { personIsThere } from '../../dialogs/journeys/disclosure/short/conditions.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { shortPath } from '../../dialogs/journeys/disclosure/short/index.ts';
import type { AnswerView, Journey, Question } from '../../dialogs/question/model.ts';
import { openPages, openQuestions, reach } from '../../dialogs/question/reach.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import { viewOf } from '../../dialogs/question/view.ts';
import cy from '../../locales/cy/disclosure.json' with { type: 'json' };
import en from '../../locales/en/disclosure.json' with { type: 'json' };
import { languages, optionalText } from '../../locales/index.ts';

const questions = shortPath.flatMap((page) => page.questions);
const shortJourney: Journey = {
  id: 'disclosure',
  title: 'disclosure.title',
  stages: [{ id: 'first', title: 'disclosure.stages.first', order: 'inOrder', pages: shortPath }],
  concerns: disclosureConcerns,
};
const ids = (listed: string): string[] => listed.trim().split(/\s+/);
const expectedPages = ids(`
  arrival stop adviceSelf danger adviceChild adviceUnsure account language sharing stage1 concern others people
  contact decision
`);
const straight = ids(`
  arrival danger language sharing stage1 concern others people contact decision
`);
const signs = ids(`
  strangled threatsToKill weapons escalating leaving followed sexualViolence hurtsOthers afraid suicideThreats
  pregnancy earlierVictims
`);
const expectedQuestions = ids(`
  arrival.situation safe.talk safe.alone stop.coverStory stop.time stop.callBackAgreed childTells.words
  unsure.signs unsure.noticed unsure.watch unsure.advice third.teller third.watch aboutMe.seen told.words person.name person.born person.called danger.now where.place where.present where.children callback.number
  callback.otherAnswers callback.voicemail health.now when.happened when.since third.seen third.heard
  third.believed case.area language.person language.other language.welshPreferred interpreter.needed
  interpreter.arrangement sharing.explained sharing.agrees sharing.with sharing.withoutReason stage1.known
  stage1.knownWho stage1.suspected stage1.suspectedWho stage1.expects stage1.fears stage1.whyNow stage1.notes
  stage1.judgement concern.detail children.any children.details children.harm adult.atRisk
  adult.detail people.main people.mainNicknames people.mainWhere people.mainRelationship people.others
  people.otherSurvivors contact.safe pathway.decision pathway.send pathway.next pathway.who pathway.when
`);
const own = ids(`
  safe_to_talk alone situation where callback interpreter emergency health concern consent lead followup
  self_care third_party child_tells unsure adult_at_risk
`);
const allowed = new RegExp(
  `^(NOTT\\.(scope\\.[1-6]|do\\.([1-9]|1[01])|dont\\.[1-5]|more\\.[1-7]|s1\\.[0-7]|s2i\\.[1-5]|s2n\\.[1-6]|s3\\.[1-4]|(plan|map)\\.\\w+)|STOKE\\.marf\\.9|CANLLAW\\.(${own.join('|')}))$`,
);

/** Answers as a condition sees them; `seen` gathers what it looked at. */
const seeing = (answers: Readonly<Record<string, Value>>, seen: Set<string> = new Set()): AnswerView =>
  viewOf((id) => (seen.add(id), answers[id]));

/** The pages and questions that are open to these answers. */
function walk(answers: Readonly<Record<string, Value>>): { pages: string[]; questions: string[]; view: AnswerView } {
  const given = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]));
  const { pages, view } = reach(shortJourney, given);
  return {
    pages: pages.map(({ page }) => page.id),
    questions: pages.flatMap((each) => each.questions.map(({ id }) => id)),
    view,
  };
}

/** What is asked next, and after it, in order. */
function openIn(answers: Readonly<Record<string, Value>>): string[] {
  const given = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]));
  const reached = reach(shortJourney, given);
  const progress = { answers: given, passed: {} };
  return openPages(reached, progress).flatMap(({ page }) => openQuestions(reached, page, progress).map(({ id }) => id));
}

describe('the short path', () => {
  test('has the pages of the issue in their order', () => {
    expect(shortPath.map(({ id }) => id)).toEqual(expectedPages);
  });

  test('asks every question once, under the id others refer to', () => {
    const expected = [...expectedQuestions, ...signs.map((sign) => `concern.${sign}`)];
    expect(questions.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  test('takes ten pages when the person is there and it is safe to talk', () => {
    for (const situation of ['caller', 'inFront'])
      expect(walk({ 'arrival.situation': situation, 'safe.talk': 'yes' }).pages).toEqual(straight);
  });

  test('shows every question of the straight path before it is answered, so that one submit takes a page', () => {
    const start: Record<string, Value> = { 'arrival.situation': 'caller', 'safe.talk': 'yes' };
    const blank = walk(start).questions;
    const answered = walk({
      ...start,
      'stage1.known': 'yes',
      'stage1.suspected': 'yes',
      'sharing.agrees': 'some',
      'interpreter.needed': 'yes',
      'children.any': 'yes',
      'adult.atRisk': 'yes',
      'case.area': 'wales',
      'pathway.decision': { option: 'referral', reason: 'A reason.' },
    });
    expect(answered.questions.filter((id) => !blank.includes(id))).toEqual([]);
  });

  test('stops asking the person anything when it is not safe to talk, or nobody is sure', () => {
    for (const talk of ['no', notKnown]) {
      const stopped = walk({ 'arrival.situation': 'caller', 'safe.talk': talk });
      expect(stopped.pages).toEqual(['arrival', 'stop', 'danger', 'decision']);
      expect(stopped.questions).not.toContain('callback.number');
    }
    const agreed = walk({ 'arrival.situation': 'caller', 'safe.talk': 'no', 'stop.callBackAgreed': 'yes' });
    expect(agreed.questions).toContain('callback.number');
  });

  test('asks after the fact when, what since and where now, and does not ask whether it is safe to talk', () => {
    const { questions: asked, view } = walk({ 'arrival.situation': 'afterwards' });
    expect(asked).toEqual(expect.arrayContaining(['when.happened', 'when.since', 'where.place', 'stage1.expects']));
    expect(asked).not.toContain('safe.talk');
    expect(personIsThere(view)).toBe(false);
  });

  test('keeps what a third party saw, heard and believes apart, and leaves out the own words of the person', () => {
    const { pages, questions: asked } = walk({ 'arrival.situation': 'thirdParty' });
    expect(pages).toContain('account');
    for (const id of ['stage1.expects', 'stage1.fears', 'stage1.whyNow', 'safe.talk', 'callback.number'])
      expect(asked).not.toContain(id);
  });

  test('asks about danger first where a child tells or nobody has told, with the advice for it at once', () => {
    const advised = (answers: Record<string, Value>) => {
      const { view } = walk(answers);
      const danger = shortPath.find(({ id }) => id === 'danger')?.advice ?? [];
      return danger.filter(({ when }) => when?.(view) ?? true).map(({ text }) => text);
    };
    const child = { 'arrival.situation': 'childTells', 'safe.talk': 'yes' };
    expect(walk(child).pages.slice(1, 3)).toEqual(['danger', 'adviceChild']);
    expect(advised(child)).toContain('disclosure.advice.childSecret');
    expect(advised(child)).not.toContain('disclosure.advice.openingWords');
    const unsure = { 'arrival.situation': 'unsure' };
    expect(walk(unsure).pages.slice(1, 3)).toEqual(['danger', 'adviceUnsure']);
    expect(advised(unsure)).toContain('disclosure.advice.unsureLeave');
    expect(advised({ 'arrival.situation': 'caller', 'safe.talk': 'yes', 'safe.alone': 'alone' })).toEqual([
      'disclosure.advice.dangerRing',
      'disclosure.advice.openingWords',
    ]);
  });

  test('asks a practitioner whom it is about nothing, and shows them where help is', () => {
    const { pages, questions: asked } = walk({ 'arrival.situation': 'aboutMe' });
    expect(pages).toEqual(['arrival', 'adviceSelf']);
    expect(asked.filter((id) => id.startsWith('danger') || id.startsWith('where'))).toEqual([]);
    expect(openIn({ 'arrival.situation': 'aboutMe' })).toEqual(['aboutMe.seen']);
  });

  test('stops at once where it is not safe to talk: who could hear is not asked any more', () => {
    for (const talk of ['no', notKnown])
      expect(openIn({ 'arrival.situation': 'caller', 'safe.talk': talk })[0]).toBe('stop.coverStory');
    expect(openIn({ 'arrival.situation': 'caller', 'safe.talk': 'yes' })[0]).toBe('safe.alone');
  });

  test('keeps what was said when it stops being safe to talk, and asks nothing more of it', () => {
    const said: Record<string, Value> = {
      'safe.alone': 'deviceWatched',
      'danger.now': 'no',
      'language.person': 'welsh',
      'sharing.agrees': 'all',
      'told.words': 'Their words.',
      'stage1.fears': 'Their fear.',
      'concern.weapons': 'yes',
      'children.any': 'yes',
      'people.main': 'D',
      'person.name': 'N',
      'contact.safe': { safe: 'no' },
      'pathway.next': 'A step.',
    };
    for (const change of [
      { 'arrival.situation': 'caller', 'safe.talk': 'no' },
      { 'arrival.situation': 'caller', 'safe.talk': notKnown },
      { 'arrival.situation': 'aboutMe', 'safe.talk': 'yes' },
    ]) {
      const now = { ...said, ...change };
      expect(walk(now).questions).toEqual(expect.arrayContaining(Object.keys(said)));
      const open = openIn(now);
      for (const id of ['language.other', 'people.mainWhere', 'concern.strangled', 'stage1.whyNow'])
        expect(open).not.toContain(id);
    }
  });

  test('takes "not known" to who could hear for overheard, and reads out only yes or no then', () => {
    for (const alone of ['someoneNear', 'deviceWatched', 'notAlone', notKnown]) {
      const { view } = walk({ 'arrival.situation': 'caller', 'safe.talk': 'yes', 'safe.alone': alone });
      expect(disclosure.yesNoOnlyWhen?.(view)).toBe(true);
    }
    const { view } = walk({ 'arrival.situation': 'caller', 'safe.talk': 'yes', 'safe.alone': 'alone' });
    expect(disclosure.yesNoOnlyWhen?.(view)).toBe(false);
  });

  test('asks for no number to ring back of somebody in the same room', () => {
    expect(walk({ 'arrival.situation': 'inFront', 'safe.talk': 'yes' }).questions).not.toContain('callback.number');
    expect(walk({ 'arrival.situation': 'caller', 'safe.talk': 'yes' }).questions).toContain('callback.number');
  });

  test('does not ask of somebody who has not told what they told, agreed to, or who knows of it', () => {
    for (const situation of ['thirdParty', 'unsure']) {
      const { questions: asked } = walk({ 'arrival.situation': situation });
      expect(asked.filter((id) => /^(sharing|told)\.|^stage1\.(known|suspected)/.test(id))).toEqual([]);
    }
    for (const situation of ['caller', 'inFront', 'afterwards'])
      expect(walk({ 'arrival.situation': situation, 'safe.talk': 'yes' }).questions).toContain('told.words');
  });

  test('asks once what the health question has said', () => {
    const said = walk({ 'arrival.situation': 'afterwards', 'health.now': ['strangled', 'pregnant'] }).questions;
    for (const id of ['concern.strangled', 'concern.pregnancy']) expect(said).not.toContain(id);
    const open = walk({ 'arrival.situation': 'afterwards', 'health.now': ['injured'] }).questions;
    expect(open).toEqual(expect.arrayContaining(['concern.strangled', 'concern.pregnancy']));
  });

  test('says where help after rape is on the next page, whoever told', () => {
    for (const situation of ['caller', 'afterwards', 'thirdParty', 'childTells', 'unsure']) {
      const { view, pages } = walk({
        'arrival.situation': situation,
        'safe.talk': 'yes',
        'danger.now': 'no',
        'health.now': ['raped'],
      });
      const next = shortPath.find(({ id }) => id === pages[pages.indexOf('danger') + 1]);
      const advice = next?.advice.filter(({ when }) => when?.(view) ?? true).map(({ text }) => text);
      expect(advice, situation).toContain('disclosure.advice.sexualAssault');
    }
  });

  test('tells whoever makes contact that a phone may be watched', () => {
    expect(questions.find(({ id }) => id === 'safe.alone')?.for).toEqual([
      'police',
      'specialist',
      'childrensServices',
      'adultServices',
      'marac',
      'refuge',
      'claresLaw',
    ]);
  });

  test('looks back only: no condition asks for an answer that comes later', () => {
    const pool: readonly (readonly [string, Value])[] = [
      'caller',
      'afterwards',
      'thirdParty',
      'childTells',
      'unsure',
      'aboutMe',
    ].flatMap((situation) => ['yes', 'no', notKnown].map((talk): [string, Value] => [situation, talk]));
    // What is known of the area of a case before anything is asked (Journey.ofArea).
    const before = new Set(Object.keys(disclosure.ofArea?.('elsewhere') ?? {}));
    for (const page of shortPath) {
      const onPage = new Set(page.questions.map(({ id }) => id));
      const check = (name: string, when: ((view: AnswerView) => boolean) | undefined, known: Set<string>) => {
        for (const [situation, talk] of pool) {
          const seen = new Set<string>();
          when?.(seeing({ 'arrival.situation': situation, 'safe.talk': talk }, seen));
          for (const id of seen) expect(known.has(id), `${name} looks at ${id}`).toBe(true);
        }
      };
      check(`page ${page.id}`, page.when, before);
      check(`page ${page.id}`, page.pausedWhen, new Set([...before, ...onPage]));
      for (const advice of page.advice) check(advice.text, advice.when, new Set([...before, ...onPage]));
      for (const question of page.questions) {
        check(question.id, question.when, before);
        before.add(question.id);
      }
    }
  });

  test('leaves every sign that raises concern optional, because a blank means that it was not asked', () => {
    for (const sign of signs) expect(questions.find(({ id }) => id === `concern.${sign}`)?.required).toBe(false);
  });

  test('keeps the notes of the practitioner for the practitioner', () => {
    for (const id of ['stage1.notes', 'safe.talk', 'aboutMe.seen'])
      expect(questions.find((question) => question.id === id)?.for).toEqual([]);
  });

  test('cites only the guidance of this journey', () => {
    const items = questions.flatMap(({ answer }) =>
      answer.kind === 'checklist' ? answer.items.flatMap(({ source }) => source) : [],
    );
    const cited = [
      ...questions.flatMap(({ source }) => source),
      ...items,
      ...shortPath.flatMap(({ advice }) => advice.flatMap(({ source }) => source)),
    ];
    for (const id of cited) expect(id).toMatch(allowed);
  });
});

describe('what raises concern', () => {
  const raised = (answers: Record<string, Value>) =>
    disclosureConcerns.flatMap((rule) => rule.raisedBy(seeing(answers)).map((id) => `${rule.id}: ${id}`));

  test.each(signs)('a yes to %s', (sign) => {
    expect(raised({ [`concern.${sign}`]: 'yes' })).toEqual([`${sign}: concern.${sign}`]);
    expect(raised({ [`concern.${sign}`]: 'no' })).toEqual([]);
    expect(raised({ [`concern.${sign}`]: notKnown })).toEqual([]);
  });

  test('danger, and not being sure of it', () => {
    expect(raised({ 'danger.now': 'yes' })).toEqual(['danger: danger.now']);
    expect(raised({ 'danger.now': notKnown })).toEqual(['danger: danger.now']);
    expect(raised({ 'danger.now': 'no' })).toEqual([]);
  });

  test('health now, beside the sign that says the same', () => {
    expect(
      raised({ 'health.now': ['strangled', 'pregnant', 'overdose', 'raped'], 'concern.strangled': 'yes' }),
    ).toEqual([
      'strangled: concern.strangled',
      'strangled: health.now',
      'overdose: health.now',
      'sexualViolence: health.now',
      'pregnancy: health.now',
    ]);
    expect(raised({ 'health.now': ['none'] })).toEqual([]);
  });

  test('a child who may be harmed, an adult at risk, somebody who knows or suspects', () => {
    expect(raised({ 'adult.atRisk': notKnown })).toEqual(['adultAtRisk: adult.atRisk']);
    const yes = { 'children.harm': 'yes', 'adult.atRisk': 'yes', 'stage1.known': 'yes', 'stage1.suspected': 'yes' };
    expect(raised(yes)).toEqual([
      'childHarm: children.harm',
      'adultAtRisk: adult.atRisk',
      'known: stage1.known',
      'suspected: stage1.suspected',
    ]);
  });

  test('has one rule for each thing, and names only questions that are asked', () => {
    expect(new Set(disclosureConcerns.map(({ id }) => id)).size).toBe(disclosureConcerns.length);
    const seen = new Set<string>();
    for (const rule of disclosureConcerns) rule.raisedBy(seeing({}, seen));
    const asked = disclosure.stages.flatMap(({ pages }) => pages).flatMap((page) => page.questions.map(({ id }) => id));
    for (const id of seen) expect(asked).toContain(id);
  });
});

describe('the words of the short path', () => {
  type Texts = { readonly [key: string]: string | Texts };
  const leaves = (texts: Texts, path = ''): [string, string][] =>
    Object.entries(texts).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
    );
  const english = leaves(en);
  const welsh = leaves(cy);

  test('are there in both languages, under the same keys, and never the same', () => {
    expect(welsh.map(([key]) => key)).toEqual(english.map(([key]) => key));
    const spoken = new Map(english);
    for (const [key, value] of welsh) expect(value, key).not.toBe(spoken.get(key));
  });

  test('are found for every page, piece of advice, question, option, item, field and concern', () => {
    const keys = [
      ...shortPath.flatMap((page) => [page.title, ...page.advice.map((advice) => advice.text)]),
      ...questions.flatMap(textsOf),
      ...disclosureConcerns.map((rule) => rule.text),
    ];
    for (const language of languages)
      for (const key of keys) expect(optionalText(language, key), `${key} in ${language}`).toBeTruthy();
  });

  test('are all used', () => {
    const used = new Set<string>([
      'disclosure.title',
      'disclosure.stages.first',
      ...shortPath.flatMap((page) => [page.title, ...page.advice.map((advice) => advice.text)]),
      ...questions.flatMap(textsOf),
      ...questions.flatMap(({ text }) => ['help', 'say', 'retry', 'label', 'words'].map((part) => `${text}.${part}`)),
      ...questions.flatMap(({ text, answer }) =>
        'options' in answer ? answer.options.map((option) => `${text}.synonyms.${option}`) : [],
      ),
      // A field of the list has what a question has, where it is asked on the page of the map.
      ...questions.flatMap(({ text, answer }) =>
        answer.kind === 'list'
          ? answer.fields.flatMap(({ id, answer: inside }) => [
              `${text}.fields.${id}.label`,
              ...('options' in inside ? inside.options.map((option) => `${text}.fields.${id}.synonyms.${option}`) : []),
            ])
          : [],
      ),
      'disclosure.handOff.notAgreed',
      'disclosure.handOff.notReferring',
      'disclosure.handOff.notSharing',
      ...disclosureConcerns.map((rule) => rule.text),
    ]);
    expect(english.map(([key]) => `disclosure.${key}`).filter((key) => !used.has(key))).toEqual([]);
  });

  test('are short, calm and typographically right', () => {
    for (const [key, value] of [...english, ...welsh]) {
      expect(value, key).not.toMatch(/['"&!]/);
      expect(value, key).not.toMatch(/<|\{\{|\s{2}|^\s|\s$/);
      for (const sentence of value.split(/[.?](?:\s|$|”)/))
        expect(sentence.split(/\s+/).filter(Boolean).length, `${key}: ${sentence}`).toBeLessThanOrEqual(20);
    }
  });

  test('ask each sign that raises concern in under ten words', () => {
    for (const language of languages)
      for (const sign of signs)
        expect(optionalText(language, `disclosure.concern.${sign}.ask`)?.split(/\s+/).length, sign).toBeLessThan(10);
  });

  test('begin each Welsh yes/no question with the verb that its yes and no repeat', () => {
    const verbs: Record<string, RegExp> = { oes: /^Oes /, ydy: /^Ydy/ };
    for (const { id, text, answer } of questions)
      if (answer.kind === 'yesNo') expect(optionalText('cy', `${text}.ask`), id).toMatch(verbs[answer.pair] ?? /^$/);
  });

  test('keep the Welsh word for safe contact to safe contact', () => {
    for (const [key, value] of welsh) if (/cyswllt/i.test(value)) expect(value, key).toMatch(/cyswllt diogel/i);
  });
});

/** Every text a question cannot do without. */
function textsOf({ text, answer }: Question): string[] {
  const below = (group: string, ids: readonly string[], tail = '') => ids.map((id) => `${text}.${group}.${id}${tail}`);
  switch (answer.kind) {
    case 'choice':
      // What data offers brings its own names.
      return [`${text}.ask`, ...(answer.named === undefined ? below('options', answer.options) : [])];
    case 'choices':
    case 'decision':
      return [`${text}.ask`, ...below('options', answer.options)];
    case 'checklist':
      return [
        `${text}.ask`,
        ...below(
          'items',
          answer.items.map(({ id }) => id),
        ),
      ];
    case 'list':
      return [
        `${text}.ask`,
        ...below(
          'fields',
          answer.fields.map(({ id }) => id),
          '.ask',
        ),
        ...answer.fields.flatMap(({ id, answer: inside }) =>
          'options' in inside ? inside.options.map((option) => `${text}.fields.${id}.options.${option}`) : [],
        ),
      ];
    default:
      return [`${text}.ask`];
  }
}
