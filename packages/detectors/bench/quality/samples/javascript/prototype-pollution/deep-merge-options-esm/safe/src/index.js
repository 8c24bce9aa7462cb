import { readFile } from 'node:fs/promises';
import { isPlainObject, cloneValue } from './kinds.js';

/**
 * Merges `source` into `target`; arrays are replaced unless
 * `settings.concatArrays` is set.
 */
export function merge(target, source, settings = {}) {
  if (!isPlainObject(source)) return target;

  for (const key of Object.keys(source)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
    const incoming = source[key];
    const existing = target[key];

    if (incoming === undefined) continue;

    if (isPlainObject(incoming) && isPlainObject(existing)) {
      merge(existing, incoming, settings);
    } else if (settings.concatArrays && Array.isArray(incoming) && Array.isArray(existing)) {
      target[key] = existing.concat(incoming.map(cloneValue));
    } else {
      target[key] = cloneValue(incoming);
    }
  }
  return target;
}

export function layer(...sources) {
  return sources.reduce((acc, src) => merge(acc, src), {});
}

export async function layerFromJson(defaults, json, settings) {
  const parsed = typeof json === 'string' ? JSON.parse(json) : json;
  return merge(structuredClone(defaults), parsed, settings);
}

export async function layerFromFile(defaults, url, settings) {
  const text = await readFile(url, 'utf8');
  return layerFromJson(defaults, text, settings);
}
