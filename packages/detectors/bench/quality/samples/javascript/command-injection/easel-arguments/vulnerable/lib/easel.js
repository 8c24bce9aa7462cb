var util = require('util');
var EventEmitter = require('events').EventEmitter;
var runner = require('./runner');

function Easel(source) {
  if (!(this instanceof Easel)) return new Easel(source);
  EventEmitter.call(this);
  this._source = source;
  this._binary = 'convert';
  this._args = [];
}

util.inherits(Easel, EventEmitter);

Easel.prototype.resize = function (width, height, flag) {
  this._args.push('-resize', width + 'x' + (height || '') + (flag || ''));
  return this;
};

Easel.prototype.quality = function (value) {
  this._args.push('-quality', String(value));
  return this;
};

Easel.prototype.blur = function (radius, sigma) {
  this._args.push('-blur', radius + (sigma ? 'x' + sigma : ''));
  return this;
};

Easel.prototype.strip = function () {
  this._args.push('-strip');
  return this;
};

Easel.prototype.write = function (target, callback) {
  var self = this;
  var args = [this._source].concat(this._args, [target]);
  runner.run(this._binary, args, function (err, output) {
    if (err) {
      self.emit('error', err);
    } else {
      self.emit('end', target);
    }
    if (callback) callback(err, output);
  });
  return this;
};

module.exports = Easel;
