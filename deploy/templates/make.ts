import { writeFileSync } from 'node:fs';
import { documentKinds } from '../../bot/referral/model.ts';
import { templateName } from '../../bot/referral/templates.ts';
import { languages } from '../../locales/index.ts';
import { tagReference } from './tag-reference.ts';
import { templateOf } from './word-file.ts';

/**
 * `npm run templates`: the Word templates of the product (bot/referral/templates), from the texts and layouts, and the
 * reference of their tags (docs/templates-tags.md). An agency's own stand elsewhere: see docs/templates.md.
 */
const folder = new URL('../../bot/referral/templates/', import.meta.url);

for (const kind of documentKinds)
  for (const language of languages)
    writeFileSync(new URL(templateName(kind, language), folder), await templateOf(kind, language));
writeFileSync(new URL('../../docs/templates-tags.md', import.meta.url), await tagReference());
