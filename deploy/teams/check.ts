import type { PackageFiles } from './archive.ts';
import { iconSizes, type Icon } from './icons.ts';
import { iconFiles, welshFile, type Manifest } from './manifest.ts';
import { schemaFaults } from './schemas.ts';
import { translatable } from './translation.ts';

/** What Teams shows of a command: the schema allows more, which is then cut off. */
const longestTitle = 32;
const longestDescription = 128;
/** A name that is the same in every language. */
const productName = 'Canllaw';

/**
 * What is wrong with a package, each with its file and place: 'manifest.json /bots/0/botId must match pattern ...'.
 * Microsoft's schemas first; then what they leave open, which a reader of Welsh, or Teams itself, would trip over.
 */
export function packageFaults(files: PackageFiles): readonly string[] {
  const manifest = parsed(files, 'manifest.json');
  const welsh = parsed(files, welshFile);
  const faults = [
    ...within('manifest.json', manifest === undefined ? [missing] : schemaFaults('MicrosoftTeams', manifest)),
    ...within(welshFile, welsh === undefined ? [missing] : schemaFaults('MicrosoftTeams.Localization', welsh)),
    ...(Object.keys(iconSizes) as Icon[]).flatMap((icon) => within(iconFiles[icon], iconFaults(files, icon))),
  ];
  if (faults.length > 0) return faults;
  const english = manifest as Manifest;
  const { $schema: _, ...texts } = welsh as Record<string, string>;
  return [
    ...within('manifest.json', lengthFaults(translatable(english))),
    ...within('manifest.json', namedFiles(english, files)),
    ...within(welshFile, [...lengthFaults(texts), ...translationFaults(translatable(english), texts)]),
  ];
}

const within = (file: string, faults: readonly string[]): readonly string[] =>
  faults.map((fault) => `${file} ${fault}`);
const missing = 'is missing, or is no JSON';

/** Undefined for what is not there or cannot be read. */
function parsed(files: PackageFiles, name: string): unknown {
  const bytes = files.get(name);
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function lengthFaults(texts: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(texts).flatMap(([path, text]) => {
    if (!path.startsWith('bots')) return [];
    const most = path.endsWith('.title') ? longestTitle : longestDescription;
    return text.length > most ? [`${path} has ${text.length} characters: Teams shows ${most}`] : [];
  });
}

function namedFiles({ icons, localizationInfo }: Manifest, files: PackageFiles): readonly string[] {
  const named = [icons.color, icons.outline, ...localizationInfo.additionalLanguages.map(({ file }) => file)];
  return named.filter((name) => !files.has(name)).map((name) => `names ${name}, which is not in the package`);
}

function translationFaults(
  english: Readonly<Record<string, string>>,
  welsh: Readonly<Record<string, string>>,
): readonly string[] {
  return [
    ...Object.keys(english)
      .filter((path) => !Object.hasOwn(welsh, path))
      .map((path) => `${path} is missing`),
    ...Object.keys(welsh)
      .filter((path) => !Object.hasOwn(english, path))
      .map((path) => `${path} translates nothing`),
    ...Object.entries(welsh)
      .filter(([path, text]) => text === english[path] && text !== productName)
      .map(([path]) => `${path} is the English again`),
  ];
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The size stands at the head of every PNG, behind its signature and the length and name of its first chunk. */
function iconFaults(files: PackageFiles, icon: Icon): readonly string[] {
  const bytes = files.get(iconFiles[icon]);
  if (bytes === undefined || bytes.length < 24 || signature.some((byte, at) => bytes[at] !== byte))
    return ['is missing, or is no PNG'];
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height, asked] = [head.getUint32(16), head.getUint32(20), iconSizes[icon]];
  return width === asked && height === asked ? [] : [`is ${width} by ${height} pixels, not ${asked} by ${asked}`];
}
