#!/usr/bin/env node
'use strict';

const path = require('path');
const { mirror, refresh } = require('../lib/mirror');

const [command, ...rest] = process.argv.slice(2);
const root = process.env.RECIPES || path.join(process.cwd(), 'recipes');

const commands = {
  add: ([address]) => mirror(address, { root }),
  refresh: ([name]) => refresh(name, { root }),
};

const run = commands[command];
if (!run) {
  console.error('usage: recipe-mirror add <address> | refresh <name>');
  process.exit(2);
}

run(rest).then(
  (result) => console.log(result),
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
