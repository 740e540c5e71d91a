import { readFileSync } from 'node:fs';
import draft04 from 'ajv-draft-04';
import { manifestVersion } from './manifest.ts';

type Schema = 'MicrosoftTeams' | 'MicrosoftTeams.Localization';

/** Where a value breaks Microsoft’s schema: '/bots/0/botId must match pattern ...'. Nothing is fetched. */
export function schemaFaults(name: Schema, value: unknown): readonly string[] {
  const validate = validatorOf(name);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '', params }) => {
    const extra: unknown = params['additionalProperty'];
    return `${instancePath || '/'} ${message}${typeof extra === 'string' ? `: ${extra}` : ''}`;
  });
}

type Validator = ReturnType<InstanceType<typeof draft04.default>['compile']>;
const validators = new Map<Schema, Validator>();

function validatorOf(name: Schema): Validator {
  const known = validators.get(name);
  if (known) return known;
  const file = new URL(`schema/v${manifestVersion}/${name}.schema.json`, import.meta.url);
  // The schemas are of draft 4, and hold patterns that the newer reading of regular expressions refuses.
  const ajv = new draft04.default({
    allErrors: true,
    strict: false,
    unicodeRegExp: false,
    formats: { uri: (uri: string) => URL.canParse(uri) },
  });
  const made = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  validators.set(name, made);
  return made;
}
