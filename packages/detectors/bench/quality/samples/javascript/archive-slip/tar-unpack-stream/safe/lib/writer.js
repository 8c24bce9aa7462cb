const fs = require('fs');
const path = require('path');
const { pipeline } = require('stream');
const names = require('./names');

class Writer {
  constructor(dest, { strip = 0, filter = () => true, umask = 0o022 } = {}) {
    this.dest = path.resolve(dest);
    this.strip = strip;
    this.filter = filter;
    this.umask = umask;
    this.files = [];
  }

  entry(header, stream, done) {
    const name = names.strip(header.name, this.strip);
    if (name === null || !this.filter(name, header)) return done();
    const target = path.join(this.dest, name);
    if (!target.startsWith(path.join(this.dest, path.sep))) {
      return done(new Error(`Entry outside of the target folder: ${header.name}`));
    }
    if (header.type === 'directory') return fs.mkdir(target, { recursive: true }, (err) => done(err));
    // links and devices are left out
    if (header.type !== 'file') return done();
    this.file(target, header, stream, done);
  }

  file(target, header, stream, done) {
    fs.mkdir(path.dirname(target), { recursive: true }, (err) => {
      if (err) return done(err);
      const out = fs.createWriteStream(target, { mode: names.mode(header, this.umask) });
      pipeline(stream, out, (err) => {
        if (err) return done(err);
        this.files.push(target);
        done();
      });
    });
  }
}

module.exports = Writer;
