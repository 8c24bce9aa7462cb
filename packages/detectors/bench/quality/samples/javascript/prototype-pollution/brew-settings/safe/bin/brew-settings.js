#!/usr/bin/env node
'use strict';

var fs = require('fs');
var settings = require('../lib/settings');

var file = process.argv[2];
var query = process.argv[3];

if (!file) {
  console.error('usage: brew-settings <file> [section.name]');
  process.exit(2);
}

fs.readFile(file, 'utf8', function (err, text) {
  if (err) {
    console.error(err.message);
    process.exit(1);
  }
  var parsed = settings.parse(text);
  if (!query) {
    process.stdout.write(settings.stringify(parsed));
    return;
  }
  var value = query.split('.').reduce(function (node, key) {
    return node == null ? node : node[key];
  }, parsed);
  if (value === undefined) process.exit(1);
  console.log(typeof value === 'object' ? JSON.stringify(value) : value);
});
