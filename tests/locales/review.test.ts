import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readStatuses } from '../../locales/tools/kept.ts';
import { isSafetyCritical, statusesOf, type ReviewStatuses } from '../../locales/tools/statuses.ts';
import { localeStrings, type LocaleString } from '../../locales/tools/strings.ts';

const string = (key: string, text: string): LocaleString => ({ file: 'x.json', key, text });

describe('the review status', () => {
  it('stands beside every Welsh string and fits its text', () => {
    const known = readStatuses();
    const due = statusesOf(localeStrings('en'), localeStrings('cy'), known);
    const stale = Object.keys({ ...known, ...due }).filter((key) => !isDeepStrictEqual(known[key], due[key]));
    expect(stale, 'these Welsh strings are new, changed or gone: run npm run locales:review').toEqual([]);
  });

  it('asks for a qualified translator where a mistake can put somebody in danger', () => {
    const keys = [
      'emergency.brief.place',
      'disclosure.danger.now.ask',
      'page.x.safeContact',
      'areas.wales.contacts.police',
    ];
    expect(keys.filter((key) => !isSafetyCritical(key))).toEqual([]);
    expect(['bot.actions.back', 'document.title'].filter((key) => isSafetyCritical(key))).toEqual([]);
  });

  it('stays while both texts stay, and is taken back when either changes', () => {
    const [english, welsh] = [[string('bot.save', 'Save')], [string('bot.save', 'Cadw')]];
    const reviewed = asReviewed(statusesOf(english, welsh, {}));
    expect(statusesOf(english, welsh, reviewed)).toEqual(reviewed);
    expect(statusesOf([string('bot.save', 'Keep')], welsh, reviewed)['bot.save']?.status).toBe('unreviewed');
    expect(statusesOf(english, [string('bot.save', 'Arbed')], reviewed)['bot.save']?.status).toBe('unreviewed');
  });

  it('is taken back to the qualified review it needs where the text is safety-critical', () => {
    const [english, welsh] = [[string('emergency.call', 'Ring 999')], [string('emergency.call', 'Ffoniwch 999')]];
    const reviewed = asReviewed(statusesOf(english, welsh, {}));
    const changed = statusesOf([string('emergency.call', 'Ring 999 now')], welsh, reviewed);
    expect(changed['emergency.call']?.status).toBe('needsQualifiedReview');
  });

  it('is never lowered by the tool where a reviewer asked for more', () => {
    const [english, welsh] = [[string('bot.save', 'Save')], [string('bot.save', 'Cadw')]];
    const [first] = Object.values(statusesOf(english, welsh, {}));
    const raised: ReviewStatuses = { 'bot.save': { status: 'needsQualifiedReview', of: first?.of ?? '' } };
    expect(statusesOf(english, welsh, raised)).toEqual(raised);
  });

  it('goes with its string', () => {
    expect(statusesOf([], [], { 'bot.gone': { status: 'reviewed', of: '0' } })).toEqual({});
  });
});

const asReviewed = (statuses: ReviewStatuses): ReviewStatuses =>
  Object.fromEntries(Object.entries(statuses).map(([key, { of }]) => [key, { status: 'reviewed', of }]));
