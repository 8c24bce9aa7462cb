export class PathError extends Error {
  constructor(
    message: string,
    readonly path: string,
  ) {
    super(`${message}: ${path}`);
    this.name = 'PathError';
  }
}

export type Segment = string | number;
type Container = Record<Segment, unknown>;

const SEGMENT = /[^.[\]]+/g;

export function segmentsOf(path: string): Segment[] {
  const found = path.match(SEGMENT);
  if (!found) throw new PathError('empty path', path);
  for (const part of found) {
    if (part === '__proto__' || part === 'prototype' || part === 'constructor') {
      throw new PathError('forbidden segment', path);
    }
  }
  return found.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

export function readAt(root: unknown, path: string): unknown {
  let node: unknown = root;
  for (const segment of segmentsOf(path)) {
    if (node === null || typeof node !== 'object') return undefined;
    node = (node as Container)[segment];
  }
  return node;
}

export function writeAt(root: Container, path: string, value: unknown): void {
  const segments = segmentsOf(path);
  const last = segments.pop() as Segment;
  let node = root;
  segments.forEach((segment, index) => {
    const next = node[segment];
    if (next === null || next === undefined) {
      const following = segments[index + 1] ?? last;
      node[segment] = typeof following === 'number' ? [] : {};
    }
    node = node[segment] as Container;
  });
  node[last] = value;
}
