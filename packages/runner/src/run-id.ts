import { randomBytes } from 'node:crypto'

/** A name for a run that no other has. */
export function newRunId(now: Date): string {
  return `${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}-${randomBytes(4).toString('hex')}`
}
