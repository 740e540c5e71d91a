import { text, type Language } from '../../locales/index.ts';
import { describeMap, peopleOf } from '../people/index.ts';
import type { Staff } from '../ports.ts';
import type { TurnDeps } from './deps.ts';
import type { CaseInHand } from './scene.ts';
import type { PictureView } from './view.ts';

/**
 * The map of people on a page that is about them, as soon as somebody stands round the main perpetrator. The address holds
 * nothing of anybody; the names are in the picture, and in the words beside it.
 */
export function picturesFor(
  deps: TurnDeps,
  actor: Staff,
  page: string,
  { journey, record, reached }: CaseInHand,
  language: Language,
): readonly PictureView[] {
  if (!journey.mapOn?.includes(page)) return [];
  const map = peopleOf(reached.view);
  if (map.people.length < 2) return [];
  return [
    {
      contentType: 'image/png',
      contentUrl: deps.picture(actor, { caseId: record.id, reference: record.reference, language }),
      alt: text(language, 'people.picture.alt', { words: describeMap(map, language) }),
    },
  ];
}
