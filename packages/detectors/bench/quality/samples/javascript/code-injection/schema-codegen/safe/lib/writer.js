'use strict';

class Writer {
  constructor() {
    this.lines = [];
    this.depth = 0;
    this.count = 0;
  }

  line(text) {
    this.lines.push('  '.repeat(this.depth) + text);
    return this;
  }

  open(head) {
    this.line(head + ' {');
    this.depth++;
    return this;
  }

  close() {
    this.depth--;
    return this.line('}');
  }

  variable() {
    return 'v' + ++this.count;
  }

  toString() {
    return this.lines.join('\n');
  }
}

module.exports = Writer;
