'use strict';

var serialize = require('node-serialize');

exports.encode = function (data) {
  return Buffer.from(serialize.serialize(data)).toString('base64');
};

exports.decode = function (text) {
  return serialize.unserialize(Buffer.from(text, 'base64').toString('utf8'));
};
