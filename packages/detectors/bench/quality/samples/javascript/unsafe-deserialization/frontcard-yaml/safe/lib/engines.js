'use strict';

var yaml = require('js-yaml');

var engines = new Map();

engines.set('yaml', {
  parse: function (text) {
    return yaml.safeLoad(text);
  },
  stringify: function (data) {
    return yaml.safeDump(data);
  }
});

engines.set('json', {
  parse: function (text) {
    return JSON.parse(text);
  },
  stringify: function (data) {
    return JSON.stringify(data, null, 2);
  }
});

module.exports = engines;
