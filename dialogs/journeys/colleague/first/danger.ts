import { account as ofDisclosureAccount } from '../../disclosure/short/account.ts';
import { talkingIsStopped } from '../../disclosure/short/conditions.ts';
import { danger as ofDisclosure } from '../../disclosure/short/danger.ts';
import { overheard } from '../../disclosure/short/overheard.ts';
import { sexualAssault } from '../../disclosure/short/sexualAssault.ts';
import { maybeAbusive } from '../conditions.ts';
import { aboutAnother, pageOfColleague } from '../own-record.ts';

/** Danger or injury now, and where. What would be said to somebody affected is left out: an abuser may be there. */
export const danger = pageOfColleague(ofDisclosure, {
  advice: [
    { text: 'disclosure.advice.dangerRing', source: ['CANLLAW.emergency'] },
    { text: 'colleague.advice.ownSafety', source: ['WALES.12.caution', 'CANLLAW.self_care'], when: maybeAbusive },
    { text: 'disclosure.advice.dangerStopped', source: ['CANLLAW.safe_to_talk'], when: talkingIsStopped },
    overheard,
    sexualAssault,
  ],
});

/** What somebody else saw, heard and believes: a colleague is never approached on that alone. */
export const account = aboutAnother(
  pageOfColleague(ofDisclosureAccount, {
    advice: [
      { text: 'disclosure.advice.accountApart', source: ['CANLLAW.third_party'] },
      { text: 'disclosure.advice.accountContact', source: ['CANLLAW.third_party', 'WALES.12.caution'] },
    ],
  }),
);
