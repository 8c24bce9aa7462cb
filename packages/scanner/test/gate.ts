// The gate of a hunt for tests: the real policies, the real record.

import { join } from 'node:path'
import { type Cedar, loadCedar } from '@sallyport/policy'
import { openAuditFile } from '@sallyport/runner'
import type { AgentHost } from '@sallyport/runner/operations'
import { Doors, openGate } from '../src/doors.js'
import type { StagePrincipal } from '../src/workspace/ceiling-policy.js'
import { openWorkspace, type Workspace } from '../src/workspace/workspace.js'

const cedar: Cedar = await loadCedar({ tierUp: true })

export interface TestGate {
  readonly workspace: Workspace
  readonly record: string
  of(stage: StagePrincipal): AgentHost
  close(): void
}

let gates = 0

/** `named` is a workspace that counts as its operator's. */
export function openTestGate(directory: string, stateHome: string, named?: string): TestGate {
  gates += 1
  const workspace = openWorkspace({ directory, stateHome, workspace: named })
  const record = join(stateHome, `record-${gates}.jsonl`)
  const now = (): Date => new Date()
  const auditLog = openAuditFile({ path: record, run: `run-${gates}`, now, sync: false })
  const doors = new Doors(openGate(cedar, workspace), auditLog, now)
  return { workspace, record, of: (stage) => doors.of(stage), close: () => doors.close() }
}
