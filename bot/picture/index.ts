import { renderAsync } from '@resvg/resvg-js';
import { text, type Language } from '../../locales/index.ts';
import { describeMap, peopleOf } from '../../dialogs/people/index.ts';
import { viewOfAll } from '../../dialogs/question/index.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { drawMap, type Drawing } from './draw.ts';
import { fontFiles } from './font.ts';
import { palettePng } from './png.ts';

export { drawMap, type Drawing } from './draw.ts';

export const pictureContentType = 'image/png';

/** The map of a case as a picture, and the same in words, a line for each person. */
export interface MapPicture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/**
 * A picture of everybody on the map of a case, at most 1024 pixels either way; undefined where nobody is on it. It holds
 * names: it is off in every document until somebody decides otherwise.
 */
export async function mapPicture(
  record: Pick<CaseRecord, 'answers'>,
  language: Language,
): Promise<MapPicture | undefined> {
  const map = peopleOf(viewOfAll(record.answers));
  if (map.people.length === 0) return undefined;
  const drawing = drawMap(map, language);
  return {
    png: await rasterised(drawing),
    width: drawing.width,
    height: drawing.height,
    description: text(language, 'people.picture.alt', { words: describeMap(map, language) }),
  };
}

/** A drawing as PNG, away from the thread that answers requests. Nothing of the machine is read but our own two fonts. */
export async function rasterised({ svg }: Drawing): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(fontFiles),
      defaultFontFamily: 'DejaVu Sans',
    },
    background: '#ffffff',
  });
  return palettePng(image.pixels, image.width, image.height);
}
