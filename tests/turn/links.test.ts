import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { Team, type Member } from './team.ts';

const team = new Team();
beforeAll(async () => await team.start());
afterAll(async () => await team.close());

const options = ({ view }: Client) => view.questions[0]?.options?.map(({ value }) => value) ?? [];
const reasons = ({ view }: Client) => view.outcome.errors.map(({ reason }) => reason);
const link = async (client: Client, reference: string) =>
  await client.send({ action: 'access', answers: { 'access.link': reference } });
const linksOf = async (id: string) => ((await team.record(id)).links ?? []).map(({ reference }) => reference);
/** Shares a case of the client's that is in hand. */
const share = async (client: Client, who: Member) =>
  await client.send({ action: 'access', answers: { 'access.do': 'share', 'access.who': who } });

describe('a link between two cases', () => {
  it('is made by who has both, stands in both by reference, and is on the trail of both', async () => {
    const one = await team.begin();
    const { client, id, reference } = await team.begin();
    await client.say('who can see this');
    expect(options(client)).toContain('link');
    await client.submit({ 'access.do': 'link' });
    expect(options(client)).toContain(one.reference);
    await client.say(one.reference.toLowerCase());
    expect(client.view.notices.join(' ')).toContain(one.reference);
    expect([await linksOf(id), await linksOf(one.id)]).toEqual([[one.reference], [reference]]);
    for (const each of [id, one.id]) expect(await team.trail(each)).toContain('owner linked owner');
    expect(
      client.view.facts
        .flatMap(({ rows }) => rows)
        .map(({ value }) => value)
        .join(),
    ).toContain(one.reference);
    await client.submit({ 'access.do': `open:${one.reference}` });
    expect(client.view.case).toBe(one.id);
    await client.say('who can see this');
    await client.submit({ 'access.do': `unlink:${reference}` });
    expect([await linksOf(id), await linksOf(one.id)]).toEqual([[], []]);
    for (const each of [id, one.id]) expect(await team.trail(each)).toContain('owner unlinked owner');
  });

  it('is refused to whoever has only one, in the words of a case that is not there, and is on record', async () => {
    const hidden = await team.begin();
    const { client, id } = await team.begin('colleague');
    await link(client, 'ZZ-999999');
    const unknown = [reasons(client), client.view.outcome];
    await link(client, hidden.reference);
    expect([reasons(client), client.view.outcome]).toEqual(unknown);
    expect(reasons(client)).toEqual(['unknownCase']);
    expect([await linksOf(id), await linksOf(hidden.id)]).toEqual([[], []]);
    expect(await team.trail(hidden.id)).toContain('colleague refused none');
  });

  it('is not for a supervisor’s right, nor for one in need', async () => {
    const one = await team.begin();
    const two = await team.begin();
    const supervisor = await team.as('supervisor');
    await supervisor.say(`/open ${one.reference}`);
    await supervisor.say('who can see this');
    expect(options(supervisor)).not.toContain('link');
    await link(supervisor, two.reference);
    expect(supervisor.view.outcome.kind).toBe('refused');
    expect([await linksOf(one.id), await linksOf(two.id)]).toEqual([[], []]);
  });

  it('is shown to nobody who may not open the other case', async () => {
    const one = await team.begin();
    const { client, id } = await team.begin();
    await link(client, one.reference);
    await share(client, 'colleague');
    const colleague = await team.as('colleague');
    await colleague.send({ action: 'openCase', case: id });
    await colleague.say('who can see this');
    expect(colleague.view.page).toBe('access');
    expect(JSON.stringify(colleague.view)).not.toContain(one.reference);
    await client.send({ action: 'openCase', case: one.id });
    await share(client, 'colleague');
    await colleague.say('who can see this');
    expect(JSON.stringify(colleague.view)).toContain(one.reference);
  });

  it('with itself, or with nothing, is refused', async () => {
    const { client, id, reference } = await team.begin();
    for (const said of [reference, '', 'my sister']) {
      await link(client, said);
      expect(client.view.outcome.kind, said).toBe('refused');
    }
    expect(await linksOf(id)).toEqual([]);
  });
});
