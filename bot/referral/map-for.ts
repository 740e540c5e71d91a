import type { Language } from '../../locales/index.ts';
import { extrasFor } from '../../dialogs/question/documents.ts';
import type { Journey, Recipient } from '../../dialogs/question/model.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { mapPicture } from '../picture/index.ts';
import { viewCase } from './case-view.ts';
import type { Picture } from './map-image.ts';
import { toldOf } from './told.ts';

/**
 * The map as a picture for one recipient, drawn from what they may be told and from nothing else; undefined where it was
 * not decided to put it in, or nobody is on it. The practitioner’s own record has the whole map.
 */
export async function mapFor(
  journey: Journey,
  record: CaseRecord,
  recipient: Recipient | 'record',
  language: Language,
): Promise<Picture | undefined> {
  const view = viewCase(journey, record);
  if (recipient === 'record') return await mapPicture(record, language);
  if (!extrasFor(journey.extras, recipient, view.answers).has('map')) return undefined;
  return await mapPicture(toldOf(view, recipient).record, language);
}
