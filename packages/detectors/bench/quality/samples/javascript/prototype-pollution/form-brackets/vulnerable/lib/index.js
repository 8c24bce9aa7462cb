'use strict';

exports.parse = require('./parse');
exports.stringify = require('./stringify');
