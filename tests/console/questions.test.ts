import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journeys } from '../../dialogs/journeys/index.ts';
import type { QuestionWords } from '../../dialogs/question/search-words.ts';
import { Consoles } from './two-consoles.ts';

let consoles: Consoles;
beforeAll(() => {
  consoles = new Consoles();
});
afterAll(async () => await consoles.close(), 30_000);

const ask = async (query: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  await consoles.get('owner', `/console/questions${query}`, headers);

describe('the words of the questions of a journey', () => {
  it.each(journeys.map(({ id }) => id))('are answered for %s in both languages', async (journey) => {
    const response = await ask(`?journey=${journey}`);
    const words = (await response.json()) as QuestionWords;
    const asked = journeys.find(({ id }) => id === journey)?.stages.flatMap(({ pages }) => pages) ?? [];
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(Object.keys(words).toSorted()).toEqual(
      [...new Set(asked.flatMap(({ questions }) => questions.map(({ id }) => id)))].toSorted(),
    );
    for (const { en, cy } of Object.values(words)) expect([en.ask, cy.ask]).not.toContain('');
  });

  it('are not answered for a journey there is not, nor to another page', async () => {
    for (const query of ['', '?journey=', '?journey=none', '?journey=__proto__'])
      expect((await ask(query)).status).toBe(404);
    const elsewhere = await ask('?journey=disclosure', { origin: 'https://elsewhere.example' });
    expect(elsewhere.status).toBe(403);
  });
});
