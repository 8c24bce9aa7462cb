'use strict';

const own = (object, name) => Object.prototype.hasOwnProperty.call(object, name);

module.exports = function nest(values, names, value) {
  const last = names.length - 1;
  names.reduce((group, name, position) => {
    if (position === last) {
      group[name] = value;
      return group;
    }
    if (!own(group, name) || typeof group[name] !== 'object') {
      Object.defineProperty(group, name, { value: {}, writable: true, enumerable: true, configurable: true });
    }
    return group[name];
  }, values);
  return values;
};

module.exports.own = own;
