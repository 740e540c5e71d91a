import type { TextKey } from '../../../../locales/index.ts';
import type { Page } from '../../../question/model.ts';
import { conflict } from '../../disclosure/afterwards/careful.ts';
import { definitions } from '../../disclosure/afterwards/definitions.ts';
import { followUp, lead, selfCare } from '../../disclosure/afterwards/practitioner.ts';
import { avoid, options, programme } from './change.ts';
import { counter } from './counter.ts';
import { call, callDropped } from './calls.ts';
import { claresLaw, orders, supervised } from './justice.ts';
import { records, supervision } from './practice.ts';
import { promptsAround, promptsOfLife, promptsOfViolence } from './prompts.ts';
import { review } from './review.ts';
import { extras, sender, sent } from './sending.ts';
import { marac, telling } from './telling.ts';
import { meetings, together } from './together.ts';
import { childVoice, good, working } from './working.ts';

const under = (group: TextKey, pages: readonly Page[]): readonly Page[] => pages.map((page) => ({ ...page, group }));

/** What follows once people are safe, taken in any order. */
export const afterwardsPages: readonly Page[] = [
  ...under('perpetrator.groups.tell', [
    lead,
    telling,
    marac,
    supervised, // probation, MAPPA, WISDOM
    claresLaw,
    orders, // DVPN and DVPO, DAPN and DAPO
  ]),
  ...under('perpetrator.groups.notice', [
    promptsOfViolence,
    promptsAround,
    promptsOfLife,
    childVoice,
    counter, // each accuses the other
  ]),
  ...under('perpetrator.groups.help', [
    options, // what fits
    avoid, // what does not, and why
    review, // looks at what the pages before it raised
  ]),
  // who is on the line, and what to do when it goes
  ...under('call.title', [call, callDropped]),
  ...under('bot.groups.documents', [programme, sender, extras, sent]),
  ...under('bot.groups.practice', [
    good, // how they are spoken with
    working,
    together,
    meetings,
    records,
    supervision,
    conflict,
    followUp,
    selfCare,
    definitions,
  ]),
];
