'use strict';

const { EventEmitter } = require('events');
const fs = require('fs');
const MemorySource = require('./memory-source');

class ConfigStore extends EventEmitter {
  constructor({ delimiter = ':', readonly = false } = {}) {
    super();
    this.delimiter = delimiter;
    this.readonly = readonly;
    this.sources = [new MemorySource()];
  }

  get writable() {
    return this.sources[0];
  }

  addFile(file) {
    const source = new MemorySource(JSON.parse(fs.readFileSync(file, 'utf8')));
    this.sources.push(source);
    return this;
  }

  get(key) {
    const parts = key.split(this.delimiter);
    for (const source of this.sources) {
      const value = source.lookup(parts);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  set(key, value) {
    if (this.readonly) throw new Error('store is read only');
    const before = this.get(key);
    this.writable.store(key.split(this.delimiter), value);
    if (before !== value) this.emit('change', key, value, before);
    return this;
  }

  required(keys) {
    const missing = keys.filter((k) => this.get(k) === undefined);
    if (missing.length) throw new Error(`Missing settings: ${missing.join(', ')}`);
    return this;
  }

  snapshot() {
    return JSON.parse(JSON.stringify(this.writable.data));
  }
}

module.exports = ConfigStore;
module.exports.ConfigStore = ConfigStore;
