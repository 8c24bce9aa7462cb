function encodeName(path) {
  return path.map(function (part, i) {
    var text = encodeURIComponent(part);
    return i ? '[' + text + ']' : text;
  }).join('');
}

function visit(value, path, pairs) {
  if (value === undefined) return;

  if (Array.isArray(value)) {
    value.forEach(function (item) { visit(item, path.concat(''), pairs); });
  } else if (value !== null && typeof value === 'object') {
    Object.keys(value).forEach(function (key) { visit(value[key], path.concat(key), pairs); });
  } else {
    pairs.push(encodeName(path) + '=' + encodeURIComponent(value === null ? '' : value));
  }
}

module.exports = function stringify(object) {
  var pairs = [];
  Object.keys(object || {}).forEach(function (key) {
    visit(object[key], [key], pairs);
  });
  return pairs.join('&');
};
