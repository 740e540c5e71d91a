import { text, type Language } from '../../../locales/index.ts';
import type { Kind } from '../../../dialogs/question/model.ts';
import { isNotKnown } from '../../../dialogs/question/values.ts';
import type { Limits, OptionView } from '../../../dialogs/turn/view.ts';
import { quiet, type CardElement, type Detail } from './elements.ts';

/** One box, list or set of buttons, whatever question, field or part it belongs to. */
export interface InputSpec {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  readonly options?: readonly OptionView[];
  readonly limits?: Limits;
  /** Offered as an answer beside the others where given. */
  readonly notKnownLabel?: string;
  readonly value?: unknown;
  /** What was wrong with the last reply, said again where it was entered. */
  readonly error?: string;
  readonly placeholder?: string;
}

/** Up to this many options stand open; more fold into a list. */
const mostOpen = 7;
/** A short text longer than this gets a box of several lines. */
const oneLine = 300;

/** The input of a simple kind, with the answer given before. The server judges what comes back, not the card. */
export function simpleInput(spec: InputSpec, language: Language, detail: Detail): readonly CardElement[] {
  switch (spec.kind) {
    case 'yesNo':
    case 'choice':
      return [
        choiceSet(
          spec,
          { style: spec.kind === 'yesNo' || (spec.options ?? []).length <= mostOpen ? 'expanded' : 'compact' },
          language,
        ),
      ];
    case 'choices':
      return [choiceSet(spec, { isMultiSelect: true }, language)];
    case 'date':
      return textBox(
        { ...spec, value: dayFirst(spec.value) },
        { placeholder: text(language, 'page.card.dateExample') },
        text(language, 'page.card.date'),
        language,
        detail,
      );
    case 'number':
      return [numberBox(spec, language)];
    default:
      return textBox(
        spec,
        { isMultiline: spec.kind === 'longText' || (spec.limits?.maxLength ?? 0) > oneLine },
        undefined,
        language,
        detail,
      );
  }
}

/** A whole date stands in its box as people write it; a month or a year as it is kept. */
const dayFirst = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1') : value;

const offered = (spec: InputSpec): readonly OptionView[] => [
  ...(spec.options ?? []),
  ...(spec.notKnownLabel === undefined ? [] : [{ value: 'notKnown', label: spec.notKnownLabel }]),
];

function choiceSet(spec: InputSpec, look: Readonly<Record<string, unknown>>, language: Language): CardElement {
  const value = chosen(spec.value);
  return {
    type: 'Input.ChoiceSet',
    id: spec.id,
    label: spec.label,
    errorMessage: spec.error ?? text(language, look.isMultiSelect ? 'page.card.chooseSeveral' : 'page.card.choose'),
    ...look,
    wrap: true,
    choices: offered(spec).map((option) => ({ title: titleOf(option), value: option.value })),
    ...(value === undefined ? {} : { value }),
  };
}

/** A list has no headings, so each choice carries that of its own. */
const titleOf = ({ group, label }: OptionView): string => (group === undefined ? label : `${group}: ${label}`);

function chosen(value: unknown): string | undefined {
  if (isNotKnown(value)) return 'notKnown';
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'string' ? value : undefined;
}

function textBox(
  spec: InputSpec,
  look: Readonly<Record<string, unknown>>,
  rule: string | undefined,
  language: Language,
  detail: Detail,
): readonly CardElement[] {
  const written = typeof spec.value === 'string' ? spec.value : '';
  const fits = written.length <= detail.prefill;
  const maxLength = spec.limits?.maxLength;
  const box: CardElement = {
    type: 'Input.Text',
    id: spec.id,
    label: spec.label,
    errorMessage: spec.error ?? rule ?? text(language, 'page.card.atMost', { max: maxLength ?? oneLine }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(look.isMultiline === false ? {} : look),
    ...(spec.placeholder === undefined ? {} : { placeholder: spec.placeholder }),
    ...(written !== '' && fits ? { value: written } : {}),
  };
  return fits ? [box] : [box, quiet(text(language, 'page.card.kept'))];
}

function numberBox(spec: InputSpec, language: Language): CardElement {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = spec.limits ?? {};
  return {
    type: 'Input.Number',
    id: spec.id,
    label: spec.label,
    errorMessage: spec.error ?? text(language, 'page.card.number', { min, max }),
    min,
    max,
    ...(typeof spec.value === 'number' ? { value: spec.value } : {}),
  };
}
