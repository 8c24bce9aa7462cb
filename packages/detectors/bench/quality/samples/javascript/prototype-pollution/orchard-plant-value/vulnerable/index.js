'use strict';

module.exports = function plant(tree, route, fruit) {
  if (!isObject(tree) || typeof route !== 'string') {
    return tree;
  }

  var steps = route.split('.');
  var len = steps.length;
  var node = tree;
  var idx = -1;

  while (++idx < len) {
    var step = steps[idx];
    if (idx !== len - 1) {
      if (!isObject(node[step])) {
        node[step] = {};
      }
      node = node[step];
    } else {
      node[step] = fruit;
    }
  }
  return tree;
};

function isObject(value) {
  return value !== null && (typeof value === 'object' || typeof value === 'function');
}
