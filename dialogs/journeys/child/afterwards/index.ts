import type { TextKey } from '../../../../locales/index.ts';
import type { Page } from '../../../question/model.ts';
import { conflict, pretext } from '../../disclosure/afterwards/careful.ts';
import { definitions } from '../../disclosure/afterwards/definitions.ts';
import { harmfulPractices } from '../../disclosure/afterwards/health.ts';
import { followUp, selfCare } from '../../disclosure/afterwards/practitioner.ts';
import { pageOfChild } from '../told.ts';
import { call, callDropped } from './calls.ts';
import { kept, whomTold } from './practice.ts';
import { referral, safely, sender, sent } from './referral.ts';
import { signsInChildren } from './signs.ts';
import { taken, voice } from './voice.ts';

/** Where so many are offered at once, they stand under headings. */
const under = (group: TextKey, pages: readonly Page[]): readonly Page[] => pages.map((page) => ({ ...page, group }));

/** The written referral first, then what it can be made fuller with, in any order. */
export const afterwardsPages: readonly Page[] = [
  ...under('bot.groups.first', [referral, safely, sender, pageOfChild(harmfulPractices), taken]),
  ...under('bot.groups.know', [signsInChildren, voice]),
  // who is on the line, and what to do when it goes
  ...under('call.title', [call, callDropped]),
  ...under('bot.groups.documents', [sent]),
  ...under('bot.groups.practice', [
    whomTold,
    kept,
    pageOfChild(conflict),
    pageOfChild(pretext),
    pageOfChild(followUp, { carried: [] }),
    pageOfChild(selfCare),
    pageOfChild(definitions),
  ]),
];
