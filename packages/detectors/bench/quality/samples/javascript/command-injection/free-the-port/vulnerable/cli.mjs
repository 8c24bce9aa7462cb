#!/usr/bin/env node
import freeThePort from './index.mjs';

const ports = process.argv.slice(2);
if (ports.length === 0) {
  console.error('usage: free-the-port PORT...');
  process.exit(1);
}

for (const port of ports) {
  freeThePort(Number(port)).then(
    ({ pids }) => console.log(`port ${port}: ended ${pids.join(', ')}`),
    (error) => console.error(`port ${port}: ${error.message}`),
  );
}
