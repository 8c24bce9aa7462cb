import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

const open = promisify(yauzl.open);
const MAX_TOTAL = 200 * 1024 * 1024;

export async function unpack(zipFile, dest) {
  const zip = await open(zipFile, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
  const openEntry = promisify(zip.openReadStream.bind(zip));
  let total = 0;

  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', async (entry) => {
      try {
        total += entry.uncompressedSize;
        if (total > MAX_TOTAL) throw new Error('the plugin is too big');
        await writeEntry(entry, openEntry, dest);
        zip.readEntry();
      } catch (err) {
        zip.close();
        reject(err);
      }
    });
    zip.readEntry();
  });
}

async function writeEntry(entry, openEntry, dest) {
  const name = entry.fileName.toString('utf8');
  const file = path.resolve(dest, name);
  const relative = path.relative(dest, file);
  if (relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)) {
    throw new Error(`illegal entry name ${name}`);
  }
  if (name.endsWith('/')) {
    await mkdir(file, { recursive: true });
    return;
  }
  await mkdir(path.dirname(file), { recursive: true });
  await pipeline(await openEntry(entry), createWriteStream(file));
}
