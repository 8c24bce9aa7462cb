// What became of every file. INVARIANT: each file that is not ignored has exactly one state, so that the counts sum up to the
// inventory, and nothing is silently left out.

import { z } from 'zod'

export const skipReasons = [
  'binary',
  'minified',
  'generated',
  'too-large',
  'link',
  'link-out-of-tree',
  'special-file',
  'nested-repository',
  'unnameable',
  'denied',
] as const
export type SkipReason = (typeof skipReasons)[number]

export const failureReasons = ['unreadable', 'vanished', 'changed', 'timeout', 'crash', 'limit'] as const
export type FailureReason = (typeof failureReasons)[number]

export type FileState = 'scanned' | `skipped:${SkipReason}` | `failed:${FailureReason}`

export const fileStateSchema = z.string().refine((state): state is FileState => {
  const [kind, reason, more] = state.split(':')
  if (more !== undefined) return false
  if (kind === 'scanned') return reason === undefined
  if (kind === 'skipped') return skipReasons.some((each) => each === reason)
  return kind === 'failed' && failureReasons.some((each) => each === reason)
})

export const coverageSchema = z.object({
  /** Files that are not ignored; the sum of `states`. */
  files: z.int(),
  /** How many files are in each state. */
  states: z.record(z.string(), z.int()),
  /** Ignored directories, each counted once, whatever is below. */
  ignoredDirectories: z.int(),
  ignoredFiles: z.int(),
  /** `partial` where the walk or a stage was cut short. */
  extent: z.enum(['complete', 'partial']),
})
export type Coverage = z.infer<typeof coverageSchema>
