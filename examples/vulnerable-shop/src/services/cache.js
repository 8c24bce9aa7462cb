import { createHash } from 'node:crypto'

/** A short key for the cache of searches. */
export function cacheKey(...parts) {
  return createHash('md5').update(JSON.stringify(parts)).digest('base64')
}
