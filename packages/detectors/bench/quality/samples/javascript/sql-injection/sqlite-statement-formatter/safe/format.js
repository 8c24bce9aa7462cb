function literal(value) {
  switch (typeof value) {
    case 'number':
      return isFinite(value) ? String(value) : 'NULL';
    case 'boolean':
      return value ? '1' : '0';
    case 'undefined':
      return 'NULL';
    default:
      if (value === null) return 'NULL';
      return "'" + String(value).split('\0').join('').split("'").join("''") + "'";
  }
}

/** Replaces each ? of the statement by the literal of its parameter. */
module.exports = function format(sql, params) {
  var index = 0;
  var pieces = sql.split('?');
  if (pieces.length - 1 !== params.length) {
    throw new Error('wrong number of parameters');
  }
  return pieces.reduce(function (text, piece) {
    return text + literal(params[index++]) + piece;
  });
};
