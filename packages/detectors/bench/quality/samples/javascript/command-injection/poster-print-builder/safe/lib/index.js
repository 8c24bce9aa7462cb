'use strict';

const { execFile } = require('child_process');

class Poster {
  constructor(source) {
    this.source = source;
    this.parts = [];
  }

  size(width, height) {
    this.parts.push('-resize', `${width}x${height}`);
    return this;
  }

  quality(percent) {
    this.parts.push('-quality', percent);
    return this;
  }

  caption(text) {
    this.parts.push('-set', 'caption', text);
    return this;
  }

  write(target, done) {
    const args = [this.source, ...this.parts, target];
    const started = Date.now();
    execFile('convert', args.map(String), (error, stdout, stderr) => {
      if (error) return done(new Error(stderr || error.message));
      done(null, { target, took: Date.now() - started });
    });
    return this;
  }

  version(done) {
    execFile('convert', ['-version'], done);
  }
}

module.exports = (source) => new Poster(source);
module.exports.Poster = Poster;
