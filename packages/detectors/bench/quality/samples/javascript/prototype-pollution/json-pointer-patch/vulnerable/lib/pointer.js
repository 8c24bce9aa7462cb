'use strict';

function unescape(token) {
  return token.split('~1').join('/').split('~0').join('~');
}

exports.tokens = function (pointer) {
  if (pointer === '') return [];
  if (typeof pointer !== 'string' || pointer[0] !== '/') {
    throw new Error('Invalid pointer: ' + pointer);
  }
  return pointer.slice(1).split('/').map(unescape);
};

exports.resolve = function (doc, tokens) {
  return tokens.reduce(function (node, token) {
    if (token === '__proto__') throw new Error('Forbidden token');
    if (node === null || node === undefined || node[token] === undefined) {
      throw new Error('Path does not exist: /' + tokens.join('/'));
    }
    return node[token];
  }, doc);
};
