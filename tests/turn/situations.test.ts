import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { situationsOffered } from '../../dialogs/journeys/situations.ts';
import { Client } from '../support/client.ts';
import { startApp, type RunningApp } from './app.ts';
import { Team } from './team.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => await app.close());

const begun = async (): Promise<Client> => {
  const client = new Client(app);
  await client.begin();
  return client;
};
const place = ({ view }: Client) => [view.page, view.journey];
const said = ({ view }: Client) => view.notices.join(' ');

describe('another situation', () => {
  it('is a way from the first page, and the emergency comes before it', async () => {
    const client = await begun();
    expect(place(client)).toEqual(['arrival', 'disclosure']);
    const names = client.view.actions.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['submit', 'emergency', 'situations']);
    await client.send({ action: 'situations' });
    const [question] = client.view.questions;
    expect([client.view.page, question?.options?.map(({ value }) => value)]).toEqual([
      'situations',
      [...situationsOffered(), 'back'],
    ]);
    await client.submit({ 'situations.choose': 'back' });
    expect(place(client)).toEqual(['arrival', 'disclosure']);
  });

  it.each(['something else', 'Rhywbeth arall', '/sefyllfaoedd', 'situations'])('is asked for by %j', async (words) => {
    const client = await begun();
    await client.say(words);
    expect(client.view.page).toBe('situations');
    await client.say('2');
    expect(client.view.journey).toBe(situationsOffered()[1]);
  });

  it('turns a case that holds no more than how it began, and back again', async () => {
    const client = await begun();
    const { case: id, reference } = client.view;
    await client.send({ action: 'note', text: 'He told me himself.' });
    await client.submit({ 'arrival.situation': 'inFront', 'safe.talk': 'yes', 'safe.alone': 'alone' });
    await client.send({ action: 'situations' });
    await client.submit({ 'situations.choose': 'maracChair' });
    expect([client.view.journey, client.view.case]).toEqual(['maracChair', id]);
    expect(said(client)).toContain(reference);
    const turned = await app.record(id, client.practitioner);
    expect([turned.journey, turned.notes.map(({ text }) => text)]).toEqual(['maracChair', ['He told me himself.']]);
    expect(turned.answers['safe.talk']?.value).toBe('yes');
    expect(turned.trail.entries.map(({ what }) => what)).toContain('journey/maracChair');
    await client.send({ action: 'situations' });
    await client.submit({ 'situations.choose': 'disclosure' });
    expect([client.view.journey, client.view.case]).toEqual(['disclosure', id]);
  });

  it('begins a case beside one that holds more, with what both may have, and keeps the other as it was', async () => {
    const client = await begun();
    const { case: id, reference } = client.view;
    await client.submit({ 'arrival.situation': 'inFront', 'safe.talk': 'yes' });
    await client.send({
      action: 'submit',
      page: 'people',
      answers: {
        'people.main': 'Gethin Rowlands',
        'people.others': [{ name: 'Dai' }],
        'told.words': 'He hits me.',
      },
    });
    await client.send({ action: 'situations' });
    await client.submit({ 'situations.choose': 'maracRepresentative' });
    expect(client.view.journey).toBe('maracRepresentative');
    expect(client.view.case).not.toBe(id);
    for (const each of [reference, client.view.reference]) expect(said(client)).toContain(each);
    const marac = await app.record(client.view.case, client.practitioner);
    expect(marac.answers['people.main']?.value).toBe('Gethin Rowlands');
    expect(JSON.stringify(marac)).not.toContain('He hits me.');
    expect(JSON.stringify(marac)).not.toContain(reference);
    const old = await app.record(id, client.practitioner);
    expect([old.journey, old.answers['told.words']?.value]).toEqual(['disclosure', 'He hits me.']);
  });

  it('on somebody who abuses never has a note that was taken before: a case is begun beside it, both ways', async () => {
    for (const [first, second] of [
      ['disclosure', 'perpetrator'],
      ['perpetrator', 'disclosure'],
    ] as const) {
      const client = await begun();
      await client.send({ action: 'situations' });
      await client.submit({ 'situations.choose': first });
      const { case: id } = client.view;
      await client.send({ action: 'note', text: 'Told in confidence.' });
      await client.send({ action: 'situations' });
      await client.submit({ 'situations.choose': second });
      expect([client.view.journey, client.view.case === id]).toEqual([second, false]);
      expect(JSON.stringify(await app.record(client.view.case, client.practitioner))).not.toContain('in confidence');
      const old = await app.record(id, client.practitioner);
      expect([old.journey, old.notes.map(({ text }) => text)]).toEqual([first, ['Told in confidence.']]);
    }
  });

  it('is begun from the list of cases, where no case is in hand', async () => {
    const client = await begun();
    const other = new Client(app, { practitioner: client.practitioner });
    await other.begin();
    expect(other.view.page).toBe('cases');
    await other.submit({ 'cases.choose': 'situations' });
    expect([other.view.page, other.view.case]).toEqual(['situations', null]);
    await other.submit({ 'situations.choose': 'child' });
    expect([other.view.journey, other.view.case === client.view.case]).toEqual(['child', false]);
  });

  it('that is not one is refused, and nothing changes', async () => {
    const client = await begun();
    await client.send({ action: 'situations' });
    await client.submit({ 'situations.choose': 'nothing' });
    expect([client.view.outcome.kind, client.view.journey]).toEqual(['invalid', 'disclosure']);
  });
});

describe('another case begun from one', () => {
  const team = new Team();
  beforeAll(async () => await team.start());
  afterAll(async () => await team.close());
  const named = async () => {
    const begun = await team.begin();
    const answers = { 'people.main': 'Gethin Rowlands', 'told.words': 'He hits me.' };
    await begun.client.send({ action: 'submit', page: 'people', answers });
    return begun;
  };
  const toMarac = async (client: Client) => {
    await client.send({ action: 'situations' });
    await client.submit({ 'situations.choose': 'maracChair' });
    return await team.record(client.view.case ?? '');
  };

  it('is closed to whom that one is closed: its supervisors, and whoever is kept out', async () => {
    const { client, id } = await named();
    await client.send({ action: 'access', answers: { 'access.do': 'namedOnly' } });
    await client.send({ action: 'access', answers: { 'access.do': 'keepOut', 'access.who': 'colleague' } });
    const marac = await toMarac(client);
    expect([marac.id === id, marac.answers['people.main']?.value]).toEqual([false, 'Gethin Rowlands']);
    expect([marac.access.namedOnly, marac.access.keptOut.map(({ staff }) => staff)]).toEqual([true, ['colleague']]);
  });

  it('takes nothing along for who came to that one by supervising: it would be theirs for good', async () => {
    const { id, reference } = await named();
    const supervisor = await team.as('supervisor');
    await supervisor.say(`/open ${reference}`);
    expect(supervisor.view.case).toBe(id);
    const marac = await toMarac(supervisor);
    expect([marac.owner, marac.answers]).toEqual(['supervisor', {}]);
  });

  it('does not turn in the hands of who only supervises it, however little it holds', async () => {
    const { id, reference } = await team.begin();
    const supervisor = await team.as('supervisor');
    await supervisor.say(`/open ${reference}`);
    expect(supervisor.view.case).toBe(id);
    await supervisor.send({ action: 'situations' });
    await supervisor.submit({ 'situations.choose': 'perpetrator' });
    expect([supervisor.view.journey, supervisor.view.case === id]).toEqual(['perpetrator', false]);
    expect((await team.record(id)).journey).toBe('disclosure');
  });

  it('on somebody who abuses says nothing of who was kept out of a survivor’s', async () => {
    const { client } = await named();
    await client.send({ action: 'access', answers: { 'access.do': 'keepOut', 'access.who': 'colleague' } });
    await client.send({ action: 'situations' });
    await client.submit({ 'situations.choose': 'perpetrator' });
    expect(client.view.journey).toBe('perpetrator');
    expect(JSON.stringify(await team.record(client.view.case ?? ''))).not.toMatch(/Gethin|colleague/u);
  });
});
