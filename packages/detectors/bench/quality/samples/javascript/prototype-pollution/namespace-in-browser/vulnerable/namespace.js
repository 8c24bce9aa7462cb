(function (root, factory) {
  if (typeof define === 'function' && define.amd) define([], factory);
  else if (typeof module === 'object' && module.exports) module.exports = factory();
  else root.namespace = factory();
})(typeof self !== 'undefined' ? self : this, function () {
  'use strict';

  function namespace(root, name, value) {
    var parts = name.split('.');
    var node = root;
    while (parts.length > 1) {
      var part = parts.shift();
      node = node[part] = node[part] || {};
    }
    node[parts[0]] = value;
    return node;
  }

  return namespace;
});
