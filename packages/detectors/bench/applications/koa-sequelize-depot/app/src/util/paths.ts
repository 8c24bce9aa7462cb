import path from 'path';

export function within(root: string, name: string): string {
  const base = path.resolve(root);
  const full = path.resolve(base, name);
  if (full !== base && !full.startsWith(base + path.sep)) {
    throw Object.assign(new Error('bad name'), { status: 400, expose: true });
  }
  return full;
}
