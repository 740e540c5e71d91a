import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardLimit, cardSize, pageCard, type AdaptiveCard, type CardElement } from '../../bot/channel/cards.ts';
import { chatView } from '../../bot/channel/teams/chat-view.ts';
import { passageOf, saysOf, titleOf } from '../../dialogs/guidance/index.ts';
import { journeys } from '../../dialogs/journeys/index.ts';
import { reached } from '../../dialogs/record/reached.ts';
import { pageView } from '../../dialogs/turn/page-view.ts';
import { languages, text } from '../../locales/index.ts';
import { aRecord } from '../support/record.ts';
import type { Chat } from '../support/teams/chat.ts';
import { all } from './in-card.ts';
import { mari, sentencesIn, startStaffedTeams, type StaffedTeams } from './staffed-teams.ts';
import { beginCase, titled } from './teams-case.ts';

let run: StaffedTeams;
beforeAll(async () => {
  run = await startStaffedTeams();
});
afterAll(async () => await run.close());

async function begun(): Promise<Chat> {
  const chat = run.teams.personal(mari);
  await chat.install();
  await beginCase(chat);
  return chat;
}
const marac = passageOf('marac')!;

describe('a look-up in a Teams chat', () => {
  it('stands there whole, with nothing of what was asked, and leads back', async () => {
    const chat = await begun();
    const canary = `Blodeuwedd${randomUUID().slice(0, 8)}`;
    const before = chat
      .card()
      .inputs()
      .map(({ id }) => id);
    const came = await chat.say(`/ask what is MARAC ${canary}`);
    for (const words of [titleOf(marac, 'en'), saysOf(marac, 'en'), '2026']) expect(sentencesIn(came)).toContain(words);
    expect(JSON.stringify(chat.transcript.fromBot())).not.toContain(canary);
    await chat.say('back');
    expect(
      chat
        .card()
        .inputs()
        .map(({ id }) => id),
    ).toEqual(before);
  });

  it('is begun by a button, asked in a box of the card, and goes on to another passage', async () => {
    const chat = await begun();
    const first = chat.card();
    await chat.press(first, first.button(titled(text('en', 'bot.actions.guidance'))));
    const box = chat.card();
    box.type('guidance.question', 'What is MARAC?');
    const came = await chat.press(box, box.button(titled('Save and continue')));
    expect(sentencesIn(came)).toContain(saysOf(marac, 'en'));
    const found = chat.card();
    found.choose('guidance.choose', 'back');
    await chat.press(found, found.button(titled('Save and continue')));
    expect(chat.card().has('arrival.situation')).toBe(true);
  });
});

describe.each(languages)('what the words of a page mean, in %s', (language) => {
  const pages = journeys.flatMap((journey) =>
    journey.stages.flatMap((stage) => stage.pages.map((page) => ({ journey, stage, page }))),
  );
  const viewOf = ({ journey, stage, page }: (typeof pages)[number]) => {
    const record = aRecord({ journey: journey.id });
    return pageView({
      language,
      journey,
      record,
      reached: reached(journey, record),
      stage: stage.id,
      page,
      asking: undefined,
      outcome: { kind: 'shown', errors: [] },
      notices: [],
    });
  };
  const opens = ({ targetElements }: CardElement) => JSON.stringify(targetElements) === '["terms"]';
  const isFolded = (card: AdaptiveCard) =>
    all(card).some(({ id, isVisible }) => id === 'terms' && isVisible === false) &&
    all(card).filter(opens).length === 1;

  it('is folded on every page of every journey that names one, in a chat too, within its limits', () => {
    const explained = pages.map(viewOf).filter(({ terms = [] }) => terms.length > 0);
    expect(explained.length).toBeGreaterThan(40);
    const folded: [string, boolean][] = [];
    for (const view of explained) {
      const chat = pageCard(chatView(view), cardLimit, { kind: 'chat', opens: [], links: [] });
      for (const card of [pageCard(view), chat]) {
        expect(cardSize(card)).toBeLessThanOrEqual(cardLimit);
        folded.push([view.page, isFolded(card)]);
      }
    }
    expect(folded.filter(([, is]) => !is)).toEqual([]);
  });
});
