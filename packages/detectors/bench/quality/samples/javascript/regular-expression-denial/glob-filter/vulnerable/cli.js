#!/usr/bin/env node
var namematch = require('./');

var filters = process.argv.slice(2);
var input = '';

process.stdin.setEncoding('utf8');
process.stdin.on('data', function (d) { input += d; });
process.stdin.on('end', function () {
  namematch.filter(input.split('\n'), filters).forEach(function (name) {
    console.log(name);
  });
});
