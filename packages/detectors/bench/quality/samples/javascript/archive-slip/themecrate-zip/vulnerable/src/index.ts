import fs from 'fs';
import path from 'path';
import { readCrate } from './crate';
import { parseManifest, Manifest } from './manifest';

export interface Installed {
  manifest: Manifest;
  folder: string;
  files: string[];
}

/** Unpacks a theme into `<themes>/<id of the theme>`. */
export async function installTheme(zip: Buffer, themes: string): Promise<Installed> {
  const entries = readCrate(zip);
  const description = entries.find((entry) => entry.name === 'theme.json');
  if (!description) throw new Error('The crate has no theme.json');

  const manifest = parseManifest(description.data.toString('utf8'));
  const folder = path.resolve(themes, manifest.id);
  const files: string[] = [];

  for (const { name, data } of entries) {
    if (name.startsWith('..') || path.isAbsolute(name)) continue;

    const file = path.join(folder, name);
    await fs.promises.mkdir(path.dirname(file), { recursive: true });
    await fs.promises.writeFile(file, data);
    files.push(name);
  }

  return { manifest, folder, files };
}

export { Manifest };
