'use strict';

exports.encode = function (data) {
  return Buffer.from(JSON.stringify(data)).toString('base64');
};

exports.decode = function (text) {
  return JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
};
