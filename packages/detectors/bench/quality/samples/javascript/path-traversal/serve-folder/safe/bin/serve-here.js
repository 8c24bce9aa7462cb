#!/usr/bin/env node
var minimist = require('minimist');
var serve = require('..');

var argv = minimist(process.argv.slice(2), {
  alias: { p: 'port', c: 'cache' },
  default: { port: 8080, cache: 0 }
});

serve({ root: argv._[0] || '.', maxAge: argv.cache }).listen(argv.port, function () {
  console.log('listening on http://localhost:' + argv.port);
});
