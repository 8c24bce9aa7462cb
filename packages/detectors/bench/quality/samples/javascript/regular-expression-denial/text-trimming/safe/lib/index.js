'use strict';

const trim = require('./trim');
const words = require('./words');

module.exports = { ...trim, ...words };
