'use strict';

var crypto = require('crypto');

var ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

exports.generate = function (length) {
  var out = '';
  for (var i = 0; i < length; i++) {
    out += ALPHABET.charAt(crypto.randomInt(ALPHABET.length));
  }
  return out;
};
