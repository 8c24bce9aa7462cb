'use strict';

var escape = require('./escape');
var tokenize = require('./tokenize');

var IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * A value expression is a path that starts at the data variable; the path
 * itself travels as a list of strings and never becomes source.
 */
function access(expression, name) {
  var path = expression.split('.');
  if (path[0] === name) path.shift();
  return 'get(' + name + ', ' + JSON.stringify(path) + ')';
}

function get(data, path) {
  var value = data;
  for (var i = 0; i < path.length; i++) {
    if (value === null || value === undefined) return '';
    if (!Object.prototype.hasOwnProperty.call(Object(value), path[i])) return '';
    value = value[path[i]];
  }
  return value === undefined || value === null ? '' : value;
}

module.exports = function compile(source, options) {
  var name = (options && options.name) || 'it';
  if (!IDENTIFIER.test(name)) throw new TypeError('The name of the data is not an identifier');
  var body = 'var out = "";\n';

  tokenize(source).forEach(function (token) {
    switch (token.type) {
      case 'text':
        body += 'out += ' + JSON.stringify(token.text) + ';\n';
        break;
      case 'raw':
        body += 'out += ' + access(token.text, name) + ';\n';
        break;
      default:
        body += 'out += escape(' + access(token.text, name) + ');\n';
    }
  });

  var render = new Function('get', 'escape', name, body + 'return out;');

  return function (data) {
    return render(get, escape, data);
  };
};
