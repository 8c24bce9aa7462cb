'use strict';

const EventEmitter = require('events');
const os = require('os');
const util = require('util');
const senders = require('./senders');

function Timer(options) {
  EventEmitter.call(this);
  this.options = Object.assign({ sound: false, sender: os.type() }, options);
  this.pending = new Map();
  this.on('ready', this.notify.bind(this));
}
util.inherits(Timer, EventEmitter);

Timer.prototype.brew = function (name, minutes) {
  const id = Symbol(name);
  const handle = setTimeout(() => {
    this.pending.delete(id);
    this.emit('ready', { title: 'Tea', body: name + ' is ready', minutes });
  }, minutes * 60 * 1000);
  this.pending.set(id, handle);
  return id;
};

Timer.prototype.cancel = function (id) {
  clearTimeout(this.pending.get(id));
  return this.pending.delete(id);
};

Timer.prototype.notify = function (note) {
  const send = senders[this.options.sender] || senders.Linux;
  send(note, (error) => {
    if (error) this.emit('error', error);
    else this.emit('sent', note);
  });
};

module.exports = Timer;
