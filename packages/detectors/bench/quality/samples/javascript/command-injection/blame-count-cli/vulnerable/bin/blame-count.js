#!/usr/bin/env node
'use strict';

const { countDirectory, toTable } = require('../lib');

const args = process.argv.slice(2);
const root = args.find((arg) => !arg.startsWith('--')) || '.';
const json = args.includes('--json');

try {
  const totals = countDirectory(root);
  if (json) console.log(JSON.stringify([...totals]));
  else console.log(toTable(totals));
} catch (err) {
  console.error(`blame-count: ${err.message}`);
  process.exitCode = 1;
}
