import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface Written {
  family: string;
  name: string;
  size: number;
}

const WEIGHTS = /[-_](regular|bold|italic|light|medium|black)$/i;

function familyOf(name: string): string {
  const stem = path.basename(name, path.extname(name));
  return stem.replace(WEIGHTS, '').replace(/[-_]/g, ' ');
}

export async function writeMember(folder: string, name: string, bytes: Buffer): Promise<Written> {
  const target = path.resolve(folder, name);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes);
  return { family: familyOf(name), name, size: bytes.length };
}
