'use strict';

const Version = require('./version');

const OPERATORS = ['>=', '<=', '>', '<', '='];

function comparator(text) {
  if (text.startsWith('^')) {
    const base = new Version(text.slice(1));
    return (v) => v.compare(base) >= 0 && v.major === base.major;
  }
  const operator = OPERATORS.find((op) => text.startsWith(op)) || '=';
  const base = new Version(text.startsWith(operator) ? text.slice(operator.length) : text);
  switch (operator) {
    case '>=':
      return (v) => v.compare(base) >= 0;
    case '<=':
      return (v) => v.compare(base) <= 0;
    case '>':
      return (v) => v.compare(base) > 0;
    case '<':
      return (v) => v.compare(base) < 0;
    default:
      return (v) => v.compare(base) === 0;
  }
}

function satisfies(version, range) {
  const v = new Version(version);
  return range.split('||').some((part) =>
    part.split(' ').filter(Boolean).map(comparator).every((test) => test(v))
  );
}

function maxSatisfying(versions, range) {
  const fitting = versions.filter((v) => satisfies(v, range));
  fitting.sort((a, b) => new Version(b).compare(new Version(a)));
  return fitting.length ? fitting[0] : null;
}

module.exports = { Version, satisfies, maxSatisfying };
