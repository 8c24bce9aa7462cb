'use strict';

const OPERATORS = new Set(['=', '<>', '<', '>', '<=', '>=', 'like', 'ilike', 'is distinct from']);

exports.quote = (name) =>
  String(name)
    .split('.')
    .map((part) => (part === '*' ? part : `"${part.split('"').join('""')}"`))
    .join('.');

exports.operator = (op) => {
  const wanted = String(op).trim().toLowerCase();
  if (!OPERATORS.has(wanted)) throw new TypeError('unknown operator');
  return wanted;
};
