#!/usr/bin/env node
'use strict';

var Server = require('../lib/server');

var folder = process.argv[2] || '.';
var port = Number(process.env.PORT) || 8080;

new Server(folder, { index: 'index.html', maxAge: 60 }).listen(port, function () {
  console.log('serving %s on port %d', folder, port);
});
