import type { Journey, Page } from '../../dialogs/question/model.ts';
import { isSigns } from '../../dialogs/question/signs.ts';
import type { Value } from '../../dialogs/question/values.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { reached } from '../../dialogs/record/reached.ts';
import { pageView } from '../../dialogs/turn/page-view.ts';
import type { PageView } from '../../dialogs/turn/view.ts';
import type { Language } from '../../locales/index.ts';

/** A page of a journey as it is shown on a case, its first question asked. */
export function pageOn(journey: Journey, page: Page, record: CaseRecord, language: Language, part = ''): PageView {
  const [asked] = page.questions;
  return pageView({
    language,
    journey,
    record,
    reached: reached(journey, record),
    stage: 'afterwards',
    page,
    asking: asked && { question: asked.id, part },
    outcome: { kind: 'shown', errors: [] },
    notices: [],
  });
}

/** What somebody writes who writes a lot: every step of every checklist with its details, every sign. */
export const busySteps = (page: Page): Record<string, Value> =>
  Object.fromEntries(
    page.questions.flatMap(({ id, answer }): [string, Value][] => {
      if (answer.kind !== 'checklist') return [];
      const entry = isSigns(answer)
        ? ({ status: 'seen' } as const)
        : ({ status: 'notYet', why: 'They asked to wait.', who: 'The duty worker', when: 'Tomorrow at ten' } as const);
      return [[id, Object.fromEntries(answer.items.map((item) => [item.id, entry]))]];
    }),
  );
