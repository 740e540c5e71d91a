import type { Language } from '../../locales/index.ts';

const localeOf = (language: Language): string => (language === 'cy' ? 'cy' : 'en-GB');
const timeZone = 'Europe/London';

/** A day in words, as it was in the United Kingdom: "21 November 2026", "21 Tachwedd 2026". */
export const sayDay = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone }).format(new Date(iso));

/** A time of day in the United Kingdom: "14:05". */
export const sayTime = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short', timeZone }).format(new Date(iso));
