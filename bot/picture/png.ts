import { crc32, deflateSync } from 'node:zlib';

/**
 * Pixels as a PNG with a palette of at most 256 colours: a drawing has few, and is a third as large as with all of them.
 * What lies between two colours of the drawing, where an edge is smoothed, is rounded to a near one.
 * @param pixels four bytes each (red, green, blue, alpha), row by row; taken as opaque
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Buffer {
  const { palette, indexes } = reduced(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++)
    rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each an index of the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Length, name, content and checksum. */
function chunk(name: string, content: Buffer): Buffer {
  const whole = Buffer.alloc(content.length + 12);
  whole.writeUInt32BE(content.length, 0);
  whole.write(name, 4, 'latin1');
  content.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, content.length + 8)), content.length + 8);
  return whole;
}

type Colour = readonly [number, number, number];
const mostColours = 256;
/** Bits of each of red, green and blue by which colours are told apart. */
const bits = 4;

/** The commonest colours, and for each pixel the one it has or is nearest to. */
function reduced(pixels: Uint8Array): { readonly palette: readonly Colour[]; readonly indexes: Uint8Array } {
  const count = pixels.length / 4;
  const cells = new Uint16Array(count);
  const seen = new Uint32Array(1 << (3 * bits));
  const drop = 8 - bits;
  for (let pixel = 0, at = 0; pixel < count; pixel++, at += 4) {
    const cell =
      (((pixels[at] ?? 0) >> drop) << (2 * bits)) |
      (((pixels[at + 1] ?? 0) >> drop) << bits) |
      ((pixels[at + 2] ?? 0) >> drop);
    cells[pixel] = cell;
    seen[cell] = (seen[cell] ?? 0) + 1;
  }
  const used = Array.from(seen.keys()).filter((cell) => (seen[cell] ?? 0) > 0);
  const kept = used.toSorted((one, other) => (seen[other] ?? 0) - (seen[one] ?? 0)).slice(0, mostColours);
  const palette = kept.map(colourOf);
  const indexOf = new Uint8Array(seen.length);
  for (const cell of used) indexOf[cell] = nearest(colourOf(cell), palette);
  const indexes = new Uint8Array(count);
  for (let pixel = 0; pixel < count; pixel++) indexes[pixel] = indexOf[cells[pixel] ?? 0] ?? 0;
  return { palette, indexes };
}

/** The colour a cell stands for: from black to white, so that paper stays white. */
function colourOf(cell: number): Colour {
  const most = (1 << bits) - 1;
  const level = (shift: number) => Math.round((((cell >> shift) & most) * 255) / most);
  return [level(2 * bits), level(bits), level(0)];
}

function nearest([red, green, blue]: Colour, palette: readonly Colour[]): number {
  let [best, least] = [0, Infinity];
  for (const [index, [r, g, b]] of palette.entries()) {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
