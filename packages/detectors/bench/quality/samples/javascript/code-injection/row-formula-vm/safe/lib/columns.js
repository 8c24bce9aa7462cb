'use strict';

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,40}$/;

exports.columns = function (rows) {
  const names = new Set();
  for (const row of rows) {
    for (const key of Object.keys(row)) {
      if (NAME.test(key)) names.add(key);
    }
  }
  return [...names];
};

exports.toNumber = function (value) {
  const n = typeof value === 'string' ? Number(value.trim()) : Number(value);
  return Number.isFinite(n) ? n : 0;
};
