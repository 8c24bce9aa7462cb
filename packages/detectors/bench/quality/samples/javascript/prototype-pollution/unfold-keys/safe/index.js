'use strict';

const fold = require('./lib/fold');
const unfold = require('./lib/unfold');
const table = require('./lib/table');

module.exports = { fold, unfold, fromTable: table.fromTable, toTable: table.toTable };
