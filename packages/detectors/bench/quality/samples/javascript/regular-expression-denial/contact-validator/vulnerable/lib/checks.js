'use strict';

var patterns = require('./patterns');

function matcher(name) {
  return function (value) {
    return patterns[name].test(String(value));
  };
}

var checks = new Map();

checks.set('min', function (value, n) {
  return Number(value) >= n;
});

checks.set('max', function (value, n) {
  return Number(value) <= n;
});

checks.set('length', function (value, n) {
  return String(value).length <= n;
});

checks.set('oneOf', function (value, list) {
  return list.indexOf(value) !== -1;
});

checks.set('email', matcher('address'));
checks.set('number', matcher('number'));
checks.set('color', matcher('hex'));
checks.set('slug', matcher('slug'));

module.exports = checks;
