var util = require('util');
var EventEmitter = require('events').EventEmitter;
var Signer = require('./signer');

function Hookline(opts) {
  if (!(this instanceof Hookline)) return new Hookline(opts);
  EventEmitter.call(this);
  if (!opts || !opts.secret) throw new Error('secret is missing');
  this.signer = new Signer(opts.secret, opts.algorithm);
  this.header = (opts.header || 'x-signature').toLowerCase();
  this.limit = opts.limit || 512 * 1024;
  this.handle = this.handle.bind(this);
}
util.inherits(Hookline, EventEmitter);

Hookline.prototype._read = function (req, cb) {
  var chunks = [];
  var size = 0;
  var limit = this.limit;
  req.on('data', function (chunk) {
    size += chunk.length;
    if (size > limit) return req.destroy(new Error('body too large'));
    chunks.push(chunk);
  });
  req.on('end', function () {
    cb(null, Buffer.concat(chunks));
  });
  req.on('error', cb);
};

Hookline.prototype.handle = function (req, res) {
  var self = this;
  function end(code) {
    res.statusCode = code;
    res.end();
  }
  if (req.method !== 'POST') return end(405);
  this._read(req, function (err, raw) {
    if (err) return end(400);
    if (!self.signer.verify(raw, req.headers[self.header])) return end(401);
    var message;
    try {
      message = JSON.parse(raw.toString('utf8'));
    } catch (e) {
      return end(400);
    }
    self.emit('message', message, req);
    end(204);
  });
};

module.exports = Hookline;
