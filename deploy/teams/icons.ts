import { readFileSync } from 'node:fs';
import { renderAsync } from '@resvg/resvg-js';
import { iconFiles } from './manifest.ts';

/** What Teams asks of each icon, in pixels on a side. */
export const iconSizes = { color: 192, outline: 32 } as const;
export type Icon = keyof typeof iconSizes;

/**
 * An icon as a PNG, drawn from the SVG beside this file: a handrail along steps, which is what the name means. It holds
 * no letters, so that no font can change it.
 */
export async function iconPng(icon: Icon): Promise<Uint8Array> {
  const svg = readFileSync(new URL(`${icon}.svg`, import.meta.url), 'utf8');
  const size = { mode: 'width', value: iconSizes[icon] } as const;
  return (await renderAsync(svg, { fitTo: size, font: { loadSystemFonts: false } })).asPng();
}

/** Both icons by their names in the package. */
export const icons = async (): Promise<ReadonlyMap<string, Uint8Array>> =>
  new Map([
    [iconFiles.color, await iconPng('color')],
    [iconFiles.outline, await iconPng('outline')],
  ]);
