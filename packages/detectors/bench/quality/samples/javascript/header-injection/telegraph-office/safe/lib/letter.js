'use strict';

var crypto = require('crypto');

var ADDRESS = /^[^\s<>@]{1,64}@[^\s<>@]{1,255}$/;

function Letter(fields) {
  this.fields = fields;
  this.id = crypto.randomBytes(12).toString('hex');
  this.headers = [];
  this.header('From', this.sender());
  this.header('To', this.recipient());
  this.header('Subject', fields.subject || '');
  this.header('Message-ID', '<' + this.id + '@telegraph>');
  if (fields.replyTo) this.header('Reply-To', address(fields.replyTo));
}

function address(text) {
  if (!ADDRESS.test(text)) throw new TypeError('not an address: ' + text);
  return text;
}

Letter.prototype.sender = function () {
  return address(this.fields.from);
};

Letter.prototype.recipient = function () {
  return address(this.fields.to);
};

Letter.prototype.header = function (name, value) {
  this.headers.push(name + ': ' + String(value).replace(/[\r\n]+/g, ' '));
  return this;
};

Letter.prototype.toString = function () {
  var body = String(this.fields.text || '').split(/\r?\n/).map(function (line) {
    return line.charAt(0) === '.' ? '.' + line : line;
  });
  return this.headers.join('\r\n') + '\r\n\r\n' + body.join('\r\n');
};

module.exports = Letter;
