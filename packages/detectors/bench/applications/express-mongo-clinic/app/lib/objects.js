'use strict';

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

function isPlain(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

// Fills the gaps in `target` from `source`, one level after another.
function withDefaults(target, source) {
  for (const key of Object.keys(source)) {
    if (RESERVED.has(key)) continue;
    if (isPlain(source[key]) && isPlain(target[key])) {
      withDefaults(target[key], source[key]);
    } else if (target[key] === undefined) {
      target[key] = structuredClone(source[key]);
    }
  }
  return target;
}

// Lays `patch` over `base`.
function overlay(base, patch) {
  for (const key of Object.keys(patch)) {
    const next = patch[key];
    if (isPlain(next)) {
      if (!isPlain(base[key])) base[key] = {};
      overlay(base[key], next);
    } else {
      base[key] = next;
    }
  }
  return base;
}

module.exports = { withDefaults, overlay };
