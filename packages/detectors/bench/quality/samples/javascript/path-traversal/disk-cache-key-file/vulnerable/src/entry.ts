export interface Entry<T> {
  value: T;
  expires: number | null;
}

export function isExpired(entry: Entry<unknown>, now = Date.now()): boolean {
  return entry.expires !== null && entry.expires <= now;
}

export function pack<T>(value: T, ttlSeconds?: number): string {
  const expires = ttlSeconds ? Date.now() + ttlSeconds * 1000 : null;
  return JSON.stringify({ value, expires });
}

export function unpack<T>(text: string): Entry<T> {
  const parsed = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null || !('value' in parsed)) {
    throw new Error('damaged cache entry');
  }
  return parsed as Entry<T>;
}
