function isPlain(v) {
  return Object.prototype.toString.call(v) === '[object Object]';
}

function copyList(list) {
  return list.map(function (item) {
    return isPlain(item) ? merge({}, item) : item;
  });
}

function merge(target, source) {
  if (!isPlain(source)) return target;
  Object.keys(source).forEach(function (key) {
    var next = source[key];
    if (isPlain(next)) {
      if (!isPlain(target[key])) target[key] = {};
      merge(target[key], next);
    } else if (Array.isArray(next)) {
      target[key] = copyList(next);
    } else if (next !== undefined) {
      target[key] = next;
    }
  });
  return target;
}

module.exports = merge;
