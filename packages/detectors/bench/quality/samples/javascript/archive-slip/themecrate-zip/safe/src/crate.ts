import AdmZip from 'adm-zip';

const MAX_FILES = 2000;
const MAX_BYTES = 50 * 1024 * 1024;

export interface CrateEntry {
  name: string;
  data: Buffer;
}

/** The files in the zip, in its order. */
export function readCrate(zip: Buffer): CrateEntry[] {
  const entries = new AdmZip(zip).getEntries().filter((entry) => !entry.isDirectory);
  if (entries.length > MAX_FILES) throw new Error('The crate has too many files');

  const size = entries.reduce((sum, entry) => sum + entry.header.size, 0);
  if (size > MAX_BYTES) throw new Error('The crate is too large');

  return entries.map((entry) => ({
    name: entry.entryName.replace(/\\/g, '/'),
    data: entry.getData(),
  }));
}
