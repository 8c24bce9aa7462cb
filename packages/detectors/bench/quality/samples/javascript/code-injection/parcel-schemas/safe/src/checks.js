export const checks = {
  string: (access) => `typeof ${access} === 'string'`,
  number: (access) => `typeof ${access} === 'number' && isFinite(${access})`,
  boolean: (access) => `typeof ${access} === 'boolean'`,
  list: (access) => `Array.isArray(${access})`,
  object: (access) => `typeof ${access} === 'object' && ${access} !== null`,
  any: () => 'true',
};
