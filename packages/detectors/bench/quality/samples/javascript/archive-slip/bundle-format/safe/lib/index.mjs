import fs from 'node:fs/promises';
import path from 'node:path';
import { decode, encode } from './format.mjs';

async function* walk(dir, prefix = '') {
  for (const entry of await fs.readdir(dir, { withFileTypes: true })) {
    const name = prefix + entry.name;
    if (entry.isDirectory()) yield* walk(path.join(dir, entry.name), `${name}/`);
    else if (entry.isFile()) yield { name, data: await fs.readFile(path.join(dir, entry.name)) };
  }
}

export async function pack(folder, file) {
  const entries = [];
  for await (const entry of walk(folder)) entries.push(entry);
  await fs.writeFile(file, encode(entries));
  return entries.length;
}

async function place(root, { name, data }) {
  const target = path.resolve(root, name);
  const inside = path.relative(root, target);
  if (!inside || inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) {
    throw new Error(`refusing to write ${JSON.stringify(name)}`);
  }
  await fs.mkdir(path.dirname(target), { recursive: true });
  await fs.writeFile(target, data);
  return name;
}

export async function unpack(file, folder) {
  const root = path.resolve(folder);
  const entries = decode(await fs.readFile(file));
  const names = [];
  for (const entry of entries) names.push(await place(root, entry));
  return names;
}
