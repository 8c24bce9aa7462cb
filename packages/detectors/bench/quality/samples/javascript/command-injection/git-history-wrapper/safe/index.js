'use strict';

const path = require('path');
const { git } = require('./lib/run');
const { parseLog, FORMAT } = require('./lib/log');

class Story {
  constructor(dir) {
    this.dir = path.resolve(dir || '.');
  }

  async branches() {
    const out = await git(this.dir, ['for-each-ref', '--format=%(refname:short)', 'refs/heads']);
    return out.split('\n').filter(Boolean);
  }

  async commits(ref = 'HEAD', { max = 50 } = {}) {
    const count = Math.max(1, Math.trunc(Number(max)) || 50);
    const out = await git(this.dir, ['log', `--max-count=${count}`, `--format=${FORMAT}`, '--end-of-options', ref, '--']);
    return parseLog(out);
  }

  async lastTouched(ref, file) {
    const out = await git(this.dir, ['log', '-1', '--format=%cI', '--end-of-options', ref, '--', file]);
    return out.trim() ? new Date(out.trim()) : null;
  }

  async isClean() {
    const out = await git(this.dir, ['status', '--porcelain']);
    return out.trim() === '';
  }
}

module.exports = (dir) => new Story(dir);
module.exports.Story = Story;
