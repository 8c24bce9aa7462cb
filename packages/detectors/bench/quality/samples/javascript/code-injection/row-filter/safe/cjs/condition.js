'use strict';

const CONDITION = /^(\w+)\s*(==|!=|<=|>=|<|>)\s*(?:"([^"]*)"|(-?\d+(?:\.\d+)?))$/;

const operators = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
};

const cache = new Map();

function compile(condition) {
  const text = String(condition).trim();
  if (cache.has(text)) return cache.get(text);
  if (text.length > 300) throw new Error('condition too long');
  const match = CONDITION.exec(text);
  if (!match) throw new Error(`not a condition: ${text}`);
  const [, column, operator, string, number] = match;
  const compare = operators[operator];
  const right = string ?? Number(number);
  const matches = (row) => compare(row[column], right);
  cache.set(text, matches);
  return matches;
}

module.exports = { compile };
