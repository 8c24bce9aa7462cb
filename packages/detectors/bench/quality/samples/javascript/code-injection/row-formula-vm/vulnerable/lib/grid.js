'use strict';

const Formula = require('./formula');
const { columns, toNumber } = require('./columns');

class Grid {
  constructor(rows) {
    this.rows = rows.map((r) => Object.assign({}, r));
    this.computed = new Map();
  }

  column(name, formula) {
    this.computed.set(name, new Formula(formula));
    return this;
  }

  scopeOf(row, names) {
    const scope = Object.create(null);
    for (const name of names) scope[name] = toNumber(row[name]);
    return scope;
  }

  compute() {
    const names = columns(this.rows);
    return this.rows.map((row) => {
      const scope = this.scopeOf(row, names);
      const out = Object.assign({}, row);
      for (const [name, formula] of this.computed) {
        out[name] = formula.evaluate(Object.assign({ row: out, round: Math.round }, scope));
      }
      return out;
    });
  }

  sum(name) {
    return this.compute().reduce((total, row) => total + toNumber(row[name]), 0);
  }
}

exports.Grid = Grid;
exports.grid = (rows) => new Grid(rows);
