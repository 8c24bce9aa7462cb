#!/usr/bin/env node
'use strict';
const argvee = require('./');
const { options, rest } = argvee(process.argv.slice(2), { alias: { o: 'output', v: 'verbose' } });
console.log(JSON.stringify({ options, rest }, null, 2));
