#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { createService } from '../lib/service.js';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: '/var/log' },
    port: { type: 'string', default: '8089' },
    host: { type: 'string', default: '127.0.0.1' }
  }
});

createService({ dir: values.dir }).listen(Number(values.port), values.host, () => {
  console.log(`logtail: ${values.dir} on ${values.host}:${values.port}`);
});
