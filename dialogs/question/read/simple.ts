import { fail, ok, type Result } from '../../result.ts';
import type { SimpleSpec } from '../model.ts';
import type { Reason } from '../reasons.ts';
import { recogniseDate } from '../recognise/date.ts';
import { inRange, recogniseNumber } from '../recognise/number.ts';
import { saysNotKnown as wordsSayNotKnown } from '../recognise/phrases.ts';
import { readText } from '../recognise/words.ts';
import { notKnown, type SimpleValue } from '../values.ts';
import { saysNotKnown } from './input.ts';

const wrongShape: Reason = { key: 'wrongShape' };

/** A value sent for a simple question, a field or a part: exact values, except where a card has a box to type in. */
export function readSimple(spec: SimpleSpec, raw: unknown, today: Date): Result<SimpleValue, Reason> {
  if (saysNotKnown(raw)) return ok(notKnown);
  switch (spec.kind) {
    case 'yesNo':
      return readOption(['yes', 'no'], raw);
    case 'choice':
      return readOption(spec.options, raw);
    case 'choices':
      return readOptions(spec.options, raw);
    case 'shortText':
    case 'longText':
      return typeof raw === 'string' ? readText(raw, spec.max, spec.kind === 'longText') : fail(wrongShape);
    case 'date':
      if (typeof raw !== 'string') return fail(wrongShape);
      return wordsSayNotKnown(raw) ? ok(notKnown) : recogniseDate(raw, today, spec);
    case 'number':
      if (typeof raw === 'number') return inRange(raw, spec);
      if (typeof raw !== 'string') return fail(wrongShape);
      return wordsSayNotKnown(raw) ? ok(notKnown) : recogniseNumber(raw, spec);
  }
}

export function readOption(options: readonly string[], raw: unknown): Result<string, Reason> {
  if (typeof raw !== 'string') return fail(wrongShape);
  const option = options.find((each) => each === raw);
  return option === undefined ? fail({ key: 'notAnOption' }) : ok(option);
}

/** Several options, as an array or joined by commas, in the order they are listed. 'none' stands alone. */
function readOptions(options: readonly string[], raw: unknown): Result<readonly string[], Reason> {
  if (typeof raw !== 'string' && !Array.isArray(raw)) return fail(wrongShape);
  if (raw.length > 10_000) return fail({ key: 'tooMany', values: { limit: options.length } });
  const sent: readonly unknown[] = typeof raw === 'string' ? raw.split(',').map((each) => each.trim()) : raw;
  const chosen = new Set<string>();
  for (const each of sent) {
    const option = readOption(options, each);
    if (!option.ok) return option;
    chosen.add(option.value);
  }
  if (chosen.size === 0) return fail({ key: 'empty' });
  if (chosen.size > 1 && chosen.has('none')) return fail({ key: 'contradiction' });
  return ok(options.filter((option) => chosen.has(option)));
}
