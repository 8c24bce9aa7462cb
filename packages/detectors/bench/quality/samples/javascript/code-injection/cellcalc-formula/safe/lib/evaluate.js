var REFERENCE = /\b[A-Z]{1,2}\d{1,5}\b/g;
var ARITHMETIC = /^[\d\s.+\-*\/()]+$/;

/**
 * Evaluate an arithmetic formula; `lookup` gives the number in a cell.
 */
module.exports = function evaluate(formula, lookup) {
  var source = formula.replace(REFERENCE, function (reference) {
    return '(' + lookup(reference) + ')';
  });

  if (!ARITHMETIC.test(source)) throw new Error('Not an arithmetic formula');

  var result = eval(source);
  if (typeof result !== 'number' || !isFinite(result)) {
    throw new Error('The formula gives no number');
  }
  return result;
};
