const OPERATORS = new Map([
  ['===', (a, b) => a === b],
  ['!==', (a, b) => a !== b],
  ['==', (a, b) => a === b],
  ['!=', (a, b) => a !== b],
  ['>=', (a, b) => a >= b],
  ['<=', (a, b) => a <= b],
  ['>', (a, b) => a > b],
  ['<', (a, b) => a < b]
]);
const CLAUSE = /^entry\.([A-Za-z_]\w{0,40}) ?([=!<>]=?=?) ?([^\s].*)$/;

function clause(text) {
  const match = CLAUSE.exec(text.trim());
  const compare = match && OPERATORS.get(match[2]);
  if (!compare) throw new SyntaxError('Not a condition');

  const [, field] = match;
  const literal = match[3];
  const value = literal.startsWith("'") && literal.endsWith("'") ? literal.slice(1, -1) : JSON.parse(literal);
  return (entry) => Object.hasOwn(entry, field) && compare(entry[field], value);
}

/**
 * A predicate for entries, from a text such as `entry.score >= 3`.
 */
export function condition(where) {
  const clauses = where.split('&&').map(clause);

  return (entry) => clauses.every((matches) => matches(entry));
}
