// Reads the files that a finding quotes as they are now, through the same door as the revalidation, with secrets masked. INVARIANT: it
// reads by permission of the gate and into a record of its own, and writes nothing to the store.

import { join } from 'node:path'
import type { FindingRecord } from '@sallyport/findings'
import { loadCedar } from '@sallyport/policy'
import { newRunId } from '@sallyport/runner/launch'
import { openAuditFile } from '@sallyport/runner/operations'
import { GuardedTools } from '../agents/guarded-tools.js'
import { KeptReads } from '../agents/kept-reads.js'
import { Doors, openGate } from '../doors.js'
import { beginRecord, fileTimeoutMs } from '../hunt.js'
import { workerSettings } from '../rules/worker-settings.js'
import { WorkerPool } from '../workers/pool.js'
import { readMaskKey } from '../workspace/mask-key.js'
import type { Workspace } from '../workspace/workspace.js'

export interface EvidenceRequest {
  readonly workspace: Workspace
  /** The bundle of the analysis worker. */
  readonly workerUrl: URL
  readonly now: () => Date
}

export interface EvidenceFiles {
  /** The lines of each file; nothing for one that is not there or may not be read. */
  readonly lines: ReadonlyMap<string, readonly string[] | undefined>
  /** The record of what was decided about the reads. */
  readonly auditPath: string
}

export async function readEvidence(record: FindingRecord, request: EvidenceRequest): Promise<EvidenceFiles> {
  const { workspace, now } = request
  const { claim } = record.finding
  const traces = [claim.trace, ...(claim.furtherWays ?? []).map(({ trace }) => trace)]
  const paths = new Set([claim.place.path, ...traces.flat().map(({ quote }) => quote.place.path)])
  const gate = openGate(await loadCedar({ tierUp: false }), workspace)
  const run = newRunId(now())
  const audit = `audit/${run}.jsonl`
  const auditPath = join(workspace.state, audit)
  const auditLog = openAuditFile({ path: auditPath, run, now, sync: false })
  beginRecord(auditLog, gate)
  const doors = new Doors(gate, auditLog, now)
  const settings = workerSettings(workspace)
  const pool = new WorkerPool({ url: request.workerUrl, settings, fileTimeoutMs, threads: 1 })
  try {
    const tools = new GuardedTools({
      root: workspace.root,
      record: audit,
      mostBytes: workspace.config.maxFileBytes,
      pool,
      maskKey: readMaskKey(workspace.state),
      host: doors.of('revalidate'),
      scanHost: doors.of('scan'),
      knownHash: () => undefined,
      keptReads: new KeptReads(),
    })
    return { lines: new Map([...paths].map((path) => [path, tools.peek(path)?.lines])), auditPath }
  } finally {
    await pool.close()
    auditLog.close({ kind: 'end', status: 'done', ...doors.counts })
    doors.close()
  }
}
