'use strict';

exports.encode = (settings) =>
  Buffer.from(JSON.stringify(settings), 'utf8').toString('base64url');

exports.decode = (text) => {
  const json = Buffer.from(text, 'base64url').toString('utf8');
  const settings = JSON.parse(json);
  if (settings === null || typeof settings !== 'object') throw new TypeError('no settings');
  return settings;
};
