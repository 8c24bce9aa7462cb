(function (root, factory) {
  if (typeof define === 'function' && define.amd) define([], factory);
  else if (typeof module === 'object' && module.exports) module.exports = factory();
  else root.namespace = factory();
})(typeof self !== 'undefined' ? self : this, function () {
  'use strict';

  var reserved = /^(?:__proto__|constructor|prototype)$/;

  function namespace(root, name, value) {
    var parts = name.split('.');
    var node = root;
    while (parts.length > 1) {
      var part = parts.shift();
      if (reserved.test(part)) throw new Error('reserved name: ' + part);
      node = node[part] = node[part] || {};
    }
    if (reserved.test(parts[0])) throw new Error('reserved name: ' + parts[0]);
    node[parts[0]] = value;
    return node;
  }

  return namespace;
});
