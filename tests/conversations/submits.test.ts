import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueFor, type Given } from '../support/answers.ts';
import { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';

/** The most submits by card from the first question to the end of the short path, the way back from the brief included. */
const most = 12;

let canllaw: Canllaw;
beforeAll(async () => {
  canllaw = await Canllaw.start();
});
afterAll(async () => await canllaw.close());

/** Sends page after page as a card does, every input filled or only what must be, and answers the pages it took. */
async function shortPath(language: 'en' | 'cy', given: Given, filled: boolean): Promise<string[]> {
  const client = new Client(canllaw);
  await client.send({ action: 'language', language });
  const pages: string[] = [];
  while (client.view.page !== 'next' && pages.length < 30) {
    const asked = client.view.questions.filter(({ state, required }) => state === 'open' && (filled || required));
    pages.push(client.view.page);
    await client.submit(
      Object.fromEntries(asked.map((question) => [question.id, valueFor(question, given, language)])),
    );
  }
  return pages;
}

describe.each(['caller', 'inFront', 'afterwards', 'thirdParty', 'childTells', 'unsure'])('%s', (situation) => {
  it.each([
    ['in danger', 'yes'],
    ['not in danger', 'no'],
  ])('%s: at most twelve submits, with every input filled and with none that can be left', async (_name, danger) => {
    const given = {
      'arrival.situation': situation,
      'safe.talk': 'yes',
      'danger.now': danger,
      'health.now': ['none'],
      'pathway.decision': { option: 'immediate', reason: 'Said so.' },
    };
    for (const [language, filled] of [
      ['en', true],
      ['cy', false],
    ] as const) {
      const pages = await shortPath(language, given, filled);
      expect(pages.length, pages.join(' ')).toBeLessThanOrEqual(most);
      expect(pages).toContain('decision');
    }
  });
});
