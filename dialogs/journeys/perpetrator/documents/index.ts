import type { DocumentSpec } from '../../../question/documents.ts';
import { informationShare } from './information-share.ts';
import { mappa } from './mappa.ts';
import { programme } from './programme.ts';

export { perpetratorExtras } from './extras.ts';

/** What work with somebody who abuses ends in. Who may be told what is said by each question; here is where it stands. */
export const perpetratorDocuments: readonly DocumentSpec[] = [informationShare, mappa, programme];
