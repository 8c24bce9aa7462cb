// Questions that several operations put to the policy, in order.

import type { Ask } from './operation.js'

/** To read a file by its path. */
export const asksToRead: readonly Ask[] = [
  { action: 'open', on: 'directory', of: 'path', part: 'parent' },
  { action: 'open', on: 'file', of: 'path' },
  { action: 'read', on: 'file', of: 'path' },
]

/** The same, where redacted lines may be shown instead. */
export const asksToShow: readonly Ask[] = [
  ...asksToRead.slice(0, -1),
  { action: 'read', on: 'file', of: 'path', otherwise: 'only what is redacted' },
  { action: 'redacted_read', on: 'file', of: 'path', condition: '`read` denied' },
]
