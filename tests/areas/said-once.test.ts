import { describe, expect, it } from 'vitest';
import { languages, text, type TextKey } from '../../locales/index.ts';
import { localeStrings } from '../../locales/tools/strings.ts';
import { areaOf, doorFacts } from '../../dialogs/areas/index.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';

const now = new Date('2026-11-22T12:00:00Z');

describe('what is said of children, in both languages', () => {
  it.each(languages)('the deadline of a written referral stands once, as the rule of its area, in %s', (language) => {
    const referral = disclosure.stages.flatMap(({ pages }) => pages).find(({ id }) => id === 'childReferral');
    const said = [
      ...doorFacts(areaOf('stoke-staffordshire'), referral?.doors ?? [], language, now).flatMap(({ rows }) =>
        rows.map(({ value }) => value),
      ),
      ...(referral?.advice ?? []).map((advice) => text(language, advice.text)),
    ];
    expect(said.filter((each) => /\b48\b/.test(each))).toHaveLength(1);
    const own = localeStrings(language).filter(({ key }) => key.startsWith('safeguarding.'));
    expect(own.filter((each) => /\b48\b/.test(each.text))).toEqual([]);
  });

  it('a child is listened to and not questioned: children’s services and police interview', () => {
    const step: TextKey = 'safeguarding.child.steps.items.talk';
    expect(text('en', step)).toContain(
      'listen, and do not question them. Only children’s services and police interview.',
    );
    expect(text('cy', step)).toContain(
      'gwrandewch, a pheidiwch â holi. Dim ond y gwasanaethau cymdeithasol plant a’r heddlu sy’n cyfweld.',
    );
  });

  it('an account that a person writes of their situation can be in Welsh', () => {
    const statement = (language: 'en' | 'cy') =>
      localeStrings(language).find(({ key }) => key === 'leaving.things.checklist.items.statement')?.text;
    expect(statement('en')).toContain('in English or Welsh');
    expect(statement('cy')).toContain('yn Gymraeg neu yn Saesneg');
  });

  it('the DASH checklist has one name in Welsh', () => {
    const named = localeStrings('cy').filter((each) => /restr wirio(?! risg) DASH/.test(each.text));
    expect(named.map(({ key }) => key)).toEqual([]);
  });
});
