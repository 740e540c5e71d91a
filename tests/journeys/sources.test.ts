import { expect, it } from 'vitest';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { alsoRaising, disclosureSources as required } from '../support/catalogue.ts';

it('brings every item of its groups of the catalogue to the practitioner, and no other', () => {
  const pages = disclosure.stages.flatMap((stage) => stage.pages);
  const met = pages.flatMap((page) => [
    ...page.advice.flatMap((advice) => advice.source),
    ...page.questions.flatMap(({ source, answer }) => [
      ...source,
      ...(answer.kind === 'checklist' ? answer.items.flatMap((item) => item.source) : []),
    ]),
  ]);
  const raised = disclosure.concerns.flatMap(({ source }) => source);
  expect(required).toHaveLength(188);
  expect([...new Set(met)].toSorted()).toEqual(required.toSorted());
  expect([...new Set(raised.filter((id) => !required.includes(id)))].toSorted()).toEqual(alsoRaising.toSorted());
});
