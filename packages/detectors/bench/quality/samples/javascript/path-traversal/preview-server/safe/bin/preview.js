#!/usr/bin/env node
var Server = require('../lib/server');
new Server(process.argv[2] || '.', { port: process.env.PORT || 8080 }).start();
