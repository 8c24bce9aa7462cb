var childProcess = require('child_process');

module.exports = Queue;

function Queue(options) {
  this.options = options;
  this.waiting = [];
  this.busy = false;
}

Queue.prototype.add = function (args, done) {
  this.waiting.push({ args: args, done: done });
  this._next();
};

Queue.prototype.clear = function () {
  this.waiting.length = 0;
};

Queue.prototype._next = function () {
  if (this.busy || this.waiting.length === 0) return;
  var self = this;
  var job = this.waiting.shift();
  this.busy = true;
  childProcess.exec('git ' + job.args.join(' '), this.options, function (err, stdout, stderr) {
    self.busy = false;
    if (err) err.message = stderr || err.message;
    job.done(err, stdout);
    self._next();
  });
};
