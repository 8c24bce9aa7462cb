import { parseLine } from './csv';
import { unflatten } from './unflatten';
import type { Flat, Nested } from './unflatten';

export interface RecordOptions {
  separator?: string;
  delimiter?: string;
  numbers?: boolean;
  skipEmpty?: boolean;
}

const DEFAULTS: Required<RecordOptions> = {
  separator: ',',
  delimiter: '.',
  numbers: true,
  skipEmpty: true
};

function convert(cell: string, options: Required<RecordOptions>): unknown {
  if (!options.numbers || cell.trim() === '') return cell;
  const n = Number(cell);
  return Number.isNaN(n) ? cell : n;
}

export function records(text: string, options: RecordOptions = {}): Nested[] {
  const opts = { ...DEFAULTS, ...options };
  const lines = text.split('\n').map((l) => (l.endsWith('\r') ? l.slice(0, -1) : l));
  const header = parseLine(lines.shift() || '', opts.separator).map((h) => h.trim());

  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const flat: Flat = [];
      parseLine(line, opts.separator).forEach((cell, i) => {
        if (header[i] === undefined) return;
        if (cell === '' && opts.skipEmpty) return;
        flat.push([header[i], convert(cell, opts)]);
      });
      return unflatten(flat, opts.delimiter);
    });
}
