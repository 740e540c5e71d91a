import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CardReader, type Part } from '../support/teams/card-reader.ts';
import { Teams } from '../support/teams/teams.ts';
import { answersIn, filledInputsIn, Transcript } from '../support/teams/transcript.ts';

let teams: Teams;
beforeAll(async () => {
  teams = await Teams.start({ bot: () => 'http://127.0.0.1:9/' });
});
afterAll(async () => await teams.stop());

async function call(method: string, path: string, body?: unknown) {
  const url = `${teams.serviceUrl}v3/conversations${path}`;
  const response = await fetch(url, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const text = await response.text();
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}
const message = (text: string) => ({ type: 'message', text });
const cardOfSize = (bytes: number) => ({
  type: 'message',
  attachments: [
    { contentType: 'application/vnd.microsoft.card.adaptive', content: { version: '1.5', x: 'x'.repeat(bytes) } },
  ],
});

describe('the connector of the simulator', () => {
  it('shows, replaces and takes back what the bot sends', async () => {
    const { room } = teams.personal();
    const id = encodeURIComponent(room.id);
    const sent = await call('POST', `/${id}/activities`, message('first'));
    expect(sent).toMatchObject({ status: 201, body: { id: expect.any(String) as string } });
    const second = await call('POST', `/${id}/activities/${String(sent.body['id'])}`, message('second'));
    expect((await call('PUT', `/${id}/activities/${String(sent.body['id'])}`, message('changed'))).status).toBe(200);
    expect(room.transcript.messages().map(({ activity }) => activity.text)).toEqual(['changed', 'second']);
    expect((await call('DELETE', `/${id}/activities/${String(second.body['id'])}`)).status).toBe(200);
    expect(room.transcript.messages().map(({ activity }) => activity.text)).toEqual(['changed']);
    expect((await call('DELETE', `/${id}/activities/${String(second.body['id'])}`)).status).toBe(404);
    expect((await call('PUT', `/${id}/activities/1`, message('no such'))).status).toBe(404);
    expect((await call('POST', '/nowhere/activities', message('lost'))).status).toBe(404);
    await call('POST', `/${id}/activities`, { type: 'typing' });
    expect(room.transcript.typings).toBe(1);
  });

  it('takes a card of 28 KB and a message of 100 KB, and nothing larger', async () => {
    const id = encodeURIComponent(teams.personal().room.id);
    const statuses = [];
    for (const body of [
      cardOfSize(27_900),
      cardOfSize(28_000),
      message('x'.repeat(99_000)),
      message('x'.repeat(100_000)),
    ])
      statuses.push((await call('POST', `/${id}/activities`, body)).status);
    expect(statuses).toEqual([201, 413, 201, 413]);
  });

  it('tells who is in a chat, page by page, and begins one', async () => {
    const { room } = teams.groupChat();
    const id = encodeURIComponent(room.id);
    const [first] = room.members;
    expect((await call('GET', `/${id}/members`)).body).toMatchObject([{ aadObjectId: first?.aadObjectId }, {}]);
    expect((await call('GET', `/${id}/members/${encodeURIComponent(first?.id ?? '')}`)).body['id']).toBe(first?.id);
    expect((await call('GET', `/${id}/members/nobody`)).status).toBe(404);
    expect((await call('GET', `/${id}/pagedmembers?pageSize=1`)).body['members']).toHaveLength(2);
    const begun = await call('POST', '', { members: [{ id: first?.id }] });
    expect(teams.rooms().some((each) => each.id === begun.body['id'] && each.type === 'personal')).toBe(true);
  });

  it('refuses as it is told to', async () => {
    const id = encodeURIComponent(teams.personal().room.id);
    teams.behave({ call: () => ({ do: 'refuse', status: 429, code: 'TooManyRequests', retryAfter: 3 }) });
    expect(await call('POST', `/${id}/activities`, message('no'))).toMatchObject({ status: 429, retryAfter: '3' });
    teams.behave({ call: () => ({ do: 'lose' }) });
    await expect(call('POST', `/${id}/activities`, message('shown'))).rejects.toThrow('fetch failed');
    teams.behave();
    expect((await call('POST', `/${id}/activities`, message('again'))).status).toBe(201);
  });
});

const aCard: Part = {
  type: 'AdaptiveCard',
  body: [
    { type: 'Input.Text', id: 'q::new::name', label: 'Name', maxLength: 5 },
    {
      type: 'Input.ChoiceSet',
      id: 'some',
      label: 'Some',
      isMultiSelect: true,
      choices: [
        { title: 'A', value: 'a' },
        { title: 'B', value: 'b' },
      ],
    },
    { type: 'ActionSet', actions: [{ type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] }] },
    { type: 'Container', id: 'more', isVisible: false, items: [{ type: 'Input.Toggle', id: 'tick', title: 'Tick' }] },
    {
      type: 'Container',
      id: 'never',
      isVisible: false,
      items: [{ type: 'Input.Text', id: 'hidden', label: 'Hidden' }],
    },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Send', data: { canllaw: { action: 'submit' } } },
    { type: 'Action.Submit', title: 'Open', data: { msteams: { type: 'task/fetch' }, page: 'check' } },
    { type: 'Action.Execute', title: 'Do', verb: 'do' },
  ],
};

describe('the reader of cards', () => {
  it('sends what stands in the inputs beside what the button says', () => {
    const reader = new CardReader(aCard);
    reader.type('q::new::name', 'Words');
    reader.choose('some', 'a', 'b');
    reader.tick('tick');
    expect(reader.press(reader.button(({ title }) => title === 'Send'))).toEqual({
      kind: 'submit',
      value: { canllaw: { action: 'submit' }, 'q::new::name': 'Words', some: 'a,b', tick: 'true' },
    });
  });

  it('leaves blanks out on a desktop and sends them from a phone', () => {
    const send = ({ title }: { title: string }) => title === 'Send';
    const [desktop, phone] = [false, true].map((sendsBlanks) => {
      const reader = new CardReader(aCard, { sendsBlanks });
      return reader.press(reader.button(send));
    });
    expect(desktop).toEqual({ kind: 'submit', value: { canllaw: { action: 'submit' }, tick: 'false' } });
    expect(phone).toMatchObject({ value: { 'q::new::name': '', some: '', hidden: '', tick: 'false' } });
  });

  it('takes no more than the card does, and reaches nothing that cannot be opened', () => {
    const reader = new CardReader(aCard);
    expect(() => reader.type('q::new::name', 'Too long')).toThrow('no more');
    expect(() => reader.choose('some', 'c')).toThrow('does not offer');
    expect(() => reader.type('hidden', 'x')).toThrow('nothing opens');
    expect(() => reader.type('none', 'x')).toThrow('no input');
  });

  it('knows a button that opens a dialog and one that executes', () => {
    const reader = new CardReader(aCard);
    const pressed = (which: string) => reader.press(reader.button(({ title }) => title === which));
    expect(pressed('Open')).toMatchObject({ kind: 'invoke', name: 'task/fetch', value: { data: { page: 'check' } } });
    expect(pressed('Do')).toMatchObject({
      kind: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: 'do' } },
    });
  });
});

describe('the transcript', () => {
  it('is searched as it stands now, escaped or not, and in everything a message holds', () => {
    const transcript = new Transcript();
    transcript.add('1', 'bot', { type: 'message', text: String.raw`It was \*here\*` });
    transcript.add('2', 'bot', { type: 'message', entities: [{ type: 'x', value: 'somewhere else' }] });
    transcript.add('3', 'person', { type: 'message', text: 'said by me' });
    const found = () =>
      answersIn(transcript, ['*here*', 'somewhere else', 'said by me', 'never']).map(({ message: id }) => id);
    expect(found()).toEqual(['1', '2', '3']);
    transcript.replace('1', { type: 'message', text: 'Recorded.' });
    transcript.delete('2');
    expect(found()).toEqual(['3']);
  });

  it('knows the inputs that stand filled in', () => {
    const transcript = new Transcript();
    const content = {
      body: [
        { type: 'Input.ChoiceSet', id: 'q', value: 'yes' },
        { type: 'Input.Text', id: 'blank' },
      ],
    };
    transcript.add('1', 'bot', { type: 'message', attachments: [{ contentType: 'card', content }] });
    expect(filledInputsIn(transcript)).toEqual([{ message: '1', input: 'q' }]);
  });
});
