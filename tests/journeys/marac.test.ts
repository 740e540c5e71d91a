import { describe, expect, it } from 'vitest';
import { referralContent } from '../../bot/referral/content.ts';
import { cardLimit, cardSize, pageCard } from '../../bot/channel/cards.ts';
import { carriedOf } from '../../dialogs/journeys/carried.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { maracChair, maracRepresentative } from '../../dialogs/journeys/marac/index.ts';
import { openActions } from '../../dialogs/journeys/marac/open-actions.ts';
import { detailsOf, findQuestion, isFacts, isSigns, viewOfAll } from '../../dialogs/question/index.ts';
import type { Journey, Page, Question } from '../../dialogs/question/model.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { reached } from '../../dialogs/record/reached.ts';
import { languages, optionalText, text, type Language } from '../../locales/index.ts';
import { pageOn } from '../support/page-on.ts';
import { aRecord, anAnswer } from '../support/record.ts';

const journeys = [maracRepresentative, maracChair];
const pagesOf = ({ stages }: Journey) => stages.flatMap(({ pages }) => pages);
const questionsOf = (journey: Journey) => pagesOf(journey).flatMap(({ questions }) => questions);
const numbered = (group: string, last: number) => Array.from({ length: last }, (_, index) => `${group}.${index + 1}`);

const caseOf = (journey: Journey, values: Readonly<Record<string, Value>>) =>
  aRecord({
    journey: journey.id,
    answers: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, anAnswer(value)])),
  });
const sources = (journey: Journey) =>
  new Set(
    pagesOf(journey).flatMap(({ advice, questions }) => [
      ...advice.flatMap(({ source }) => source),
      ...questions.flatMap(({ source, answer }) => [
        ...source,
        ...(answer.kind === 'checklist' ? answer.items.flatMap((item) => item.source) : []),
      ]),
    ]),
  );

describe('the MARAC journeys', () => {
  it('bring what a representative and a chair are asked for, and the schemes beside it', () => {
    const own = sources(maracRepresentative);
    for (const id of [...numbered('SAFE.rep', 14), 'STOKE.marac.1', 'STOKE.marac.2', 'STOKE.share.1'])
      expect(own, id).toContain(id);
    const chair = sources(maracChair);
    for (const id of [...numbered('SAFE.chair', 10), ...numbered('SAFE.act', 28), 'STOKE.marac.1', 'STOKE.marac.2'])
      expect(chair, id).toContain(id);
    for (const id of ['STOKE.dvpo.1', 'STOKE.dvds.1', 'STOKE.dvds.2', 'WALES.mappa', 'WALES.mash', 'WALES.wisdom'])
      expect(chair, id).toContain(id);
  });

  it('say first that action needed now is not held up, and ask whether anybody is in danger', () => {
    for (const journey of journeys) {
      const [first] = pagesOf(journey);
      expect(first?.advice.flatMap(({ source }) => source)).toContain('STOKE.marac.2');
      expect(first?.questions[0]?.id).toBe('danger.now');
      expect(journey.urgent).toContain('danger.now');
      expect(journey.emergencyAsks).toEqual(['where.place']);
    }
  });

  it('ask under the ids of the disclosure only what is answered in the same way there', () => {
    for (const journey of journeys)
      for (const asked of questionsOf(journey)) {
        const before = findQuestion(disclosure, asked.id)?.question;
        if (before === undefined || asked.id === 'sent.log') continue;
        expect(asked.answer, asked.id).toEqual(before.answer);
        expect(asked.names, asked.id).toBe(before.names);
      }
    const shared = questionsOf(maracRepresentative).filter(({ id }) => findQuestion(disclosure, id));
    for (const id of [
      'case.area',
      'person.name',
      'people.main',
      'people.mainNicknames',
      'map.mainBorn',
      'people.others',
    ])
      expect(shared.map((question) => question.id)).toContain(id);
  });

  it('begin from a disclosure with who the case is about, and with nothing that was said', () => {
    const known = {
      'people.main': 'Ceri Vale',
      'people.mainNicknames': 'Kez',
      'map.mainBorn': 'about 40',
      'people.others': [{ id: 'o1', answers: { name: 'Jo Vale', where: 'The flat above', vehicles: 'A grey van' } }],
      'person.name': 'Mair Lloyd',
      'told.words': 'They wait outside every night',
      'contact.safe': { safe: 'yes', number: '01632 960001' },
      'danger.now': 'no',
      'where.place': 'At work',
    } satisfies Record<string, Value>;
    for (const journey of journeys) {
      const carried = carriedOf(
        disclosure,
        journey,
        caseOf(disclosure, known).answers,
        new Date('2026-11-21T14:05:00Z'),
      );
      expect(Object.keys(carried).toSorted()).toEqual(
        ['map.mainBorn', 'people.main', 'people.mainNicknames', 'people.others', 'person.name'].toSorted(),
      );
    }
  });

  it('require no answer but the one about danger now, and no reason', () => {
    for (const journey of journeys) {
      const required = questionsOf(journey).filter((question) => question.required);
      expect(required.map(({ id }) => id)).toEqual(['danger.now']);
      expect(questionsOf(journey).filter(({ answer }) => answer.kind === 'decision')).toEqual([]);
    }
  });

  it.each(languages)('hold every text they show, in %s', (language) => {
    const textless = journeys
      .flatMap(questionsOf)
      .flatMap(textsOf)
      .filter((key) => !optionalText(language, key));
    expect(textless).toEqual([]);
  });
});

function textsOf({ text: path, answer }: Question): string[] {
  const below = (group: string, ids: readonly string[]) => ids.map((id) => `${path}.${group}.${id}`);
  switch (answer.kind) {
    case 'checklist':
      return [
        `${path}.ask`,
        ...below(
          'items',
          answer.items.map(({ id }) => id),
        ),
      ];
    case 'list':
      return [
        `${path}.ask`,
        ...answer.fields.flatMap(({ id, answer: field }) => [
          `${path}.fields.${id}.ask`,
          ...(field.kind === 'choice' ? below(`fields.${id}.options`, field.options) : []),
        ]),
      ];
    default:
      return [`${path}.ask`];
  }
}

describe.each(languages)('a card of the MARAC journeys in %s', (language) => {
  const all = journeys.flatMap((journey) => pagesOf(journey).map((page) => [page.id, page, journey] as const));

  it.each(all)('%s keeps below the limit of Teams', (_id, page, journey) => {
    for (const values of [{}, busy(page)]) {
      const card = pageCard(viewOn(journey, page, language, values));
      expect(cardSize(card)).toBeLessThanOrEqual(cardLimit);
    }
  });

  it('asks of a fact its status, and folds away what is known, from where and of when', () => {
    const page = pagesOf(maracRepresentative).find(({ id }) => id === 'sheetOffending')!;
    const known = { status: 'known', what: 'A van' } as const;
    const card = JSON.stringify(
      pageCard(viewOn(maracRepresentative, page, language, { 'sheet.offending': { means: known } })),
    );
    for (const part of ['status', 'what', 'source', 'date'])
      expect(card.match(new RegExp(`"id":"sheet\\.offending::\\w+::${part}"`, 'g')), part).toHaveLength(6);
    expect(card).not.toContain('::why');
    expect(card).toContain(text(language, 'answering.statuses.notRelevant'));
    expect(card).toMatch(
      /"id":"sheet\.offending::means::more","isVisible":true|"isVisible":true,"id":"sheet\.offending::means::more"/,
    );
  });
});

const viewOn = (journey: Journey, page: Page, language: Language, values: Readonly<Record<string, Value>>) =>
  pageOn(journey, page, caseOf(journey, values), language);

/** What somebody enters who enters a lot. */
const busy = (page: Page): Record<string, Value> =>
  Object.fromEntries(
    page.questions.flatMap(({ id, answer }): [string, Value][] => {
      if (answer.kind === 'list')
        return [
          [
            id,
            ['a', 'b', 'c'].map((item) => ({
              id: item,
              answers: Object.fromEntries(
                answer.fields.map((field) => [
                  field.id,
                  field.answer.kind === 'choice'
                    ? field.answer.options[0]!
                    : field.answer.kind === 'yesNo'
                      ? 'yes'
                      : 'The duty worker, today',
                ]),
              ),
            })),
          ],
        ];
      if (!isFacts(answer) && !isSigns(answer)) return [];
      if (answer.kind !== 'checklist') return [];
      const details = Object.fromEntries(detailsOf(answer).map((name) => [name, 'What the file of May says of it.']));
      const status = isSigns(answer) ? 'seen' : 'known';
      return [[id, Object.fromEntries(answer.items.map((item) => [item.id, { status, ...details }] as const))]];
    }),
  );

const action = (id: string, answers: Readonly<Record<string, string | { readonly notKnown: true }>>) => ({
  id,
  answers,
});
const missingIn = (values: Readonly<Record<string, Value>>, language: Language = 'en') =>
  openActions(viewOfAll(caseOf(maracChair, values).answers), language).flatMap(({ rows }) =>
    rows.map(({ label, value }) => `${label} | ${value}`),
  );

describe('an action of the plan', () => {
  const agreed = { owner: 'The sergeant', by: 'Friday', safe: 'yes' } as const;

  it('without owner, date or safety check is named with what it lacks, in both languages', () => {
    const values = { 'actions.disrupt': [action('a', { action: 'stalkingOrder' })] };
    expect(missingIn(values)).toEqual([
      'Disrupt: Stalking protection order | Not said yet: who will do it; by when; whether it is safe for the victim and the children',
    ]);
    expect(missingIn(values, 'cy')).toEqual([
      'Tarfu ar y cam-drin: Gorchymyn amddiffyn rhag stelcio | Heb ei ddweud eto: pwy fydd yn ei wneud; erbyn pryd; a yw’n ddiogel i’r dioddefwr a’r plant',
    ]);
    const unsure = { 'actions.disrupt': [action('a', { action: 'orders', ...agreed, safe: { notKnown: true } })] };
    expect(missingIn(unsure)[0]).toMatch(/Not said yet: whether it is safe/);
  });

  it('in the meeting’s own words is named by them', () => {
    const own = action('a', { action: 'other', what: 'Panic alarm', ...agreed, owner: { notKnown: true } });
    expect(missingIn({ 'actions.manage': [own] })).toEqual(['Manage: Panic alarm | Not said yet: who will do it']);
  });

  it('that is said not to be safe stands out until it is done or changed', () => {
    const unsafe = { action: 'tenancy', ...agreed, safe: 'no' } as const;
    expect(missingIn({ 'actions.disrupt': [action('a', unsafe)] })[0]).toMatch(/Said not to be safe/);
    expect(missingIn({ 'actions.disrupt': [action('a', { ...unsafe, safe: 'yes' })] })).toEqual([
      'The plan | Every action has an owner, a date and its safety check.',
    ]);
    expect(missingIn({ 'actions.disrupt': [action('a', { action: 'tenancy', done: 'done' })] })[0]).toMatch(
      /Every action/,
    );
    expect(missingIn({})).toEqual(['The plan | No action has been put down yet.']);
  });

  it('is asked what became of it only under the headings that have one', () => {
    const record = caseOf(maracChair, { 'actions.divert': [action('a', { action: 'gp' })] });
    const shown = reached(maracChair, record).pages.map(({ page }) => page.id);
    expect(shown.filter((id) => id.endsWith('Done'))).toEqual(['maracDivertDone']);
  });
});

const about = {
  'case.area': 'nottingham',
  'danger.now': 'no',
  'where.place': 'Canary House, the third floor',
  'marac.date': '2026-12-01',
  'person.name': 'Mair Canari',
  'people.main': 'Ceri Canari',
  'sender.name': 'A. Canari',
  'children.any': 'yes',
  'children.details': 'Two at the school by the river',
} satisfies Record<string, Value>;

describe('the representative’s sheet', () => {
  const content = (values: Readonly<Record<string, Value>>, language: Language = 'en') =>
    referralContent({
      record: caseOf(maracRepresentative, { ...about, ...values }),
      journey: maracRepresentative,
      recipient: 'maracSheet',
      language,
      now: new Date('2026-11-21T14:05:00Z'),
    });

  it.each(languages)(
    'says of each item whether it is known, with source and date, or that it was not checked, in %s',
    (language) => {
      const known = { status: 'known', what: 'Knives at home', source: 'Police log', date: '3 May 2026' } as const;
      const told = JSON.stringify(
        content({ 'sheet.offending': { markers: known, staff: { status: 'notRelevant' } } }, language),
      );
      for (const words of ['Knives at home', 'Police log', '3 May 2026']) expect(told).toContain(words);
      for (const status of ['notRelevant', 'notChecked'] as const)
        expect(told).toContain(text(language, `answering.statuses.${status}`));
    },
  );

  it('names a group of facts that nobody went through, and no step or sign', () => {
    const missing = content({ 'sheet.people': { serial: { status: 'notKnown' } } }).missing.map(({ label }) => label);
    expect(missing).toContain('Offending, and what they could use');
    expect(missing).not.toContain('The person who abuses, and those around them');
  });

  it('holds neither where anybody is now, nor what was left out of it, nor how to reach the victim', () => {
    const told = JSON.stringify(content({ 'sheet.leftOut': 'An old fine', 'sheet.offer': 'A tenancy officer' }));
    expect(told).toContain('A tenancy officer');
    expect(told).toContain('Mair Canari');
    for (const kept of ['Canary House', 'An old fine']) expect(told).not.toContain(kept);
    expect(questionsOf(maracRepresentative).map(({ id }) => id)).not.toContain('contact.safe');
  });

  it('never goes to whoever abuses: that is said before it is made', () => {
    for (const journey of journeys) {
      const [document] = journey.documents ?? [];
      const noted = journey.beforeSharing?.(viewOfAll({}), document!.recipient) ?? [];
      expect(noted).toEqual(['marac.handOff.notToWhoAbuses']);
      expect(journey.beforeSharing?.(viewOfAll({}), 'record')).toEqual([]);
    }
  });
});

describe('the action plan', () => {
  const content = (values: Readonly<Record<string, Value>>, language: Language = 'en') =>
    referralContent({
      record: caseOf(maracChair, { ...about, ...values }),
      journey: maracChair,
      recipient: 'maracPlan',
      language,
      now: new Date('2026-11-21T14:05:00Z'),
    });

  it.each(languages)('goes out with what is missing of an action named beside it, in %s', (language) => {
    const told = content({ 'actions.prosecute': [action('a', { action: 'arrest', owner: 'DS Canari' })] }, language);
    const rows = told.sections.flatMap(({ blocks }) => blocks).flatMap((block) => block.rows);
    const row = rows.find(({ label }) => label.startsWith('1.'));
    expect(row?.value).toContain('DS Canari');
    const blank = text(language, 'answering.awaited');
    expect(row?.value.split('\n').filter((line) => line.endsWith(blank))).toHaveLength(2);
  });

  it('holds neither the victim’s own words, nor what was not taken, and no word of where anybody is now', () => {
    const told = JSON.stringify(
      content({
        'chair.victimView': 'Said in the kitchen',
        'actions.notTaken': 'No eviction this month',
        'chair.triggers': { weapons: { status: 'seen' } },
        'actions.idva': 'The chair rings at four',
      }),
    );
    expect(told).toContain('The chair rings at four');
    expect(told).toContain('household objects');
    for (const kept of ['Said in the kitchen', 'No eviction', 'Canary House']) expect(told).not.toContain(kept);
  });

  it('has a place for everything that may be told, once', () => {
    for (const { documents = [], ...journey } of journeys)
      for (const { recipient, parts, needs } of documents) {
        const due = questionsOf({ documents, ...journey }).filter((each) => each.for.includes(recipient));
        const placed = parts.flatMap(({ questions }) => questions);
        expect(placed.toSorted()).toEqual(due.map(({ id }) => id).toSorted());
        for (const id of needs) expect(placed).toContain(id);
      }
  });
});
