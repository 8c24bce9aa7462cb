'use strict';

var fs = require('fs');
var path = require('path');

function clean(locale) {
  return locale.replace(/\.\.\//g, '');
}

module.exports = function catalog(directory) {
  var loaded = new Map();

  function load(locale) {
    if (loaded.has(locale)) return loaded.get(locale);

    var messages = {};
    var file = path.join(directory, clean(locale) + '.json');

    try {
      messages = JSON.parse(fs.readFileSync(file, 'utf8'));
      loaded.set(locale, messages);
    } catch (err) {
      if (err.code !== 'ENOENT') throw new Error('Cannot read the phrases of ' + locale);
    }
    return messages;
  }

  function find(locale, key) {
    var messages = load(locale);
    return Object.prototype.hasOwnProperty.call(messages, key) ? messages[key] : undefined;
  }

  return { load: load, find: find };
};
