#!/usr/bin/env node
'use strict';

const fs = require('fs');
const { rowsToRecords } = require('../lib');

let input = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => (input += chunk));
process.stdin.on('end', () => {
  const records = rowsToRecords(input, { delimiter: process.argv[2] || ',' });
  fs.writeSync(1, JSON.stringify(records, null, 2) + '\n');
});
