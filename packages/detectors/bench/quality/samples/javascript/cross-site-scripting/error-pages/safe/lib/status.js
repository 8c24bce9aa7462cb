'use strict';

var http = require('http');

exports.codeOf = function (err) {
  var code = Number(err && (err.status || err.statusCode));
  return code >= 400 && code < 600 ? code : 500;
};

exports.titleOf = function (code) {
  return http.STATUS_CODES[code] || 'Error';
};
