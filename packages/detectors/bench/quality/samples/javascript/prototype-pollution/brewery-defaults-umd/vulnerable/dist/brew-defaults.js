(function (global, factory) {
  typeof exports === 'object' && typeof module !== 'undefined' ? module.exports = factory() :
  typeof define === 'function' && define.amd ? define(factory) :
  (global = global || self, global.brewDefaults = factory());
}(this, (function () { 'use strict';

  var toString = Object.prototype.toString;

  function isPlain(value) {
    return toString.call(value) === '[object Object]';
  }

  function fill(recipe, base) {
    for (var key in base) {
      var theirs = base[key];
      if (isPlain(theirs) && isPlain(recipe[key])) {
        fill(recipe[key], theirs);
      } else if (recipe[key] === undefined) {
        recipe[key] = theirs;
      }
    }
    return recipe;
  }

  function brewDefaults(recipe) {
    var out = recipe || {};
    for (var i = 1; i < arguments.length; i++) {
      fill(out, arguments[i]);
    }
    return out;
  }

  brewDefaults.version = '2.0.3';

  return brewDefaults;

})));
