import { execSync } from 'child_process';
import { buildPing } from './command';
import { parsePing, PingResult } from './parse';

export interface ReachOptions {
  count?: number;
  timeoutSeconds?: number;
}

export function reach(host: string, options: ReachOptions = {}): PingResult {
  const name = String(host).trim();
  if (name.length === 0 || name.length > 253) {
    throw new Error('invalid host name');
  }
  const count = clampInt(options.count, 1, 10, 3);
  const timeout = clampInt(options.timeoutSeconds, 1, 30, 5);
  try {
    const stdout = execSync(buildPing(name, count, timeout), {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return parsePing(name, stdout);
  } catch {
    return { host: name, alive: false, sent: count, received: 0, average: null };
  }
}

export function reachAll(hosts: string[], options?: ReachOptions): PingResult[] {
  return hosts.map((host) => reach(host, options));
}

function clampInt(value: unknown, low: number, high: number, fallback: number): number {
  const n = Math.trunc(Number(value));
  return Number.isFinite(n) ? Math.min(high, Math.max(low, n)) : fallback;
}

export type { PingResult };
