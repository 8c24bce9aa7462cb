(function (root, factory) {
  if (typeof exports === 'object' && typeof module !== 'undefined') module.exports = factory();
  else if (typeof define === 'function' && define.amd) define(factory);
  else root.postcard = factory();
})(this, function () {
  'use strict';

  var TAG = /<%([=-]?)([^<%]{1,200})%>/g;
  var ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  var IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

  var cache = {};

  var settings = {
    name: 'it',
    strip: false,
    cache: true
  };

  function escape(value) {
    return value == null ? '' : String(value).replace(/[&<>"']/g, function (char) { return ESCAPES[char]; });
  }

  function literal(text, options) {
    var clean = options.strip ? text.split('\n').filter(Boolean).join('\n') : text;
    return JSON.stringify(clean).replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
  }

  function assign(target, source) {
    for (var key in source) {
      if (Object.prototype.hasOwnProperty.call(source, key)) target[key] = source[key];
    }
    return target;
  }

  function body(text, options) {
    var parts = ['var out = "";'];
    var last = 0;
    var match;
    TAG.lastIndex = 0;
    while ((match = TAG.exec(text))) {
      parts.push('out += ' + literal(text.slice(last, match.index), options) + ';');
      if (match[1] === '=') parts.push('out += escape(' + path(match[2]) + ');');
      else if (match[1] === '-') parts.push('out += ' + path(match[2]) + ';');
      last = match.index + match[0].length;
    }
    parts.push('out += ' + literal(text.slice(last), options) + ';');
    parts.push('return out;');
    return parts.join('\n');
  }

  function path(text) {
    var names = text.trim().split('.');
    names.forEach(function (name) {
      if (!IDENTIFIER.test(name)) throw new SyntaxError('not a path: ' + text);
    });
    return names.join('.');
  }

  function compile(text, options) {
    var merged = assign(assign({}, settings), options);
    if (!IDENTIFIER.test(merged.name)) throw new TypeError('not a name: ' + merged.name);
    var key = merged.name + ':' + text;
    if (merged.cache && cache[key]) return cache[key];
    var render = new Function(merged.name, 'escape', body(text, merged));
    var template = function (data) {
      return render(data, escape);
    };
    if (merged.cache) cache[key] = template;
    return template;
  }

  function render(text, data, options) {
    return compile(text, options)(data);
  }

  return { compile: compile, render: render, escape: escape, settings: settings };
});
