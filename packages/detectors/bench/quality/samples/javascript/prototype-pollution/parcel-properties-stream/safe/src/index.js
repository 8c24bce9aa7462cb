'use strict';

const { Writable } = require('stream');
const split = require('./split');
const nest = require('./nest');

class PropertiesCollector extends Writable {
  constructor(options = {}) {
    super({ decodeStrings: false });
    this.separator = options.separator || '.';
    this.values = {};
    this._rest = '';
  }

  _write(chunk, encoding, done) {
    const lines = (this._rest + chunk.toString()).split(/\r?\n/);
    this._rest = lines.pop();
    lines.forEach((line) => this._line(line));
    done();
  }

  _final(done) {
    if (this._rest) this._line(this._rest);
    this.emit('properties', this.values);
    done();
  }

  _line(line) {
    const pair = split(line);
    if (!pair) return;
    nest(this.values, pair.name.split(this.separator), pair.value);
  }
}

module.exports = (options) => new PropertiesCollector(options);
module.exports.PropertiesCollector = PropertiesCollector;
