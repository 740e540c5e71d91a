import { expect } from 'vitest';
import { text, type Language } from '../../locales/index.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { Client } from '../support/client.ts';
import { Sufferer, type Came } from './sufferer.ts';
import type { Fault, World } from './world.ts';

/** What the practitioner got while it was broken: the answer, a sentence, or nothing until later. */
export type Got = 'answer' | 'sentence' | 'later';
export interface Suffered {
  readonly faults: readonly Fault[];
  readonly language: Language;
  readonly got: readonly Got[];
  /** Of the readiness route while it was broken. */
  readonly ready: number;
  /** In milliseconds. */
  readonly slowest: number;
}

/** With these nothing can be saved: the readiness route has to say so. */
const down: readonly Fault[] = ['throttled', 'unavailable', 'full', 'locked'];
/** Teams sends an activity again after 15 seconds; the reply is to come, or be given up, well before. */
const longest = 13_000;
const mostTries = 3;

/** Everything a practitioner does while something is broken and after: nothing they entered is lost or there twice. */
export async function suffer(world: World, faults: readonly Fault[], language: Language): Promise<Suffered> {
  const person = new Sufferer(world, language);
  await person.begin();
  const place = language === 'cy' ? 'Y tu ôl i’r llyfrgell.' : 'Behind the library.';
  const note = language === 'cy' ? 'Mae fan y tu allan.' : 'A van is outside.';

  await world.break(faults);
  const typed = await person.sends({ text: place, id: 'typed' });
  const ready = (await fetch(`${world.url}/readyz`)).status;
  const well = (await fetch(`${world.url}/healthz`)).status;
  const urgent = await emergencyOf(person);
  const newcomer = await arrival(world);
  await world.mend();
  const typedGot = told(typed, person);
  await entered(person, typed, { text: place }, (record) => timesAnswered(record, place));

  await world.break(faults);
  const noted = await person.sends({ ...noteOf(note), id: 'noted' });
  await world.mend();
  const notedGot = told(noted, person);
  await entered(person, noted, noteOf(note), (record) => record.notes.filter((each) => each.text === note).length);

  expect(well).toBe(200);
  // Whether a store whose answers are lost can be written to, both answers are true.
  if (!faults.includes('replyLost')) expect(ready).toBe(faults.some((fault) => down.includes(fault)) ? 503 : 200);
  expect([urgent.outcome.kind, newcomer]).toEqual(['emergency', 200]);
  await goesOn(person);
  expect((await fetch(`${world.url}/readyz`)).status).toBe(200);
  const slowest = Math.max(typed.took, noted.took);
  expect(slowest).toBeLessThan(longest);
  return { faults, language, got: [typedGot, notedGot], ready, slowest };
}

const noteOf = (words: string) => ({ value: { canllaw: { action: 'note', text: words } } });

/** Every reply there is, is in their language; where nothing was saved it says so, with a code to quote. */
function told({ status, page, words }: Came, { language }: Sufferer): Got {
  expect(status).toBe(200);
  if (!page) return 'later';
  expect(page.language).toBe(language);
  const { kind, code = '', errors } = page.outcome;
  if (kind !== 'failed') return 'answer';
  expect(errors.map(({ message }) => message)).toEqual([text(language, 'bot.failure.notSaved', { code })]);
  expect(words).toContain(code);
  return 'sentence';
}

/** What was not seen to be accepted is entered again: by the channel where no reply came, by the practitioner where they were told. */
async function entered(
  person: Sufferer,
  first: Came,
  parts: Record<string, unknown>,
  times: (record: CaseRecord) => number,
): Promise<void> {
  const recordNow = async () => await person.world.record(person.client.view.case ?? person.caseId);
  const accepted = (came: Came) => came.page !== undefined && came.page.outcome.kind !== 'failed';
  let last = first;
  for (let tries = 1; !accepted(last) || times(await recordNow()) === 0; tries += 1) {
    expect(tries).toBeLessThanOrEqual(mostTries);
    // The channel sends again what it had no answer to; a person goes back to the question.
    if (last.page) await person.asksAgain();
    last = await person.sends(last.page ? parts : { ...parts, id: person.client.lastActivity });
  }
  expect(times(await recordNow()), JSON.stringify(parts)).toBe(1);
}

const timesAnswered = ({ answers, replaced }: CaseRecord, words: string): number =>
  [...Object.entries(answers).map(([question, { value }]) => ({ question, value })), ...replaced].filter(
    ({ value, question }) => {
      const here = value === words;
      if (here) expect(question).toBe('where.place');
      return here;
    },
  ).length;

/** The numbers come whatever is broken, and soon. */
async function emergencyOf({ world, client }: Sufferer) {
  const window = new Client(world, { practitioner: client.practitioner, conversation: `${client.conversation}-999` });
  const begun = performance.now();
  const page = await window.say('999');
  expect(performance.now() - begun).toBeLessThan(4_000);
  return page;
}

/** Somebody new is answered too, if only with a sentence. */
async function arrival(world: World): Promise<number> {
  const response = await new Client(world).post({ deliveryMode: 'expectReplies', text: 'hello' });
  const { activities } = (await response.json()) as { activities: unknown[] };
  expect(activities).toHaveLength(1);
  return response.status;
}

async function goesOn(person: Sufferer): Promise<void> {
  const at = await person.sends({ value: { canllaw: { action: 'goTo', page: 'danger', question: 'where.present' } } });
  expect(at.page?.asking).toBe('where.present');
  const words = `After ${person.language}.`;
  const { page } = await person.sends({ text: words });
  expect(page?.outcome.kind).toBe('recorded');
  const { answers } = await person.world.record(page?.case ?? '');
  expect(answers['where.present']?.value).toBe(words);
}
