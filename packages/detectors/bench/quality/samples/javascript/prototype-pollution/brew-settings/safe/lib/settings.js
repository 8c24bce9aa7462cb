'use strict';

var HEADER = /^\[([^\]]+)\]$/;
var COMMENT = /^[#;]/;

exports.parse = parse;
exports.stringify = stringify;

function parse(text) {
  var result = Object.create(null);
  var section = result;
  text.split(/\r?\n/).forEach(function (raw, index) {
    var line = raw.trim();
    if (!line || COMMENT.test(line)) return;
    var header = HEADER.exec(line);
    if (header) {
      section = open(result, unquote(header[1]));
      return;
    }
    var at = line.indexOf('=');
    if (at === -1) {
      var error = new SyntaxError('line ' + (index + 1) + ': expected name = value');
      error.line = index + 1;
      throw error;
    }
    var name = unquote(line.slice(0, at).trim());
    var value = literal(line.slice(at + 1).trim());
    put(section, name, value);
  });
  return result;
}

function open(result, name) {
  if (!result[name]) result[name] = Object.create(null);
  return result[name];
}

function put(section, name, value) {
  if (name.slice(-2) === '[]') {
    var key = name.slice(0, -2);
    if (!Array.isArray(section[key])) section[key] = [];
    section[key].push(value);
  } else {
    section[name] = value;
  }
}

function unquote(text) {
  var first = text.charAt(0);
  if ((first === '"' || first === "'") && text.charAt(text.length - 1) === first && text.length > 1) {
    return text.slice(1, -1);
  }
  return text;
}

function literal(text) {
  if (text === 'on' || text === 'true') return true;
  if (text === 'off' || text === 'false') return false;
  if (text === 'none') return null;
  if (/^-?\d+$/.test(text)) return parseInt(text, 10);
  return unquote(text);
}

function stringify(settings) {
  var lines = [];
  var sections = [];
  Object.keys(settings).forEach(function (name) {
    var value = settings[name];
    if (value && typeof value === 'object' && !Array.isArray(value)) sections.push(name);
    else write(lines, name, value);
  });
  sections.forEach(function (name) {
    lines.push('', '[' + name + ']');
    Object.keys(settings[name]).forEach(function (key) {
      write(lines, key, settings[name][key]);
    });
  });
  return lines.join('\n') + '\n';
}

function write(lines, name, value) {
  if (Array.isArray(value)) {
    value.forEach(function (item) {
      lines.push(name + '[] = ' + item);
    });
    return;
  }
  lines.push(name + ' = ' + (value === null ? 'none' : value));
}
