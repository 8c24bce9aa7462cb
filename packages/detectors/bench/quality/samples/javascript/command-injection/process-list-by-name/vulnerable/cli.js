#!/usr/bin/env node
import { findRunning } from './index.js';

const [name] = process.argv.slice(2);

if (!name) {
  console.error('usage: find-running <name>');
  process.exit(2);
}

for (const row of await findRunning(name)) {
  console.log(`${String(row.pid).padStart(7)}  ${row.command}`);
}
