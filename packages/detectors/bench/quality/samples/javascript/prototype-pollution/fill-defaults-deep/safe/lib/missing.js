/**
 * Those of the dotted names that have no value in the options.
 */
export function missing(options, names) {
  return names.filter((name) => {
    let current = options;
    for (const part of name.split('.')) {
      if (current === null || typeof current !== 'object') return true;
      if (!Object.hasOwn(current, part)) return true;
      current = current[part];
    }
    return current === undefined || current === null;
  });
}
