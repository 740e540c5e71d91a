import { z } from 'zod';
import { areaFile } from './schema.ts';

/** The form of an area file as JSON Schema, for editors: docs/area.schema.json is this. */
export const areaSchema = (): object => ({
  title: 'Canllaw area file',
  ...z.toJSONSchema(areaFile, { io: 'input' }),
});
