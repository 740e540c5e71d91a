import { describe, expect, it } from 'vitest';
import { journeys } from '../../dialogs/journeys/index.ts';
import { disclosureRecipients } from '../../dialogs/journeys/disclosure/recipients.ts';
import { toldOfJourney } from './what-other-journeys-tell.ts';

const others = journeys.filter(({ id, documents = [] }) => id !== 'disclosure' && documents.length > 0);

describe('a journey beside the disclosure', () => {
  it.each(others)('tells each of its recipients what was agreed, question by question: $id', async (journey) => {
    await expect(toldOfJourney(journey)).toMatchFileSnapshot(`./fixtures/told-of-${journey.id}.txt`);
  });

  it('has recipients of its own, so that nothing of a disclosure goes to them and nothing of theirs goes out by one', () => {
    for (const { id, documents = [] } of others)
      for (const { recipient } of documents)
        expect(disclosureRecipients.map(String), `${id} ${recipient}`).not.toContain(recipient);
    const disclosed = journeys.find(({ id }) => id === 'disclosure')?.stages ?? [];
    const told = disclosed
      .flatMap(({ pages }) => pages)
      .flatMap(({ questions }) => questions.flatMap((each) => each.for));
    for (const recipient of new Set(told)) expect(disclosureRecipients.map(String)).toContain(recipient);
  });
});
