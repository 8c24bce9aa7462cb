'use strict';

const { EventEmitter } = require('events');

const HEAD = 5;

class FrameReader extends EventEmitter {
  constructor(options = {}) {
    super();
    this.maxLength = options.maxLength || 64 * 1024;
    this.head = Buffer.alloc(HEAD);
    this.reset();
  }

  reset() {
    this.headFill = 0;
    this.body = null;
    this.bodyFill = 0;
    this.kind = 0;
  }

  push(chunk) {
    let at = 0;
    while (at < chunk.length) {
      at = this.body === null ? this.readHead(chunk, at) : this.readBody(chunk, at);
    }
  }

  readHead(chunk, at) {
    const taken = chunk.copy(this.head, this.headFill, at, at + HEAD - this.headFill);
    this.headFill += taken;
    if (this.headFill === HEAD) {
      this.kind = this.head.readUInt8(0);
      const length = this.head.readUInt32BE(1);
      if (length > this.maxLength) throw new RangeError(`frame of ${length} bytes is too long`);
      this.body = Buffer.alloc(length);
      if (length === 0) this.finish();
    }
    return at + taken;
  }

  readBody(chunk, at) {
    const taken = chunk.copy(this.body, this.bodyFill, at, at + this.body.length - this.bodyFill);
    this.bodyFill += taken;
    if (this.bodyFill === this.body.length) this.finish();
    return at + taken;
  }

  finish() {
    const frame = { kind: this.kind, body: this.body };
    this.reset();
    this.emit('frame', frame);
  }
}

module.exports = { FrameReader };
