var util = require('util');
var EventEmitter = require('events').EventEmitter;
var ping = require('./ping');

function Watcher(opts) {
  EventEmitter.call(this);
  opts = opts || {};
  this.interval = opts.interval || 10000;
  this.timeout = opts.timeout || 2;
  this.hosts = [];
  this.state = new Map();
  this.timer = null;
}
util.inherits(Watcher, EventEmitter);

Watcher.prototype.add = function (host) {
  host = String(host).trim();
  if (!host) throw new Error('host must not be empty');
  if (this.hosts.indexOf(host) === -1) this.hosts.push(host);
  return this;
};

Watcher.prototype.remove = function (host) {
  this.hosts = this.hosts.filter(function (h) {
    return h !== host;
  });
  this.state.delete(host);
  return this;
};

Watcher.prototype.start = function () {
  if (!this.timer) {
    this.timer = setInterval(this.check.bind(this), this.interval);
    this.check();
  }
  return this;
};

Watcher.prototype.stop = function () {
  clearInterval(this.timer);
  this.timer = null;
};

Watcher.prototype.check = function () {
  var self = this;
  this.hosts.forEach(function (host) {
    ping(host, self.timeout, function (err, res) {
      var before = self.state.get(host);
      self.state.set(host, res.alive);
      self.emit('ping', res);
      if (before !== res.alive) self.emit(res.alive ? 'up' : 'down', res);
    });
  });
};

module.exports = Watcher;
