'use strict';

var compile = require('./compile');
var escape = require('./escape');

var cache = new Map();

/**
 * stashe.render('Hi {{ it.name }}', { name: 'x' })
 * Connect style frameworks call it with their view options.
 */
exports.render = function (source, data, options) {
  options = options || {};
  var key = (options.name || '') + '\n' + source;

  if (options.cache && cache.has(key)) return cache.get(key)(data);

  var template = compile(source, options);
  if (options.cache) cache.set(key, template);
  return template(data);
};

exports.renderView = function (source, view, callback) {
  var html;
  try {
    html = exports.render(source, view.data || {}, view.settings);
  } catch (err) {
    return callback(err);
  }
  callback(null, html);
};

exports.compile = compile;
exports.escape = escape;
