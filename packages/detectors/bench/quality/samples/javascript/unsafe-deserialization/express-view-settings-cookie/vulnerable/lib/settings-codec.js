'use strict';

const serialize = require('node-serialize');

exports.encode = (settings) =>
  Buffer.from(serialize.serialize(settings), 'utf8').toString('base64url');

exports.decode = (text) => {
  const json = Buffer.from(text, 'base64url').toString('utf8');
  const settings = serialize.unserialize(json);
  if (settings === null || typeof settings !== 'object') throw new TypeError('no settings');
  return settings;
};
