#!/usr/bin/env node
'use strict';

const createServer = require('../lib/server');

const [root = '.', port = '8080'] = process.argv.slice(2);
createServer({ root }).listen(Number(port), () => {
  console.log(`serving ${root} on http://localhost:${port}`);
});
