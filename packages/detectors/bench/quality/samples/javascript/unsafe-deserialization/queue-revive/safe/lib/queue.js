'use strict';

const fs = require('fs');
const EventEmitter = require('events');
const codec = require('./codec');

class Queue extends EventEmitter {
  constructor(file, options = {}) {
    super();
    this.file = file;
    this.jobs = [];
    this.handlers = new Map();
    this.retries = options.retries || 0;
    this.load();
  }

  load() {
    let text = '';
    try {
      text = fs.readFileSync(this.file, 'utf8');
    } catch (err) {
      if (err.code !== 'ENOENT') throw err;
    }
    this.import(text);
  }

  /** adds lines which another queue exported */
  import(text) {
    for (const line of String(text).split('\n')) {
      if (line) this.jobs.push(codec.decode(line));
    }
    return this.jobs.length;
  }

  export() {
    return this.jobs.map((job) => codec.encode(job)).join('\n');
  }

  save() {
    fs.writeFileSync(this.file, this.export());
  }

  handle(name, fn) {
    this.handlers.set(name, fn);
    return this;
  }

  push(name, payload) {
    this.jobs.push({ name, payload, tries: 0, added: new Date() });
    this.save();
  }

  async next() {
    const job = this.jobs.shift();
    if (!job) return false;
    const handler = this.handlers.get(job.name);
    try {
      if (!handler) throw new Error('no handler for ' + job.name);
      this.emit('done', job, await handler(job.payload));
    } catch (err) {
      if (job.tries++ < this.retries) this.jobs.push(job);
      else this.emit('failed', job, err);
    }
    this.save();
    return true;
  }
}

module.exports = Queue;
module.exports.codec = codec;
