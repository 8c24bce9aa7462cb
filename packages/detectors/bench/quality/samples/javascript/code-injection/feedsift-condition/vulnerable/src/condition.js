import vm from 'node:vm';

/**
 * A predicate for entries, from a text such as `entry.score >= 3`.
 */
export function condition(where) {
  const script = new vm.Script(`Boolean(${where})`, { filename: 'condition.js' });

  return (entry) => script.runInNewContext({ entry }, { timeout: 50 });
}
