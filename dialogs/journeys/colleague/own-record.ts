import type { Page } from '../../question/model.ts';
import { aboutPractitioner } from '../disclosure/short/conditions.ts';
import { reusedWith } from '../reused.ts';

/**
 * Pages and questions of the disclosure journey as they are asked about a colleague. Nothing of it is told to anybody by a
 * document: the practitioner's own record is the only one there is (WALES.12.record), and it is no personnel file.
 */
export const { page: pageOfColleague, asked } = reusedWith(() => []);

/** It is about somebody else: a practitioner's own story is not taken down, and what is there stays. */
export const aboutAnother = (page: Page): Page => ({ ...page, pausedWhen: aboutPractitioner });
