import type { CaseRecord } from './index.ts';

/** More than there can be questions and live parts of them in a journey. */
const most = 700;

/**
 * What was left open on purpose, without the fields of people who are no longer on their list: there the names of parts
 * would pile up. The same object while there are few. Beyond that, parts left open longest ago may be asked again.
 */
export function passedStill({ passed, answers }: CaseRecord): CaseRecord['passed'] {
  const keys = Object.keys(passed);
  if (keys.length <= most) return passed;
  const live = keys.filter((key) => {
    const [question = '', part] = key.split('/');
    const [item, field] = (part ?? '').split('.');
    const value = answers[question]?.value;
    if (field === undefined || item === 'new' || !Array.isArray(value)) return true;
    return value.some((each) => typeof each === 'object' && each.id === item);
  });
  const newest = live.toSorted((a, b) => (passed[a] ?? 0) - (passed[b] ?? 0)).slice(-most);
  const kept = new Set([...live.filter((key) => !key.includes('/')), ...newest]);
  return Object.fromEntries(live.filter((key) => kept.has(key)).map((key) => [key, passed[key] ?? 0]));
}
