import { findByPort, Listener } from './lookup';

export interface StopOptions {
  signal?: NodeJS.Signals;
  exclude?: number[];
}

export type Port = number | string;

/** The processes that listen on the port. */
export function portOwner(port: Port): Listener[] {
  return findByPort(port);
}

/** Whether nothing listens on the port. */
export function isFree(port: Port): boolean {
  return findByPort(port).length === 0;
}

/** Signals every listener and returns the ids of those reached. */
export function stopOwners(port: Port, options: StopOptions = {}): number[] {
  const { signal = 'SIGTERM', exclude = [process.pid] } = options;
  const stopped: number[] = [];

  for (const { pid } of findByPort(port)) {
    if (exclude.includes(pid)) continue;
    try {
      process.kill(pid, signal);
      stopped.push(pid);
    } catch (err) {
      if ((err as NodeJS.ErrnoException).code !== 'ESRCH') throw err;
    }
  }

  return stopped;
}

export { Listener };
