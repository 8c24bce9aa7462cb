'use strict';

var escapeMatcher = /~[01]/g;

function unescape (part) {
  return part.replace(escapeMatcher, function (m) {
    return m === '~1' ? '/' : '~';
  });
}

function compile (pointer) {
  if (typeof pointer === 'string') {
    var parts = pointer.split('/');
    if (parts.shift() === '') return parts.map(unescape);
    throw new Error('Invalid pointer');
  }
  if (Array.isArray(pointer)) return pointer.map(String);
  throw new Error('Invalid pointer');
}

function setter (account, parts, value) {
  var i = 0;
  var end = parts.length - 1;
  var part;
  var next;

  while (i < end) {
    part = parts[i++];
    if (part === '__proto__' || part === 'constructor' || part === 'prototype') return;
    next = account[part];
    if (next == null) {
      next = account[part] = {};
    }
    account = next;
  }

  part = parts[end];
  if (part === '-' && Array.isArray(account)) part = account.length;
  var before = account[part];
  if (value === undefined) delete account[part];
  else account[part] = value;
  return before;
}

exports.get = function (account, pointer) {
  return compile(pointer).reduce(function (at, part) {
    return at == null ? undefined : at[part];
  }, account);
};

exports.set = function (account, pointer, value) {
  if (account === null || typeof account !== 'object') throw new Error('Invalid input object.');
  var parts = compile(pointer);
  if (parts.length === 0) throw new Error('Invalid pointer for set.');
  return setter(account, parts, value);
};
