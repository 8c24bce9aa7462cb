export type Path = string | Array<string | number>;

type Tree = Record<string | number, unknown>;

const REFUSED: Array<string | number> = ['__proto__', 'constructor', 'prototype'];

export function toSegments(path: Path): Array<string | number> {
  const segments = Array.isArray(path) ? path.map(String) : String(path).split('.');

  if (segments.length === 0) throw new TypeError('The path is empty');
  if (segments.some((segment) => REFUSED.indexOf(segment) !== -1)) {
    throw new TypeError('The path has a refused segment');
  }
  return segments;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

export function getIn(root: Tree, path: Path): unknown {
  let current: unknown = root;

  for (const segment of toSegments(path)) {
    if (!isTree(current)) return undefined;
    current = current[segment];
  }
  return current;
}

export function setIn(root: Tree, path: Path, value: unknown): void {
  const segments = toSegments(path);
  const last = segments.length - 1;
  let current = root;

  for (let i = 0; i < last; i += 1) {
    const segment = segments[i];
    let next = current[segment];

    if (!isTree(next)) {
      next = {};
      current[segment] = next;
    }
    current = next as Tree;
  }

  current[segments[last]] = value;
}
