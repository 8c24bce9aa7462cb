import { isContainer } from './kinds.js';

function copy(value) {
  if (Array.isArray(value)) return value.map(copy);
  if (value instanceof Date) return new Date(value);
  return value;
}

const SKIPPED = new Set(['__proto__', 'constructor', 'prototype']);

export function fill(target, source) {
  for (const key of Object.keys(source)) {
    if (SKIPPED.has(key)) continue;

    const value = source[key];
    const present = Object.hasOwn(target, key) ? target[key] : undefined;

    if (isContainer(value)) {
      if (present === undefined) {
        target[key] = fill({}, value);
      } else if (isContainer(present)) {
        fill(present, value);
      }
    } else if (present === undefined) {
      target[key] = copy(value);
    }
  }

  return target;
}
