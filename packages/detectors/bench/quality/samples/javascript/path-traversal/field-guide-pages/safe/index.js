'use strict';

const fs = require('fs');
const path = require('path');
const { negotiate } = require('./lib/negotiate');
const { summary } = require('./lib/summary');

module.exports = function fieldGuide(options = {}) {
  const root = path.resolve(options.root || 'guide');
  const languages = options.languages || ['en'];
  const cache = new Map();

  function page(language, name) {
    return path.join(root, language, `${name}.md`);
  }

  function read(file, done) {
    if (options.cache && cache.has(file)) return done(null, cache.get(file));
    fs.readFile(file, 'utf8', (error, text) => {
      if (error) return done(error);
      if (options.cache) cache.set(file, text);
      done(null, text);
    });
  }

  return function guide(req, res, next) {
    if (req.method !== 'GET') return next();
    const language = negotiate(req, languages);
    const name = path.basename(req.path) || 'index';
    read(page(language, name), (error, text) => {
      if (error && error.code === 'ENOENT') return next();
      if (error) return next(error);
      res.set('Content-Language', languages.includes(language) ? language : 'en');
      res.type('text/plain');
      if (req.query.summary) res.send(summary(text));
      else res.send(text);
    });
  };
};
