import type { PageView } from '../../../dialogs/turn/view.ts';
import { shortened, type CardElement, type Detail } from './elements.ts';

/**
 * The map of people. Its words stand on the page as well, so that where a card must be smaller they are cut here first.
 * Teams shows it small: it can be opened to its full size there.
 */
export const pictureBlocks = ({ pictures = [] }: PageView, detail: Detail): readonly CardElement[] =>
  pictures.map(({ contentUrl, alt }) => ({
    type: 'Image',
    url: contentUrl,
    altText: shortened(alt, detail.shown),
    size: 'Stretch',
    msteams: { allowExpand: true },
  }));
