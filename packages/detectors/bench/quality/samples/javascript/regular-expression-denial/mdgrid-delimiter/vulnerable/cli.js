#!/usr/bin/env node
'use strict';

const { tidy } = require('./index');

let input = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => { input += chunk; });
process.stdin.on('end', () => process.stdout.write(tidy(input)));
