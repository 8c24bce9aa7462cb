#!/usr/bin/env node
const { createServer } = require('../server');

const dir = process.env.DEPLOY_DIR;
const secret = process.env.DEPLOY_SECRET;

if (!dir || !secret) {
  console.error('DEPLOY_DIR and DEPLOY_SECRET must be set');
  process.exit(1);
}

createServer({ dir, secret }).listen(Number(process.env.PORT) || 9000);
