#!/usr/bin/env node
import { release } from './index.mjs';

const args = process.argv.slice(2);
const quiet = args.includes('--quiet');
const ports = args.filter((a) => /^\d+$/.test(a)).map(Number);

if (ports.length === 0) {
  console.error('usage: port-release <port> [port...] [--quiet]');
  process.exit(1);
}

for (const port of ports) {
  const pids = await release(port);
  if (!quiet) console.log(`${port}: ${pids.length ? 'ended ' + pids.join(', ') : 'nothing to do'}`);
}
