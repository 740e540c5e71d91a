import { expect, it } from 'vitest';
import { Client } from '../support/client.ts';
import { startApp } from '../turn/app.ts';

it('one person has so many documents in an hour, and another has theirs', async () => {
  const app = await startApp(undefined, { env: { RATE_DOCUMENTS_PER_HOUR: '3' } });
  try {
    const linkOf = async (client: Client) => {
      await client.begin();
      await client.send({ action: 'document', answers: { 'handOff.recipient': 'record', 'handOff.language': 'en' } });
      return `${app.url}${new URL(client.view.documents[0]?.contentUrl ?? '').pathname}`;
    };
    const ask = async (link: string) => (await fetch(link, { method: 'POST' })).status;
    const [one, other] = [await linkOf(new Client(app)), await linkOf(new Client(app))];
    expect([await ask(one), await ask(one), await ask(one), await ask(one)]).toEqual([200, 200, 200, 429]);
    expect((await fetch(one)).status).toBe(200);
    expect(await ask(other)).toBe(200);
  } finally {
    await app.close();
  }
});
