'use strict';

function isContainer(v) {
  return v !== null && typeof v === 'object';
}

exports.read = function (obj, keys) {
  var cur = obj;
  for (var i = 0; i < keys.length; i++) {
    if (!isContainer(cur)) return undefined;
    cur = cur[keys[i]];
  }
  return cur;
};

exports.write = function (obj, keys, value) {
  var cur = obj;
  var last = keys.length - 1;

  if (last < 0) return;

  for (var i = 0; i < last; i++) {
    if (!isContainer(cur[keys[i]])) {
      cur[keys[i]] = /^\d+$/.test(keys[i + 1]) ? [] : {};
    }
    cur = cur[keys[i]];
  }
  cur[keys[last]] = value;
};
