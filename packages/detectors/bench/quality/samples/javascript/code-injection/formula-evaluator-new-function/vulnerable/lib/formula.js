'use strict';

const functions = require('./functions');
const { tokenize } = require('./tokenize');

const cache = new Map();

function compile(formula) {
  if (cache.has(formula)) return cache.get(formula);
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  const tokens = tokenize(text);
  const cells = [...new Set(tokens.filter((t) => t.type === 'cell').map((t) => t.text))];
  const names = Object.keys(functions);
  const body = tokens.map((t) => t.text).join(' ');
  const run = new Function(...names, ...cells, `"use strict"; return (${body});`);

  const compiled = { cells, run: (values) => run(...names.map((n) => functions[n]), ...values) };
  if (cache.size > 500) cache.clear();
  cache.set(formula, compiled);
  return compiled;
}

/**
 * evaluate('=SUM(A1, B1) * 2', { A1: 3, B1: 4 })  // 14
 */
function evaluate(formula, sheet = {}) {
  const compiled = compile(String(formula));
  const values = compiled.cells.map((cell) => {
    const value = Number(sheet[cell]);
    return Number.isNaN(value) ? 0 : value;
  });
  return compiled.run(values);
}

/** The cells a formula depends on, in order of appearance. */
function dependencies(formula) {
  return compile(String(formula)).cells.slice();
}

module.exports = { evaluate, dependencies };
