'use strict';

exports.slash = function (path) {
  if (path.length < 2 || path.charAt(path.length - 1) !== '/') return path;
  var end = path.length - 1;
  while (end > 1 && path.charAt(end - 1) === '/') end -= 1;
  return path.slice(0, end);
};

exports.lowercase = function (path) {
  return path
    .split('/')
    .map(function (part) {
      return part.indexOf('%') === -1 ? part.toLowerCase() : part;
    })
    .join('/');
};

exports.index = function (path) {
  var names = ['/index.html', '/index.htm', '/default.html'];
  for (var i = 0; i < names.length; i++) {
    var at = path.length - names[i].length;
    if (at >= 0 && path.indexOf(names[i], at) === at) return path.slice(0, at + 1);
  }
  return path;
};
