import { exec, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { secondsOf } from './time.js';

const shell = promisify(exec);
const program = promisify(execFile);

export class Clip {
  constructor(source, { binary = 'ffmpeg', overwrite = true } = {}) {
    this.binary = binary;
    this.source = source;
    this.parts = [];
    this.filters = [];
    if (overwrite) this.parts.push('-y');
  }

  from(time) {
    this.parts.push('-ss', String(secondsOf(time)));
    return this;
  }

  lasting(time) {
    this.parts.push('-t', String(secondsOf(time)));
    return this;
  }

  frames(count) {
    this.parts.push('-frames:v', String(Number(count)));
    return this;
  }

  scale(width, height = -1) {
    this.filters.push(`scale=${Number(width)}:${Number(height)}`);
    return this;
  }

  mute() {
    this.parts.push('-an');
    return this;
  }

  async probe() {
    const { stdout } = await program('ffprobe', ['-v', 'error', '-show_format', '-of', 'json', this.source]);
    return JSON.parse(stdout).format;
  }

  arguments(target) {
    const list = [...this.parts, '-i', this.source];
    if (this.filters.length > 0) list.push('-vf', this.filters.join(','));
    list.push(target);
    return list;
  }

  async save(target) {
    const list = this.arguments(target);
    try {
      await shell([this.binary, ...list].join(' '));
    } catch (error) {
      throw new Error(`could not cut ${this.source}: ${lastLine(error.stderr)}`);
    }
    return target;
  }
}

function lastLine(text = '') {
  const lines = text.trim().split('\n');
  return lines[lines.length - 1];
}
