import type { PageView } from '../../../dialogs/turn/view.ts';
import type { ShownCard } from './card.ts';
import { questionBlock } from './stops.ts';

/**
 * What an answer on the same card rules out goes from sight as soon as it is chosen, and comes back with any other. What
 * somebody has written is never hidden: it is sent along, and nobody wonders where it went.
 */
export function hideRuledOut(card: ShownCard, view: PageView): void {
  const followUps = view.questions.flatMap(({ id, ruledOutBy = [] }) => {
    const block = questionBlock(card.element, id);
    return block === null || ruledOutBy.length === 0 ? [] : [{ id, ruledOutBy, block, display: block.style.display }];
  });
  if (followUps.length === 0) return;
  const follow = () => {
    const values = card.values();
    const written = Object.keys(card.changed()).map((input) => input.split('::')[0]);
    for (const { id, ruledOutBy, block, display } of followUps) {
      const isOut = ruledOutBy.some(({ question, values: out }) => out.includes(values[question] ?? ''));
      // A card element sets how it is laid out on itself: no class of ours would win against that.
      block.style.display = isOut && !written.includes(id) ? 'none' : display;
    }
  };
  card.element.addEventListener('change', follow);
  follow();
}
