import { fill } from './fill.js';
import { missing } from './missing.js';

/**
 * Fill `options` with the values of each of the sources that it lacks.
 */
export function fillDefaults(options, ...sources) {
  const target = options ?? {};
  for (const source of sources) {
    if (source) fill(target, source);
  }
  return target;
}

/**
 * A function that fills options with the same defaults every time.
 */
export function withDefaults(defaults, { required = [] } = {}) {
  return (options) => {
    const result = fillDefaults({}, options, defaults);
    const absent = missing(result, required);
    if (absent.length) throw new TypeError(`Missing options: ${absent.join(', ')}`);
    return result;
  };
}

export { fill, missing };
