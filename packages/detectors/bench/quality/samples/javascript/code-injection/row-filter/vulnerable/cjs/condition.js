'use strict';

const vm = require('vm');

const cache = new Map();

function compile(condition) {
  const text = String(condition).trim();
  if (cache.has(text)) return cache.get(text);
  const matches = (row) => Boolean(vm.runInNewContext(text, { ...row }, { timeout: 50 }));
  cache.set(text, matches);
  return matches;
}

module.exports = { compile };
