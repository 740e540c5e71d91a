import type { AdaptiveCard, CardElement } from '../../bot/channel/cards.ts';

/** Every element and action of a card, however deep. */
export function all(element: AdaptiveCard | CardElement): CardElement[] {
  const inside = ['body', 'items', 'columns', 'actions'].flatMap((name) => {
    const inner = (element as unknown as Record<string, unknown>)[name];
    return Array.isArray(inner) ? (inner as CardElement[]) : [];
  });
  return [element as CardElement, ...inside.flatMap(all)];
}
export const inputs = (card: AdaptiveCard) => all(card).filter(({ type }) => type.startsWith('Input.'));
export const input = (card: AdaptiveCard, id: string) => inputs(card).find((one) => one.id === id);
export const said = (card: AdaptiveCard) => all(card).flatMap(({ type, text }) => (type === 'TextBlock' ? [text] : []));
/** The values of the options an input offers. */
export const values = (element: CardElement | undefined) =>
  (element?.choices as { value: string }[] | undefined)?.map(({ value }) => value);
