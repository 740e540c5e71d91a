import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha, 0 to 255. */
  readonly at: (x: number, y: number) => readonly [number, number, number, number];
}

/** What an 8-bit PNG with alpha shows, read from its bytes alone. */
export function pixelsOf(bytes: Uint8Array): Pixels {
  const png = Buffer.from(bytes);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png[24] !== 8 || png[25] !== 6 || png[28] !== 0) throw new Error('not a plain PNG of 8 bits with alpha');
  const data: Buffer[] = [];
  for (let from = 8; from < png.length; from += png.readUInt32BE(from) + 12)
    if (png.toString('latin1', from + 4, from + 8) === 'IDAT')
      data.push(png.subarray(from + 8, from + 8 + png.readUInt32BE(from)));
  const rows = unfiltered(inflateSync(Buffer.concat(data)), width * 4, height);
  const at = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rows.subarray((y * width + x) * 4, (y * width + x) * 4 + 4);
    return [red, green, blue, alpha] as const;
  };
  return { width, height, at };
}

/** Undoes the filters of the PNG specification, section 9. */
function unfiltered(raw: Buffer, length: number, height: number): Uint8Array {
  const out = new Uint8Array(length * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (length + 1)];
    for (let index = 0; index < length; index++) {
      const left = index < 4 ? 0 : (out[row * length + index - 4] ?? 0);
      const up = row === 0 ? 0 : (out[(row - 1) * length + index] ?? 0);
      const corner = row === 0 || index < 4 ? 0 : (out[(row - 1) * length + index - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[row * length + index] = (raw[row * (length + 1) + 1 + index] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const near = (one: number): number => Math.abs(left + up - corner - one);
  if (near(left) <= near(up) && near(left) <= near(corner)) return left;
  return near(up) <= near(corner) ? up : corner;
}
