import { execSync } from 'child_process';
import { parseFields } from './fields';

export interface Listener {
  pid: number;
  command: string;
  user: string;
}

function run(port: number | string): string {
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
  return parseFields(run(port)).map((record) => ({
    pid: Number(record.get('p')),
    command: record.get('c') ?? '',
    user: record.get('L') ?? '',
  }));
}
