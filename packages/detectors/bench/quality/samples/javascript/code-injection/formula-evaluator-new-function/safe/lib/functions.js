'use strict';

const sum = (...list) => list.reduce((a, b) => a + b, 0);

module.exports = {
  SUM: sum,
  AVG: (...list) => (list.length ? sum(...list) / list.length : 0),
  MIN: (...list) => Math.min(...list),
  MAX: (...list) => Math.max(...list),
  ROUND: (value, digits = 0) => Number(Number(value).toFixed(Math.min(20, Math.max(0, digits)))),
  ABS: (value) => Math.abs(value),
};
