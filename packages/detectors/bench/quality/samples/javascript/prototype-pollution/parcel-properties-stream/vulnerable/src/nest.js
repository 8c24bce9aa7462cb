'use strict';

const own = (object, name) => Object.prototype.hasOwnProperty.call(object, name);

module.exports = function nest(values, names, value) {
  const last = names.length - 1;
  names.reduce((group, name, position) => {
    if (position === last) {
      group[name] = value;
      return group;
    }
    if (typeof group[name] !== 'object') group[name] = {};
    return group[name];
  }, values);
  return values;
};

module.exports.own = own;
