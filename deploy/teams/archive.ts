import PizZip from 'pizzip';

/** The files of an app package by their names. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** The same files in one archive: the same bytes for the same files, whenever and wherever it is made. */
export function archive(files: PackageFiles): Uint8Array {
  const zip = new PizZip();
  // The library writes the hours of the machine’s own zone, so the time is given in them.
  const date = new Date(2026, 10, 21, 12);
  for (const [name, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    zip.file(name, bytes, { date, binary: true, createFolders: false });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}
