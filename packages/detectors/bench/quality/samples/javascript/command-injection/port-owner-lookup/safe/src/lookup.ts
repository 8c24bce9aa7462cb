import { execSync } from 'child_process';
import { parseFields } from './fields';

export interface Listener {
  pid: number;
  command: string;
  user: string;
}

function toPort(port: number | string): number {
  const value = Number(port);
  if (!Number.isInteger(value) || value < 1 || value > 65535) {
    throw new RangeError('Expected a port between 1 and 65535');
  }
  return value;
}

function run(port: number): string {
  try {
    return execSync(`lsof -nP -iTCP:${port} -sTCP:LISTEN -FpcL`, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (err) {
    // lsof ends with 1 when there is nothing to show
    if ((err as { status?: number }).status === 1) return '';
    throw err;
  }
}

export function findByPort(port: number | string): Listener[] {
  return parseFields(run(toPort(port))).map((record) => ({
    pid: Number(record.get('p')),
    command: record.get('c') ?? '',
    user: record.get('L') ?? '',
  }));
}
