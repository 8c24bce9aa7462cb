'use strict';

const fs = require('fs');
const path = require('path');

const loaded = {};

function readWords(directory, locale) {
  const key = `${directory}:${locale}`;
  if (!loaded[key]) {
    const file = path.join(directory, locale + '.json');
    loaded[key] = JSON.parse(fs.readFileSync(file, 'utf8'));
  }
  return loaded[key];
}

exports.configure = function (options) {
  const directory = path.resolve(options.directory || './words');
  const fallback = options.fallback || 'en';
  const parameter = options.parameter || 'lang';

  return function words(req, res, next) {
    const locale = (req.query && req.query[parameter]) || fallback;
    try {
      req.words = readWords(directory, locale);
    } catch (error) {
      req.words = readWords(directory, fallback);
    }
    req.say = (name) => req.words[name] || name;
    next();
  };
};

exports.list = function (directory) {
  return fs.readdirSync(directory).map((file) => path.basename(file, '.json'));
};
