var Sheet = require('./lib/sheet');
var csv = require('./lib/csv');

/**
 * cellcalc([[1, 2, '=A1+B1']])  =>  [[1, 2, 3]]
 */
module.exports = function cellcalc(rows) {
  return new Sheet(rows).values();
};

module.exports.fromCsv = function (text) {
  return new Sheet(csv(text)).values();
};

module.exports.Sheet = Sheet;
