'use strict';

var net = require('net');
var util = require('util');
var events = require('events');
var Letter = require('./letter');

function Client(options) {
  events.EventEmitter.call(this);
  this.host = options.host;
  this.port = options.port || 25;
  this.name = options.name || 'localhost';
  this.steps = [];
  this.buffer = '';
}
util.inherits(Client, events.EventEmitter);

Client.prototype.send = function (fields, callback) {
  var letter = new Letter(fields);
  var self = this;
  this.steps = [
    'EHLO ' + this.name,
    'MAIL FROM:<' + letter.sender() + '>',
    'RCPT TO:<' + letter.recipient() + '>',
    'DATA',
    letter.toString() + '\r\n.',
    'QUIT'
  ];
  this.once('done', function () { callback(null, letter.id); });
  this.once('failed', callback);
  this.socket = net.connect(this.port, this.host);
  this.socket.setEncoding('utf8');
  this.socket.on('data', function (text) { self.onData(text); });
  this.socket.on('error', function (error) { self.emit('failed', error); });
};

Client.prototype.onData = function (text) {
  this.buffer += text;
  var end;
  while ((end = this.buffer.indexOf('\r\n')) !== -1) {
    var line = this.buffer.slice(0, end);
    this.buffer = this.buffer.slice(end + 2);
    if (line.charAt(3) !== '-') this.onReply(parseInt(line, 10), line);
  }
};

Client.prototype.onReply = function (code, line) {
  if (code >= 400) {
    this.socket.end();
    this.emit('failed', new Error(line));
    return;
  }
  var step = this.steps.shift();
  if (step === undefined) {
    this.socket.end();
    this.emit('done');
    return;
  }
  this.socket.write(step + '\r\n');
};

module.exports = Client;
