'use strict';

var EventEmitter = require('events').EventEmitter;
var util = require('util');
var path = require('path');
var convert = require('./convert');

function Queue(options) {
  EventEmitter.call(this);
  options = options || {};
  this.concurrency = options.concurrency || 2;
  this.quality = options.quality || 80;
  this.outDir = options.outDir || null;
  this.pending = [];
  this.running = 0;
}

util.inherits(Queue, EventEmitter);

/**
 * Add an image. `job` is a path or { input, output, width }.
 */
Queue.prototype.add = function (job) {
  if (typeof job === 'string') job = { input: job };

  var input = path.resolve(job.input);
  var name = path.basename(input, path.extname(input)) + '.webp';

  this.pending.push({
    input: input,
    output: path.resolve(job.output || path.join(this.outDir || path.dirname(input), name)),
    width: parseInt(job.width, 10) || 0,
    quality: parseInt(this.quality, 10) || 80
  });

  var self = this;
  setImmediate(function () { self._next(); });
  return this;
};

Queue.prototype._next = function () {
  var self = this;

  while (self.running < self.concurrency && self.pending.length) {
    self.running++;
    self._start(self.pending.shift());
  }
};

Queue.prototype._start = function (job) {
  var self = this;

  self.emit('start', job);
  convert(job, function (err) {
    self.running--;
    if (err) self.emit('failed', err, job);
    else self.emit('converted', job);

    if (!self.running && !self.pending.length) return self.emit('drain');
    self._next();
  });
};

module.exports = function (options) {
  return new Queue(options);
};
module.exports.Queue = Queue;
