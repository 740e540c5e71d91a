import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journeys } from '../../dialogs/journeys/index.ts';
import { terms } from '../../dialogs/journeys/terms.ts';
import { termsOn, type Read } from '../../dialogs/turn/terms.ts';
import { languages, text, type Language } from '../../locales/index.ts';
import { Client } from '../support/client.ts';
import { aQuestion } from '../support/view.ts';
import { startApp, type RunningApp } from './app.ts';

const [journey] = journeys;
const nothing: Read = { title: 'Canllaw', advice: [], questions: [], facts: [] };
const on = (page: Partial<Read>, language: Language = 'en') =>
  termsOn({ ...nothing, ...page }, journey!, language).map(({ source }) => source[0]);
const says = (words: string) => ({ advice: [{ text: words, source: [] }] });

describe('what the words of a page mean', () => {
  it('is known to every journey', () => {
    for (const each of journeys) expect(each.terms).toBe(terms);
  });

  it.each([
    ['en', 'Ask when the MARAC meets.', 'DEF.marac'],
    ['en', 'Ask the multi-agency risk assessment conference.', 'DEF.marac'],
    ['en', 'What the MARAC’s plan says.', 'DEF.marac'],
    ['cy', 'Gofynnwch pryd mae MARAC yn cwrdd.', 'DEF.marac'],
    ['cy', 'Gofynnwch i’r Gynhadledd Amlasiantaeth Asesu Risg.', 'DEF.marac'],
    ['cy', 'Gofynnwch am gam-drin domestig.', 'DEF.domestic_abuse'],
    ['cy', 'Pwy yw’r brif gyflawnwr?', 'DEF.primary_perpetrator'],
    ['cy', 'Gwnaeth hynny drwy reolaeth drwy orfodaeth.', 'DEF.coercive'],
    ['cy', 'Soniodd am ei phrif gyflawnwyr.', 'DEF.primary_perpetrator'],
  ] as const)('is said in %s of %j', (language, words, source) => {
    expect(on(says(words), language)).toEqual([source]);
  });

  it.each(['He plays the maracas.', 'Mashed potatoes.', 'A pattern of threats.', 'Abuse that is not domestic.'])(
    'is not said of %j',
    (words) => expect(on(says(words))).toEqual([]),
  );

  it('is looked for in what is asked, with its help and its options, and names the question', () => {
    const questions = [
      aQuestion({ id: 'one', ask: 'Is this for MARAC?' }),
      aQuestion({ id: 'two', help: 'The IDVA knows.' }),
      aQuestion({ id: 'three', options: [{ value: 'x', label: 'The MAPPA co-ordinator' }] }),
    ];
    expect(termsOn({ ...nothing, questions }, journey!, 'en').map((term) => [term.term, term.questions])).toEqual([
      ['IDVA', ['two']],
      ['MARAC', ['one']],
      ['MAPPA', ['three']],
    ]);
  });

  it.each(languages)('is not said twice in %s where the page says it itself', (language) => {
    const meaning = text(language, 'terms.marac');
    expect(on(says(meaning), language)).toEqual([]);
    const rows = [{ label: 'MARAC', value: meaning }];
    expect(on({ facts: [{ title: 'MARAC', holds: 'guidance', rows }] }, language)).toEqual([]);
  });

  it('is never looked for in what somebody answered', () => {
    const written = 'She is afraid of the MARAC and its IDVA.';
    const questions = [
      aQuestion({ id: 'one', kind: 'longText', value: written, drafts: [{ value: written, why: 'unseen' }] }),
      aQuestion({ id: 'two', kind: 'list', items: [{ id: 'a', label: 'Dai MARAC' }], value: [] }),
    ];
    const rows = [{ label: 'What was said', value: written }];
    expect(on({ questions, facts: [{ title: 'So far', rows }] })).toEqual([]);
  });
});

describe('in a real turn', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => await app.close());

  it.each(languages)('a page on MARAC explains it in %s, and so does help', async (language) => {
    const client = new Client(app);
    await client.begin(language);
    await client.send({ action: 'situations' });
    await client.submit({ 'situations.choose': 'maracChair' });
    const explained = client.view.terms?.find(({ source }) => source.includes('DEF.marac'));
    expect(explained).toMatchObject({ term: 'MARAC', explanation: text(language, 'terms.marac') });
    expect(client.view.notices).not.toContain(explained?.explanation);
    await client.say(language === 'en' ? 'help' : 'cymorth');
    expect(client.view.notices).toContain(explained?.explanation);
    expect(client.view.terms).toContainEqual(explained);
  });

  it('a page that names no term explains none, also not for what was answered to it', async () => {
    const client = new Client(app);
    await client.begin();
    expect(client.view.terms).toBeUndefined();
    await client.send({ action: 'change', question: 'told.words' });
    const before = client.view.terms;
    await client.say('They said MARAC, MAPPA and MASH knew of it.');
    await client.send({ action: 'change', question: 'told.words' });
    expect(client.question('told.words').value).toContain('MAPPA');
    expect(client.view.terms).toEqual(before);
    await client.say('check');
    expect([client.view.page, client.view.terms]).toEqual(['check', undefined]);
  });

  it('nothing stands beside the numbers in an emergency', async () => {
    const client = new Client(app);
    await client.begin();
    await client.say('999');
    expect(client.view.terms).toBeUndefined();
  });
});
