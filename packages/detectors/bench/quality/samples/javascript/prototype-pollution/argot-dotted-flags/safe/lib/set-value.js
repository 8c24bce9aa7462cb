var has = Object.prototype.hasOwnProperty;

function refused(key) {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}

/**
 * Set a nested value; a value that is set again becomes a list.
 */
module.exports = function setValue(object, path, value) {
  var last = path[path.length - 1];
  var current = object;

  if (path.some(refused)) return;

  path.slice(0, -1).forEach(function (key) {
    if (!has.call(current, key) || current[key] === null) current[key] = {};
    else if (typeof current[key] !== 'object') current[key] = {};
    current = current[key];
  });

  if (!has.call(current, last) || typeof current[last] === 'boolean') {
    current[last] = value;
  } else if (Array.isArray(current[last])) {
    current[last].push(value);
  } else {
    current[last] = [current[last], value];
  }
};
