import { HostConfig } from 'adaptivecards';
import { mostButtons } from './menu.ts';

const colour = (name: string, subtle = name) => ({ default: `var(--${name})`, subtle: `var(--${subtle})` });
const foregroundColors = {
  default: colour('ink', 'ink-soft'),
  dark: colour('ink', 'ink-soft'),
  light: colour('ink', 'ink-soft'),
  accent: colour('accent'),
  good: colour('accent'),
  warning: colour('danger'),
  attention: colour('danger'),
};

/** How cards look here: the page's own colours, type that is easy to read, buttons as wide as their words. */
export const hostConfig = new HostConfig({
  spacing: { none: 0, small: 6, default: 14, medium: 18, large: 28, extraLarge: 36, padding: 16 },
  supportsInteractivity: true,
  // Monospace is not used, but the renderer reads it.
  fontTypes: {
    monospace: {},
    default: {
      fontFamily: 'inherit',
      fontSizes: { small: 15, default: 17, medium: 18, large: 25, extraLarge: 30 },
      fontWeights: { lighter: 400, default: 400, bolder: 650 },
    },
  },
  lineHeights: { small: 22, default: 26, medium: 27, large: 32, extraLarge: 38 },
  containerStyles: {
    default: { backgroundColor: 'transparent', foregroundColors },
    emphasis: { backgroundColor: 'var(--aside)', foregroundColors },
    attention: { backgroundColor: 'var(--danger-soft)', foregroundColors },
  },
  actions: {
    // As many as there are ways to go from a page (menu.ts): the renderer leaves out the rest without a word.
    maxActions: mostButtons,
    spacing: 'large',
    buttonSpacing: 10,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 2 },
  textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false } },
  inputs: {
    label: {
      inputSpacing: 'small',
      optionalInputs: { size: 'medium', weight: 'bolder', color: 'default', isSubtle: false },
      requiredInputs: { size: 'medium', weight: 'bolder', color: 'default', isSubtle: false },
    },
    errorMessage: { size: 'default', weight: 'bolder', color: 'attention', spacing: 'small' },
  },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 0 },
    value: { weight: 'default', wrap: true },
    spacing: 16,
  },
});
