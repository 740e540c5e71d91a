import { expect, it } from 'vitest';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';

/** What the disclosure journey must bring to a practitioner: the groups of the catalogue that are its own, by hand. */
const required = [
  ...ids('NOTT.scope', '1', '2', '3', '4', '5', '6'),
  ...ids('NOTT.do', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'),
  ...ids('NOTT.dont', '1', '2', '3', '4', '5'),
  ...ids('NOTT.more', '1', '2', '3', '4', '5', '6', '7'),
  ...ids('NOTT.s1', '0', '1', '2', '3', '4', '5', '6', '7'),
  ...ids('NOTT.s2i', '1', '2', '3', '4', '5'),
  ...ids('NOTT.s2n', '1', '2', '3', '4', '5', '6'),
  ...ids('NOTT.s3', '1', '2', '3', '4'),
  ...ids('NOTT.plan', 'known', 'suspected', 'consequence', 'catalyst', 'dash', 'mapped', 'perpetrator', 'associates'),
  ...ids('NOTT.plan', 'contact_safe', 'contact_how', 'accommodation', 'name_change'),
  ...ids('CANLLAW', 'safe_to_talk', 'alone', 'situation', 'where', 'callback', 'interpreter', 'emergency', 'health'),
  ...ids('CANLLAW', 'concern', 'consent', 'lead', 'followup', 'self_care'),
];

function ids(group: string, ...items: string[]): string[] {
  return items.map((item) => `${group}.${item}`);
}

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
  expect(required).toHaveLength(77);
  expect([...new Set(met)].toSorted()).toEqual(required.toSorted());
  expect(raised.filter((id) => !required.includes(id))).toEqual([]);
});
