const path = require('path');
const { promisify } = require('util');
const child = require('child_process');
const { probeDuration } = require('./probe');

const execFile = promisify(child.execFile);

const DEFAULTS = {
  ffmpeg: 'ffmpeg',
  ffprobe: 'ffprobe',
  quality: 3,
  timeout: 30000
};

class Poster {
  constructor(input, options = {}) {
    if (typeof input !== 'string' || !input) throw new TypeError('input file expected');
    this.input = path.resolve(input);
    this.options = Object.assign({}, DEFAULTS, options);
    this.offset = 0;
    this.percent = null;
    this.width = 0;
  }

  at(when) {
    const text = String(when);
    if (text.endsWith('%')) {
      this.percent = Number(text.slice(0, -1)) / 100;
      if (!(this.percent >= 0 && this.percent <= 1)) throw new RangeError('bad percentage');
    } else {
      this.offset = Number(when);
      if (!(this.offset >= 0)) throw new RangeError('bad offset');
    }
    return this;
  }

  size(width) {
    this.width = parseInt(width, 10) || 0;
    return this;
  }

  async save(file) {
    const out = path.resolve(file);
    if (this.percent !== null) {
      const total = await probeDuration(this.input, this.options.ffprobe);
      this.offset = total * this.percent;
    }
    await this._run(this._args(out));
    return out;
  }

  _args(out) {
    const q = Number(this.options.quality) || DEFAULTS.quality;
    const args = ['-y', '-ss', this.offset.toFixed(3), '-i', this.input, '-frames:v', '1'];
    if (this.width) args.push('-vf', `scale=${this.width}:-1`);
    args.push('-q:v', String(q), out);
    return args;
  }

  async _run(args) {
    const { ffmpeg, timeout } = this.options;
    try {
      await execFile(ffmpeg, args, { timeout });
    } catch (e) {
      throw new Error('ffmpeg failed: ' + String(e.stderr || e.message).trim());
    }
  }
}

module.exports = Poster;
