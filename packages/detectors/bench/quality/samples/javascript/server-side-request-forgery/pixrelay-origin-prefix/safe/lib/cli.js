#!/usr/bin/env node
import { createRelay } from './relay.js';

const origins = process.argv.slice(2);

if (origins.length === 0) {
  console.error('usage: pixrelay https://pictures.example.com ...');
  process.exit(2);
}

const port = Number(process.env.PORT) || 8077;
createRelay({ origins }).listen(port, () => console.log(`pixrelay on port ${port}`));
