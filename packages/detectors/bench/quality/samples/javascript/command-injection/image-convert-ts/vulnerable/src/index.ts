import * as path from 'path';
import { run } from './runner';
import type { Gravity, Operation, PipeOptions } from './types';

const FORMATS = ['png', 'jpg', 'jpeg', 'gif', 'webp'];

export class Pipe {
  private readonly source: string;
  private readonly options: PipeOptions;
  private operations: Operation[] = [];

  constructor(source: string, options: PipeOptions = {}) {
    this.source = Pipe.file(source);
    this.options = options;
  }

  private static file(name: string): string {
    const full = path.resolve(name);
    const ext = path.extname(full).slice(1).toLowerCase();
    if (!FORMATS.includes(ext)) {
      throw new Error(`unsupported format: ${ext}`);
    }
    return `${ext}:${full}`;
  }

  private push(flag: string, value?: string): this {
    this.operations.push({ flag, value });
    return this;
  }

  resize(width: number, height?: number): this {
    return this.push('-resize', `${Math.round(width)}x${height ? Math.round(height) : ''}`);
  }

  gravity(value: Gravity): this {
    if (!['center', 'north', 'south', 'east', 'west'].includes(value)) throw new TypeError('gravity');
    return this.push('-gravity', value);
  }

  grayscale(): this {
    return this.push('-colorspace', 'Gray');
  }

  strip(): this {
    return this.push('-strip');
  }

  async write(target: string): Promise<string> {
    const out = Pipe.file(target);
    const argv: string[] = [this.options.binary || 'convert', this.source];
    for (const op of this.operations) {
      argv.push(op.flag);
      if (op.value !== undefined) argv.push(op.value);
    }
    argv.push(out);
    await run(argv, this.options);
    return path.resolve(target);
  }
}

export default function pixpipe(source: string, options?: PipeOptions): Pipe {
  return new Pipe(source, options);
}
