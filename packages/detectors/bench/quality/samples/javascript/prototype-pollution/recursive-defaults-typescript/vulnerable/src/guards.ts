import type { Dict } from './types';

export function isDict(value: unknown): value is Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isMissing(value: unknown, nullIsMissing: boolean): boolean {
  return value === undefined || (nullIsMissing && value === null);
}
