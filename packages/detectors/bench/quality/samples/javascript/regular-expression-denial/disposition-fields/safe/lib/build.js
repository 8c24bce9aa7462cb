'use strict';

var TYPES = ['attachment', 'inline'];

function isAscii(text) {
  return /^[\x20-\x7e]*$/.test(text);
}

function quote(text) {
  return '"' + text.replace(/["\\]/g, '\\$&') + '"';
}

function encode(text) {
  return encodeURIComponent(text).replace(/['()*]/g, function (c) {
    return '%' + c.charCodeAt(0).toString(16).toUpperCase();
  });
}

/**
 * The header for sending a file under the given name.
 */
module.exports = function build(filename, options) {
  var type = (options && options.type) || 'attachment';
  if (TYPES.indexOf(type) === -1) throw new TypeError('Unknown disposition');
  if (filename === undefined) return type;

  var base = String(filename).split(/[\\/]/).pop();
  if (isAscii(base)) return type + '; filename=' + quote(base);

  var ascii = base.replace(/[^\x20-\x7e]/g, '?');
  return type + '; filename=' + quote(ascii) + "; filename*=UTF-8''" + encode(base);
};
