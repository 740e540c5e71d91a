import { z } from 'zod';

/**
 * The parts of Adaptive Cards 1.5 that our cards are made of, strictly: an element, a property or a value that is not of
 * that version, or that Teams does not know, is refused. `msteams` is Teams' own.
 * @see https://adaptivecards.io/explorer
 */

const spacing = z.enum(['default', 'None', 'Small', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const element = {
  id: z.string().min(1).optional(),
  isVisible: z.boolean().optional(),
  spacing: spacing.optional(),
  separator: z.boolean().optional(),
};
const named = { ...element, id: z.string().min(1) };

const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  title: z.string().min(1),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  tooltip: z.string().optional(),
  associatedInputs: z.enum(['auto', 'none']).optional(),
  data: z.strictObject({
    canllaw: z.record(z.string(), z.unknown()),
    msteams: z.strictObject({ type: z.literal('task/fetch') }).optional(),
  }),
});
const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: z.string().min(1),
  tooltip: z.string().optional(),
  targetElements: z.array(z.string()).min(1),
});
const link = z.strictObject({ type: z.literal('Action.OpenUrl'), title: z.string().min(1), url: z.url() });
const action = z.discriminatedUnion('type', [submit, toggle, link]);

const textBlock = z.strictObject({
  ...element,
  type: z.literal('TextBlock'),
  text: z.string().min(1),
  wrap: z.literal(true),
  style: z.literal('heading').optional(),
  size: z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']).optional(),
  weight: z.enum(['Lighter', 'Default', 'Bolder']).optional(),
  // By name, so that it is right on a dark ground too.
  color: z.enum(['Default', 'Attention', 'Good', 'Warning', 'Accent']).optional(),
  isSubtle: z.boolean().optional(),
});
const factSet = z.strictObject({
  ...element,
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: z.string(), value: z.string() })),
});
const image = z.strictObject({
  ...element,
  type: z.literal('Image'),
  url: z.url(),
  altText: z.string().min(1),
  size: z.literal('Stretch'),
  msteams: z.strictObject({ allowExpand: z.boolean() }).optional(),
});
const labelled = { ...named, label: z.string().min(1), errorMessage: z.string().min(1) };
const textInput = z.strictObject({
  ...labelled,
  type: z.literal('Input.Text'),
  value: z.string().optional(),
  placeholder: z.string().optional(),
  isMultiline: z.boolean().optional(),
  maxLength: z.int().positive().optional(),
});
const numberInput = z.strictObject({
  ...labelled,
  type: z.literal('Input.Number'),
  value: z.number().optional(),
  min: z.number(),
  max: z.number(),
});
const choiceInput = z.strictObject({
  ...labelled,
  // A list whose first choice is made already cannot be wrong.
  errorMessage: z.string().min(1).optional(),
  type: z.literal('Input.ChoiceSet'),
  style: z.enum(['compact', 'expanded']).optional(),
  isMultiSelect: z.boolean().optional(),
  wrap: z.boolean().optional(),
  value: z.string().optional(),
  choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string() })).min(1),
});
const toggleInput = z.strictObject({
  ...named,
  type: z.literal('Input.Toggle'),
  title: z.string().min(1),
  wrap: z.boolean().optional(),
  value: z.string().optional(),
});
const actionSet = z.strictObject({ ...element, type: z.literal('ActionSet'), actions: z.array(action).min(1).max(6) });

const elements: z.ZodType = z.lazy(() =>
  z.union([
    textBlock,
    factSet,
    image,
    textInput,
    numberInput,
    choiceInput,
    toggleInput,
    actionSet,
    z.strictObject({
      ...element,
      type: z.literal('Container'),
      style: z.enum(['default', 'emphasis', 'attention']).optional(),
      items: z.array(elements),
    }),
    z.strictObject({
      ...element,
      type: z.literal('ColumnSet'),
      columns: z.array(
        z.strictObject({ type: z.literal('Column'), width: z.enum(['auto', 'stretch']), items: z.array(elements) }),
      ),
    }),
  ]),
);

export const cardShape = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.enum(['en', 'cy']),
  body: z.array(elements).min(1),
  actions: z.array(action).max(6),
});
