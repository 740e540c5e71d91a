import { describe, expect, it } from 'vitest';
import { doorFacts, areaOf, purposes } from '../../dialogs/areas/index.ts';
import { emergencyBrief, dangerSaid } from '../../dialogs/journeys/emergency.ts';
import { journeyOf } from '../../dialogs/journeys/index.ts';
import { perpetrator } from '../../dialogs/journeys/perpetrator/index.ts';
import { lacksReason } from '../../dialogs/question/index.ts';
import type { AnswerView } from '../../dialogs/question/model.ts';
import { reach } from '../../dialogs/question/reach.ts';
import { sayAsk, sayLabel } from '../../dialogs/question/say.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import { viewOf } from '../../dialogs/question/view.ts';
import { documentRecipients } from '../../dialogs/turn/hand-off-menu.ts';
import { languages, optionalText, text, type Language } from '../../locales/index.ts';
import { localeStrings } from '../../locales/tools/strings.ts';

type Answers = Readonly<Record<string, Value>>;
const pages = perpetrator.stages.flatMap((stage) => stage.pages);
const questions = pages.flatMap((page) => page.questions);
const question = (id: string) => questions.find((each) => each.id === id)!;
const seeing = (answers: Answers): AnswerView => viewOf((id) => answers[id]);

/** As a case has it: with the facts of the area it was said to be in. */
function reached(answers: Answers) {
  const area = answers['case.area'];
  const given = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]));
  return reach(perpetrator, given, perpetrator.ofArea?.(typeof area === 'string' ? area : 'elsewhere'));
}
const pagesFor = (answers: Answers) => reached(answers).pages.map(({ page }) => page.id);
const asked = (page: string, answers: Answers) =>
  reached(answers)
    .pages.find((each) => each.page.id === page)
    ?.questions.map(({ id }) => id);
function advised(page: string, answers: Answers) {
  const { pages: open, view } = reached(answers);
  const advice = open.find((each) => each.page.id === page)?.page.advice ?? [];
  return advice.filter(({ when }) => when === undefined || when(view)).map((each) => each.text);
}
const raised = (answers: Answers) =>
  perpetrator.concerns.filter((rule) => rule.raisedBy(seeing(answers)).length > 0).map(({ id }) => id);
const seen = (...signs: string[]) => Object.fromEntries(signs.map((sign) => [sign, { status: 'seen' as const }]));

describe('the journey with somebody who abuses', () => {
  it('begins with who is near, danger and risk to self, and ends its first minutes with the decision', () => {
    expect(perpetrator.stages.map(({ id, order }) => [id, order])).toEqual([
      ['first', 'inOrder'],
      ['afterwards', 'anyOrder'],
    ]);
    expect(perpetrator.stages[0]?.pages.map(({ id }) => id)).toEqual(
      `start danger selfRisk respond place age youngPerson right safety victim people concern children decision`.split(
        ' ',
      ),
    );
    expect(journeyOf('perpetrator').id).toBe('perpetrator');
  });

  it('names every page and question once, carries only what it asks, and names only what is there', () => {
    const ids = questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    for (const id of pages.flatMap(({ carried }) => carried)) expect(ids).toContain(id);
    for (const id of [...(perpetrator.urgent ?? []), ...(perpetrator.emergencyAsks ?? []), perpetrator.sentOn])
      expect(ids).toContain(id);
    expect(pages.map(({ id }) => id)).toContain(perpetrator.decisionPage);
    for (const door of pages.flatMap(({ doors = [] }) => doors)) expect(purposes).toContain(door);
  });

  it('reads nothing out: nobody who abuses is spoken to by it', () => {
    expect(perpetrator.readOutWhen?.(seeing({}))).toBe(false);
  });

  it('is in either language, with a label of its own for every question', () => {
    for (const language of languages) {
      const labels = questions.map((each) => sayLabel(each, language));
      for (const label of labels) expect(label).not.toContain('?');
      for (const label of labels) expect(label.length, label).toBeLessThanOrEqual(80);
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
      for (const each of questions) expect(sayAsk(each, language).length).toBeGreaterThan(3);
    }
  });

  it('asks each yes or no in Welsh with the verb that its answers are made of', () => {
    const verbs: Record<string, RegExp> = { oes: /^Oes /, ydy: /^Ydy[ ’]/, ydych: /^Ydych / };
    for (const each of questions)
      if (each.answer.kind === 'yesNo') expect(sayAsk(each, 'cy'), each.id).toMatch(verbs[each.answer.pair] ?? /^$/);
  });

  it('holds names where there are names, so that nobody of that name sees the case', () => {
    for (const id of ['people.main', 'people.mainNicknames', 'person.name', 'where.present', 'victim.said'])
      expect(question(id).names, id).toBe(true);
  });
});

describe('where somebody who abuses is near', () => {
  it('says to keep the screen from them, and to stop with somebody who has been drinking', () => {
    const near = ['perpetrator.start.screen', 'perpetrator.start.sober'];
    for (const contact of ['withThem', 'onPhone'])
      expect(advised('start', { 'perp.contact': contact })).toEqual(expect.arrayContaining(near));
    expect(advised('start', { 'perp.contact': 'earlier' })).not.toContain(near[0]);
    expect(asked('start', { 'perp.contact': 'earlier' })).toEqual(['perp.contact']);
    expect(asked('start', {})).toEqual(['perp.contact', 'perp.intoxicated']);
  });

  it('says everywhere first that nothing may show what the victim told', () => {
    expect(advised('start', {})).toContain('perpetrator.start.reveal');
    expect(advised('respond', {}).slice(0, 2)).toEqual(['perpetrator.respond.never', 'perpetrator.respond.planned']);
  });

  it('asks for no words of somebody nobody meets', () => {
    expect(asked('respond', { 'perp.contact': 'none' })).toEqual(['perp.seen']);
    expect(asked('respond', {})).toEqual(['perp.said', 'perp.seen']);
  });
});

describe('danger', () => {
  it('opens the emergency, with the place and the one who abuses in it', () => {
    const answers: Answers = {
      'danger.now': 'yes',
      'where.place': '3 Canary Street',
      'people.main': 'Ravi Canary',
      'concern.weapons': 'yes',
      'concern.suicideThreats': 'yes',
    };
    expect(dangerSaid(['danger.now'], seeing(answers))).toBe(true);
    expect(dangerSaid(['danger.now'], seeing({ 'danger.now': notKnown }))).toBe(true);
    for (const language of languages) {
      const brief = JSON.stringify(emergencyBrief({ answers: seeing(answers), language, now: new Date('2026-11-22') }));
      for (const words of ['3 Canary Street', 'Ravi Canary', text(language, 'emergency.labels.concern.suicideThreats')])
        expect(brief).toContain(words);
    }
  });

  it('that was decided to be immediate opens it too', () => {
    const decided = seeing({ 'pathway.decision': { option: 'immediate', reason: 'x' } });
    expect(dangerSaid(['pathway.decision'], decided)).toBe(true);
  });

  it('says beside threats to kill, strangling and weapons to ring 999, and tell the lead and the police', () => {
    for (const page of ['danger', 'concern']) expect(advised(page, {})).toContain('perpetrator.danger.grave');
    expect(advised('decision', {})).toContain('perpetrator.decision.gravest');
    expect(text('en', 'perpetrator.danger.grave')).toContain('999');
    expect(text('cy', 'perpetrator.danger.grave')).toContain('999');
  });

  it('of suicide says what to do now, whom to tell and whom they can ring', () => {
    expect(advised('selfRisk', {})).toEqual([
      'perpetrator.self.serious',
      'perpetrator.self.ask',
      'perpetrator.self.act',
    ]);
    for (const said of ['yes', notKnown]) {
      expect(advised('selfRisk', { 'concern.suicideThreats': said })).toContain('perpetrator.self.tell');
      expect(asked('selfRisk', { 'concern.suicideThreats': said })).toContain('self.done');
      expect(raised({ 'concern.suicideThreats': said })).toEqual(['selfRisk']);
    }
    expect(asked('selfRisk', { 'concern.suicideThreats': 'no' })).toEqual(['concern.suicideThreats', 'self.harm']);
    const doors = pages.find(({ id }) => id === 'selfRisk')?.doors ?? [];
    const numbers = JSON.stringify(doorFacts(areaOf('wales'), doors, 'en', new Date('2026-11-22')));
    for (const number of ['116 123', '999', '111']) expect(numbers).toContain(number);
  });
});

describe('somebody under 18', () => {
  const adultOnly = ['orders', 'options', 'programme'];

  it('is not called a perpetrator, and is taken to children’s services', () => {
    expect(pagesFor({})).not.toContain('youngPerson');
    expect(pagesFor({ 'age.adult': 'yes' })).not.toContain('youngPerson');
    for (const said of ['no', notKnown]) expect(pagesFor({ 'age.adult': said })).toContain('youngPerson');
    expect(advised('youngPerson', { 'age.adult': 'no' })).toEqual(
      expect.arrayContaining(['perpetrator.young.notCalled', 'perpetrator.young.tell', 'perpetrator.young.otherWay']),
    );
    expect(pages.find(({ id }) => id === 'youngPerson')?.doors).toEqual(['children']);
    for (const language of languages)
      expect(text(language, 'perpetrator.young.otherWay')).toContain(text(language, 'child.title'));
  });

  it('is offered nothing that is for adults, and whoever is not sure still sees it', () => {
    expect(pagesFor({ 'age.adult': 'no' }).filter((id) => adultOnly.includes(id))).toEqual([]);
    for (const answers of [{}, { 'age.adult': 'yes' }, { 'age.adult': notKnown }] as readonly Answers[])
      expect(pagesFor(answers).filter((id) => adultOnly.includes(id))).toEqual(adultOnly);
  });

  it('has no referral to a programme, which is for adults, as a document', () => {
    const offered = (answers: Answers) => documentRecipients(perpetrator, seeing(answers));
    expect(offered({ 'age.adult': 'no' })).toEqual(['informationShare', 'mappa', 'record']);
    for (const answers of [{}, { 'age.adult': 'yes' }, { 'age.adult': notKnown }] as readonly Answers[])
      expect(offered(answers)).toContain('programme');
  });

  it.each(languages)('is called no perpetrator in what is told to the police either, in %s', (language) => {
    const answers = { 'age.adult': 'no', 'people.main': 'Ravi Canary', 'concern.suicideThreats': 'yes' };
    const now = new Date('2026-11-22');
    const brief = (given: Answers) => JSON.stringify(emergencyBrief({ answers: seeing(given), language, now }));
    expect(brief(answers)).not.toMatch(/perpetrator|(?:c|g|ch)yflawnw[ry]/iu);
    expect(brief(answers)).toContain(text(language, 'emergency.young.main'));
    expect(brief({ ...answers, 'age.adult': 'yes' })).toContain(text(language, 'emergency.labels.people.main'));
  });

  it('may be under MAPPA, with children’s and youth justice services beside it: said there and before it is told', () => {
    expect(advised('supervised', { 'age.adult': 'no' })).toContain('marac.advice.youngMappa');
    expect(advised('supervised', { 'age.adult': 'yes' })).not.toContain('marac.advice.youngMappa');
    const before = (recipient: string) => perpetrator.beforeSharing?.(seeing({ 'age.adult': 'no' }), recipient);
    expect(before('mappa')).toContain('perpetratorAfterwards.handOff.youngMappa');
    expect(before('informationShare')).toEqual([]);
    expect(before('record')).toEqual([]);
  });
});

describe('England and Wales', () => {
  const inArea = (area: string): Answers => ({ 'case.area': area, 'age.adult': 'no' });
  const wales = ['disclosure.advice.walesDuty'];
  const england = ['perpetrator.children.england'];

  it('are kept apart: the duty to report, child in need, helplines and standards', () => {
    for (const page of ['children', 'youngPerson']) {
      expect(advised(page, inArea('wales'))).toEqual(expect.arrayContaining(wales));
      expect(advised(page, inArea('wales')).filter((each) => england.includes(each))).toEqual([]);
      expect(advised(page, inArea('nottingham'))).toEqual(expect.arrayContaining(england));
      expect(advised(page, inArea('nottingham')).filter((each) => wales.includes(each))).toEqual([]);
      expect(advised(page, {}).filter((each) => [...wales, ...england].includes(each))).toEqual([]);
    }
    const onlyInWales = [
      ['victim', 'perpetrator.victim.wales'],
      ['supervised', 'perpetratorAfterwards.supervised.wisdom'],
      ['options', 'perpetratorAfterwards.options.standards'],
      ['records', 'perpetratorAfterwards.records.wales'],
    ] as const;
    for (const [page, key] of onlyInWales) {
      expect(advised(page, { 'case.area': 'wales' })).toContain(key);
      expect(advised(page, { 'case.area': 'england' })).not.toContain(key);
    }
  });

  it('have records brought up to date in the time of the place, and no other', () => {
    expect(advised('records', { 'case.area': 'wales' })).not.toContain('perpetratorAfterwards.records.local');
    for (const area of ['england', 'nottingham', 'stoke-staffordshire'])
      expect(advised('records', { 'case.area': area })).toContain('perpetratorAfterwards.records.local');
  });
});

describe('what raises concern', () => {
  it('is each prompt that bears on danger, with the answers behind it', () => {
    for (const sign of ['threatsToKill', 'weapons', 'strangled', 'escalating', 'leaving', 'followed', 'pregnancy'])
      expect(raised({ [`concern.${sign}`]: 'yes' })).toEqual([sign]);
    expect(raised({ 'prompts.past': seen('breach') })).toEqual(['breach']);
    expect(raised({ 'prompts.children': seen('exploited') })).toEqual(['childHarm']);
    expect(raised({ 'victim.suspects': notKnown })).toEqual(['found']);
    expect(raised({ 'victim.plan': 'no' })).toEqual(['noPlan']);
    expect(raised({ 'visit.risk': 'yes' })).toEqual(['staff']);
    expect(raised({ 'avoid.already': 'yes' })).toEqual(['unsafe']);
  });

  it('is neither illness, childhood nor hardship, and nothing that was looked for in vain', () => {
    expect(raised({ 'prompts.health': seen('majorIllness', 'childhood', 'trauma', 'personality') })).toEqual([]);
    expect(raised({ 'prompts.circumstances': seen('money', 'homeless') })).toEqual([]);
    expect(raised({ 'prompts.past': { breach: { status: 'notSeen' } }, 'concern.weapons': 'no' })).toEqual([]);
  });

  it('comes from questions that are asked, each rule once, in both languages', () => {
    const ids = perpetrator.concerns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const everything = viewOf((id) => {
      const answer = questions.find((each) => each.id === id)?.answer;
      return answer?.kind === 'checklist' ? seen(...answer.items.map((item) => item.id)) : notKnown;
    });
    const behind = perpetrator.concerns.flatMap((rule) => rule.raisedBy(everything));
    for (const id of behind) expect(questions.map((each) => each.id)).toContain(id);
    for (const { text: key } of perpetrator.concerns)
      for (const language of languages) expect(optionalText(language, key)).toBeTruthy();
  });
});

describe('the decisions', () => {
  const decisions = questions.filter(({ answer, id }) => answer.kind === 'decision' && !id.startsWith('extras.'));

  it('are asked for each of those who may be told, and each can be declined, with a reason either way', () => {
    expect(decisions.map(({ id }) => id).toSorted()).toEqual(
      [
        'claresLaw.decision',
        'counter.decision',
        'marac.decision',
        'options.decision',
        'orders.decision',
        'pathway.decision',
        'pathway.review',
        'supervised.decision',
        'telling.decision',
        'visit.decision',
      ].toSorted(),
    );
    for (const each of decisions)
      for (const option of each.answer.kind === 'decision' ? each.answer.options : [])
        expect(lacksReason(each, { option }), `${each.id} ${option}`).toBe(true);
  });

  it('of less than immediate action is looked at again, where what was noticed since raises concern', () => {
    const lower = { 'pathway.decision': { option: 'notReferring', reason: 'x' } };
    const since = { 'prompts.past': seen('breach') };
    expect(pagesFor(lower)).not.toContain('review');
    expect(pagesFor(since)).not.toContain('review');
    expect(pagesFor({ ...lower, ...since })).toContain('review');
    expect(pagesFor({ ...since, 'pathway.decision': { option: 'immediate', reason: 'x' } })).not.toContain('review');
    for (const language of languages) {
      const [facts] = perpetrator.pageFacts?.['review']?.(seeing(since), language) ?? [];
      expect(facts?.rows.map(({ value }) => value)).toEqual([text(language, 'perpetratorSigns.raised.breach')]);
    }
  });

  it('not to tell is said again before a document goes', () => {
    const before = (answers: Answers, recipient: string) => perpetrator.beforeSharing?.(seeing(answers), recipient);
    const declined = { 'pathway.decision': { option: 'notReferring', reason: 'x' } };
    expect(before(declined, 'informationShare')).toEqual(['perpetratorAfterwards.handOff.notTelling']);
    expect(before({ ...declined, 'telling.decision': { option: 'share', reason: 'x' } }, 'informationShare')).toEqual(
      [],
    );
    expect(before({ 'victim.suspects': 'yes' }, 'mappa')).toEqual(['perpetratorAfterwards.handOff.suspects']);
    expect(before({ 'programme.agrees': 'yes' }, 'programme')).toEqual([]);
    expect(before({}, 'programme')).toEqual(['perpetratorAfterwards.handOff.notAgreed']);
  });

  it('never say who of two abuses: a specialist finds out', () => {
    expect(advised('counter', {})).toContain('perpetratorAfterwards.counter.notYours');
    const answer = question('counter.decision').answer;
    expect(answer.kind === 'decision' && answer.options).toEqual(['specialist', 'police', 'notNow']);
    expect(asked('counter', { 'counter.any': 'no' })).toEqual(['counter.any']);
  });
});

describe('what helps somebody change', () => {
  /** Words for what must not be offered, in either language. */
  const unsafe: Record<Language, RegExp> = {
    en: /couples|counselling|\bmediat|restorative|anger management|parenting|family therapy/iu,
    cy: /cyplau|gyplau|chyplau|cwnsela|gwnsela|cyfryng|gyfryng|cyfiawnder adferol|dicter ar ei ben|rheoli dicter|rhianta/iu,
  };
  const shownKeys = new Set(
    pages.flatMap((page) => [
      page.title as string,
      ...page.advice.map((each) => each.text as string),
      ...page.questions.map((each) => each.text as string),
    ]),
  );
  const isShown = (key: string) => [...shownKeys].some((shown) => key === shown || key.startsWith(`${shown}.`));

  it.each(languages)(
    'is never one of what makes it worse: in %s those stand only where they are warned of',
    (language) => {
      const strings = localeStrings(language).filter(
        ({ key }) => isShown(key) || /^perpetrator(Afterwards|Signs)?\./.test(key),
      );
      expect(strings.length).toBeGreaterThan(300);
      const naming = strings.filter(({ text: words }) => unsafe[language].test(words)).map(({ key }) => key);
      const only = ['couples', 'mediation', 'restorative', 'anger', 'parenting'].map(
        (item) => `perpetratorAfterwards.avoid.checklist.items.${item}`,
      );
      expect(naming.filter((key) => !key.startsWith('terms.')).toSorted()).toEqual(only.toSorted());
    },
  );

  it('is decided beside a warning, after the victim’s safety, with Respect’s number', () => {
    const advice = advised('options', { 'case.area': 'england' });
    expect(advice[0]).toBe('perpetratorAfterwards.options.safetyFirst');
    expect(advice).toContain('perpetratorAfterwards.avoid.why');
    const doors = pages.find(({ id }) => id === 'options')?.doors ?? [];
    for (const area of ['england', 'wales', 'nottingham'])
      expect(JSON.stringify(doorFacts(areaOf(area), doors, 'cy', new Date('2026-11-22')))).toContain('0808 802 4040');
  });

  it('is left to the trained: the others are told to pass it on', () => {
    const trained = ['perpetratorAfterwards.working.trainedOnly', 'perpetratorAfterwards.working.trainedReduce'];
    expect(advised('working', { 'right.trained': 'yes' })).toEqual(trained);
    for (const said of ['no', notKnown])
      expect(advised('working', { 'right.trained': said })).toEqual(['perpetratorAfterwards.working.untrained']);
  });
});
