import { PatchError } from './error.js';

const REFUSED = new Set(['__proto__', 'constructor', 'prototype']);

export function parse(pointer) {
  if (pointer === '') return [];
  if (pointer[0] !== '/') throw new PatchError(`Invalid pointer ${pointer}`);

  const tokens = pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

  if (tokens.some((token) => REFUSED.has(token))) {
    throw new PatchError(`Refused pointer ${pointer}`);
  }
  return tokens;
}

/**
 * The container that holds the last token of the pointer, and that token.
 */
export function locate(holder, pointer) {
  let parent = holder;
  let key = 'root';

  for (const token of parse(pointer)) {
    parent = parent[key];
    if (parent === null || typeof parent !== 'object') {
      throw new PatchError(`Nothing at ${pointer}`);
    }
    key = token;
  }

  return { parent, key };
}
