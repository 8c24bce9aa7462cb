'use strict';

var fs = require('fs');
var Template = require('./template');

var cache = {};

exports.compile = function compile(text, opts) {
  var template = new Template(text, opts);
  return template.compile();
};

exports.render = function render(text, data, opts) {
  return exports.compile(text, opts)(data);
};

exports.renderFile = function renderFile(filename, data, callback) {
  var options = data.settings ? data.settings['view options'] || {} : data;
  fs.readFile(filename, 'utf8', function (err, text) {
    if (err) return callback(err);
    var fn = cache[filename] || (cache[filename] = exports.compile(text, options));
    try {
      callback(null, fn(data));
    } catch (error) {
      callback(error);
    }
  });
};

exports.__express = exports.renderFile;
