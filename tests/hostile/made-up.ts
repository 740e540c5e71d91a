import fc from 'fast-check';
import { journeys } from '../../dialogs/journeys/index.ts';
import { actionNames } from '../../dialogs/turn/view.ts';
import type { World } from './world.ts';

/** What somebody might send who wants to see what happens. */

const questions = journeys.flatMap(({ stages }) =>
  stages.flatMap(({ pages }) => pages.flatMap((page) => page.questions.map(({ id }) => id))),
);
const pages = journeys.flatMap(({ stages }) => stages.flatMap((stage) => stage.pages.map(({ id }) => id)));

const oddWords = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\u202egnirts',
  '\u200b',
  'e\u0301'.repeat(500),
  '🧑‍🤝‍🧑'.repeat(200),
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '..',
  '../../etc/passwd',
  '{{x}}',
  '{0}%s%n$(id)`id`',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '"}}],"kind":"x',
  'null',
  'NaN',
  '-0',
  '1e999',
  '99999999999999999999',
  '31/02/2026',
  'x'.repeat(30_000),
  'notKnown',
);
const said =
  '999|help|back|change|check|skip|not known|note|/note x|pause|language|perygl|my cases|new case|document|continue|menu|' +
  '1|2|yes|no|ydy|English|Cymraeg|/x|who has access|share|open|agor K7-42XQPT';
const commands = fc.constantFrom(...said.split('|'));
export const words = fc.oneof(
  { weight: 3, arbitrary: commands },
  { weight: 2, arbitrary: oddWords },
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const key = fc.oneof(oddWords, fc.constantFrom(...questions), fc.string({ maxLength: 20 }));

/** Anything JSON can hold, with keys that objects have of themselves. */
const anything: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    fc.oneof(words, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 6 }),
    dictionary(tie('value')),
  ),
})).value;

/** Built from JSON, so that a key '__proto__' is a key. */
function dictionary(values: fc.Arbitrary<unknown>, keys: fc.Arbitrary<string> = key): fc.Arbitrary<unknown> {
  return fc
    .array(fc.tuple(keys, values), { maxLength: 6 })
    .map((pairs): unknown =>
      JSON.parse(
        `{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value ?? null)}`).join(',')}}`,
      ),
    );
}

const deep = fc
  .tuple(fc.integer({ min: 5, max: 60 }), fc.boolean())
  .map(([levels, list]): unknown =>
    JSON.parse(list ? '['.repeat(levels) + ']'.repeat(levels) : '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)),
  );

/** Half the time what belongs there. */
const maybe = <T>(usual: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: anything }, fc.constant(undefined));

/** The values of a question, or of none: of the right shapes with wrong contents, and the other way round. */
const answer = fc.oneof(
  words,
  anything,
  deep,
  fc.record({ notKnown: fc.oneof(fc.boolean(), words) }),
  fc.record({ option: words, reason: words }, { requiredKeys: [] }),
  fc.array(
    fc.record({ id: words, remove: fc.oneof(fc.boolean(), words), answers: dictionary(words) }, { requiredKeys: [] }),
    { maxLength: 4 },
  ),
  dictionary(fc.record({ status: words, why: words }, { requiredKeys: [] })),
);

const recipient = fc.oneof(fc.constantFrom('specialist', 'police', 'health', 'record', 'back', '__proto__'), words);

/** Stands for the id of the sender's own case, and is replaced by it before it is sent. */
export const own = 'OWN-CASE';

/** A command, in the name of whatever case somebody may have heard of. */
export const command = (world: World): fc.Arbitrary<unknown> => {
  const cases = [own, own, world.victim.view.case, ...world.strangers.map(({ view }) => view.case)];
  const document = fc.record({
    action: fc.constant('document'),
    answers: fc.record({ 'handOff.recipient': recipient, 'handOff.language': fc.constantFrom('en', 'cy', 'xx') }),
  });
  const any = fc.record(
    {
      action: maybe(fc.constantFrom(...actionNames)),
      case: maybe(fc.constantFrom(...cases)),
      page: maybe(fc.constantFrom(...pages, 'cases', 'check', 'handOff', 'next', 'welcome', 'emergency')),
      revision: maybe(fc.integer({ min: -1, max: 50 })),
      answers: maybe(fc.oneof(dictionary(answer), fc.record({ 'cases.choose': fc.constantFrom(...cases) }))),
      question: maybe(fc.constantFrom(...questions)),
      language: maybe(fc.constantFrom('en', 'cy')),
      text: maybe(words),
    },
    { requiredKeys: [] },
  );
  return fc.oneof({ weight: 20, arbitrary: any }, document);
};

/** What a card sends: the command of its button, and its inputs flat beside it. */
export const submitted = (world: World): fc.Arbitrary<unknown> => {
  const input = fc
    .tuple(
      key,
      fc.constantFrom('', '::notKnown', '::option', '::reason', '::new::name', '::x::status', '::__proto__::y'),
    )
    .map((parts) => parts.join(''));
  return fc
    .tuple(maybe(command(world)), dictionary(fc.oneof({ weight: 4, arbitrary: words }, anything), input))
    .map(([canllaw, inputs]) => ({ ...(inputs as object), canllaw }));
};

/** Who sends it: a stranger, or a name that is almost, and never quite, that of the one whose case it is. */
const sender = (world: World): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 8, arbitrary: fc.constantFrom(...world.strangers.map(({ practitioner }) => practitioner)) },
      fc.constantFrom(
        'Canary-Owner',
        'canary-owner ',
        'canary-owner\u200b',
        '"canary-owner"',
        '["local","canary-owner"]',
      ),
      words,
    )
    .filter((name) => name !== world.victim.practitioner);

/** A whole activity, each part of it right most of the time. */
export const activity = (world: World): fc.Arbitrary<Record<string, unknown>> => {
  const conversations = [world.victim.conversation, ...world.strangers.map(({ conversation }) => conversation)];
  const types = ['message', 'event', 'conversationUpdate', 'invoke', 'typing', 'messageReaction', 'installationUpdate'];
  const members = fc.array(fc.record({ id: words, name: words }), { maxLength: 3 });
  return fc.record(
    {
      type: maybe(
        fc.oneof(
          { weight: 6, arbitrary: fc.constant('message') },
          fc.constantFrom(
            ...types,
            'messageUpdate',
            'messageDelete',
            'endOfConversation',
            'trace',
            'handoff',
            'command',
          ),
        ),
      ),
      id: maybe(fc.oneof(fc.uuid(), fc.constantFrom('same', 'first'), words)),
      channelId: maybe(fc.constantFrom('test', 'msteams', 'canllaw-console', 'emulator', 'webchat', 'slack')),
      serviceUrl: maybe(
        fc.oneof(
          { weight: 6, arbitrary: fc.constant('http://127.0.0.1:9/') },
          fc.constantFrom('http://localhost:1/x', 'https://example.org/', 'file:///etc/passwd', 'http://[::1]:9'),
        ),
      ),
      conversation: maybe(
        fc.record(
          {
            id: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...conversations) }, words),
            isGroup: fc.constantFrom(false, true, 'true'),
            conversationType: fc.constantFrom('personal', 'channel', 'groupChat', 7),
            tenantId: fc.oneof(fc.constant('local'), words),
          },
          { requiredKeys: ['id'] },
        ),
      ),
      from: maybe(
        fc.record(
          { id: sender(world), name: words, role: words, aadObjectId: sender(world) },
          { requiredKeys: ['id'] },
        ),
      ),
      recipient: maybe(fc.record({ id: fc.oneof(fc.constant('bot'), words), name: words })),
      deliveryMode: maybe(
        fc.oneof(
          { weight: 8, arbitrary: fc.constant('expectReplies') },
          fc.constantFrom('normal', 'notification', 'ephemeral', 'stream'),
        ),
      ),
      text: maybe(words),
      value: maybe(fc.oneof(submitted(world), deep)),
      name: maybe(fc.constantFrom('canllaw/open', 'tokens/response', 'task/fetch', 'adaptiveCard/action', 'x')),
      locale: maybe(fc.constantFrom('cy-GB', 'en-GB', 'x')),
      replyToId: maybe(words),
      timestamp: maybe(fc.constantFrom('2026-11-02T09:30:00Z', 'never')),
      localTimezone: maybe(words),
      textFormat: maybe(words),
      channelData: maybe(fc.record({ tenant: fc.record({ id: words }), team: anything }, { requiredKeys: [] })),
      entities: maybe(
        fc.array(
          fc.oneof(
            fc.record({ type: fc.constant('mention'), text: words, mentioned: fc.record({ id: fc.constant('bot') }) }),
            dictionary(anything),
          ),
          { maxLength: 3 },
        ),
      ),
      attachments: maybe(fc.array(dictionary(anything), { maxLength: 3 })),
      membersAdded: maybe(members),
      membersRemoved: maybe(members),
      reactionsAdded: maybe(fc.array(fc.record({ type: words }), { maxLength: 2 })),
      relatesTo: maybe(anything),
      action: maybe(fc.constantFrom('add', 'remove', 'x')),
      callerId: maybe(words),
    },
    { noNullPrototype: true },
  );
};
