// `sallyport prune`: removes what was kept of conversations with models before some day. Findings, verdicts and records of decisions stay.

import { counted, escapeControls } from '@sallyport/diagnostics'
import { exitCode } from '../exit-code.js'
import { type PlacedFlags, withFindings } from '../hunting/open-store.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'

interface PruneFlags extends PlacedFlags {
  /** `YYYY-MM-DD`, UTC. */
  readonly before?: string
}

export async function prune(args: readonly string[], flags: PruneFlags, terminal: Terminal): Promise<number> {
  const [dir] = args
  const before = instantOf(flags.before)
  return withFindings({ ...flags, ...(dir === undefined ? {} : { dir }) }, 'write', async (project) => {
    const removed = await project.pruneModelCalls(before)
    if (flags.output === 'json') {
      const document = { schema: 'sallyport/prune', schemaVersion: 1, before, removedModelCalls: removed }
      terminal.result(`${escapeControls(JSON.stringify(document))}\n`)
    } else terminal.result(`removed ${counted(removed, 'call')} of models before ${before}\n`)
    return exitCode.done
  })
}

function instantOf(day: string | undefined): string {
  const time = day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  throw new UsageError(
    day === undefined ? 'prune needs a day' : `\`${day}\` is no day`,
    'write `--before YYYY-MM-DD`: what models were asked before it is removed',
  )
}
