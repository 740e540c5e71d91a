import { describe, expect, it } from 'vitest';
import { iconPng } from '../../deploy/teams/icons.ts';
import { accentColor } from '../../deploy/teams/manifest.ts';
import { fileOf } from '../support/sources.ts';
import { pixelsOf, type Pixels } from './pixels.ts';

/** Everywhere in a picture. */
const everywhere = ({ width, height }: Pixels): readonly (readonly [number, number])[] =>
  Array.from({ length: width * height }, (_, index) => [index % width, Math.floor(index / width)] as const);

const colour = await iconPng('color');
const outline = await iconPng('outline');

describe('the colour icon', () => {
  const picture = pixelsOf(colour);

  it('is 192 by 192 pixels, and opaque to its edges', () => {
    expect([picture.width, picture.height]).toEqual([192, 192]);
    expect(everywhere(picture).filter(([x, y]) => picture.at(x, y)[3] !== 255)).toEqual([]);
  });

  it('keeps its mark in the middle, where a round or hexagonal crop leaves it whole', () => {
    const ground = picture.at(0, 0).toString();
    const marked = everywhere(picture).filter(([x, y]) => picture.at(x, y).toString() !== ground);
    expect(marked.length).toBeGreaterThan(1000);
    const [xs, ys] = [marked.map(([x]) => x), marked.map(([, y]) => y)];
    expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(42);
    expect(Math.max(...xs, ...ys)).toBeLessThanOrEqual(150);
  });

  it('has the accent colour of the manifest behind it', () => {
    const hex = picture
      .at(0, 0)
      .slice(0, 3)
      .map((part) => part.toString(16).padStart(2, '0'));
    expect(`#${hex.join('')}`.toUpperCase()).toBe(accentColor);
  });
});

describe('the outline icon', () => {
  const picture = pixelsOf(outline);

  it('is 32 by 32 pixels, white alone, on nothing', () => {
    expect([picture.width, picture.height]).toEqual([32, 32]);
    const shown = everywhere(picture).map(([x, y]) => picture.at(x, y));
    expect(shown.filter(([red, green, blue, alpha]) => alpha > 0 && Math.min(red, green, blue) < 255)).toEqual([]);
    expect(shown.filter(([, , , alpha]) => alpha === 0).length).toBeGreaterThan(512);
    expect(shown.filter(([, , , alpha]) => alpha === 255).length).toBeGreaterThan(100);
  });

  it('reaches its edges, without space round it', () => {
    const drawn = everywhere(picture).filter(([x, y]) => picture.at(x, y)[3] > 0);
    const [xs, ys] = [drawn.map(([x]) => x), drawn.map(([, y]) => y)];
    expect(Math.min(...xs)).toBeLessThanOrEqual(1);
    expect(Math.min(...ys)).toBeLessThanOrEqual(2);
    expect(Math.max(...xs)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...ys)).toBeGreaterThanOrEqual(30);
  });
});

describe('both icons', () => {
  it('come out the same every time', async () => {
    expect(await iconPng('color')).toEqual(colour);
    expect(await iconPng('outline')).toEqual(outline);
  });

  it.each(['color', 'outline'])('are drawn without letters or anything from elsewhere: %s.svg', (name) => {
    expect(fileOf(`deploy/teams/${name}.svg`)).not.toMatch(/<text|<image|href|url\(|font/);
  });
});
