import type { TextKey } from '../../../../locales/index.ts';
import type { Page } from '../../../question/model.ts';
import { conflict, pretext } from '../../disclosure/afterwards/careful.ts';
import { childRisk } from '../../disclosure/afterwards/children.ts';
import { definitions } from '../../disclosure/afterwards/definitions.ts';
import { technology } from '../../disclosure/afterwards/leaving.ts';
import { followUp, lead, selfCare } from '../../disclosure/afterwards/practitioner.ts';
import { maybeAffected } from '../conditions.ts';
import { aboutAnother, pageOfColleague } from '../own-record.ts';
import { helplines, managerSupport, record } from './practice.ts';
import { employerSupport, safetyAtWork } from './work.ts';

/** Where so many are offered at once, they stand under headings. */
const under = (group: TextKey, pages: readonly Page[]): readonly Page[] => pages.map((page) => ({ ...page, group }));

/** Support at work, children, the record and whoever hears it: in any order. */
export const afterwardsPages: readonly Page[] = [
  ...under('bot.groups.first', [
    safetyAtWork,
    pageOfColleague(lead),
    // The duty holds for a colleague's children as for anybody's.
    pageOfColleague(childRisk),
  ]),
  ...under('bot.groups.person', [employerSupport, pageOfColleague(technology, { when: maybeAffected }), helplines]),
  ...under('bot.groups.practice', [
    record,
    managerSupport,
    pageOfColleague(conflict),
    pageOfColleague(pretext),
    pageOfColleague(followUp, { carried: [] }),
    pageOfColleague(selfCare),
    pageOfColleague(definitions),
  ]),
].map(aboutAnother);
