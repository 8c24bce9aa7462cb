'use strict';

const getters = new Map();

function getter(column) {
  let found = getters.get(column);
  if (!found) {
    const names = column.split('.');
    found = (row) => names.reduce((value, name) => (value == null ? value : value[name]), row);
    getters.set(column, found);
  }
  return found;
}

class Sorter {
  constructor(rows) {
    this.rows = rows;
    this.steps = [];
  }

  by(column, direction = 'asc') {
    const read = getter(column);
    const sign = direction === 'desc' ? -1 : 1;
    this.steps.push((a, b) => {
      const left = read(a);
      const right = read(b);
      return left < right ? -sign : left > right ? sign : 0;
    });
    return this;
  }

  toArray() {
    return [...this.rows].sort((a, b) => {
      for (const step of this.steps) {
        const order = step(a, b);
        if (order) return order;
      }
      return 0;
    });
  }
}

module.exports = (rows) => new Sorter(rows);
module.exports.Sorter = Sorter;
