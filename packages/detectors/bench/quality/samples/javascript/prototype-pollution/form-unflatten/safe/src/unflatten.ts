export type Flat = Array<[string, unknown]>;
export type Nested = { [key: string]: any };

const FORBIDDEN = ['__proto__', 'prototype', 'constructor'];

export function unflatten(flat: Flat, delimiter: string): Nested {
  const root: Nested = {};
  for (const [name, value] of flat) {
    const keys = name.split(delimiter);
    if (keys.some((key) => FORBIDDEN.includes(key))) continue;
    keys.reduce((node: Nested, key: string, index: number) => {
      if (index === keys.length - 1) {
        node[key] = value;
        return node;
      }
      const child = node[key];
      if (typeof child !== 'object' || child === null) {
        node[key] = {};
      }
      return node[key];
    }, root);
  }
  return root;
}
