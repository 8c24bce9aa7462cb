#!/usr/bin/env node
var untarry = require('../lib/untarry');

var archive = process.argv[2];
var target = process.argv[3] || '.';

if (!archive) {
  console.error('usage: untarry archive [folder]');
  process.exit(2);
}

untarry(archive, target, function (err, files) {
  if (err) {
    console.error('untarry: ' + err.message);
    process.exit(1);
  }
  console.log(files.length + ' files');
});
