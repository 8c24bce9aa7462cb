// Which workspaces their operator accepted: by the path of the repository and a hash of what steers a hunt. A workspace that came
// with a repository, or that changed since, permits nothing (IN-3, RE-3, AG-9).

import { z } from 'zod'
import { WorkspaceError } from '../errors.js'
import { readOwnFile, trustFile, writeOwnFile } from './state-folder.js'

const trustSchema = z.strictObject({
  schema: z.literal('sallyport/trust'),
  schemaVersion: z.literal(1),
  root: z.string(),
  digest: z.string(),
  time: z.string(),
})

/** `accepted`: as it is now; `changed`: the path was accepted with other content; `unknown`: never. */
export type TrustState = 'accepted' | 'changed' | 'unknown'

export function trustState(stateHome: string, root: string, digest: string): TrustState {
  const path = trustFile(stateHome, root)
  const text = readOwnFile(path)
  if (text === undefined) return 'unknown'
  const parsed = trustSchema.safeParse(parse(path, text))
  if (!parsed.success || parsed.data.root !== root) throw invalid(path)
  return parsed.data.digest === digest ? 'accepted' : 'changed'
}

export function recordTrust(stateHome: string, root: string, digest: string, now: Date): void {
  const record = { schema: 'sallyport/trust', schemaVersion: 1, root, digest, time: now.toISOString() }
  writeOwnFile(trustFile(stateHome, root), `${JSON.stringify(record)}\n`)
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid(path)
  }
}

function invalid(path: string): WorkspaceError {
  return new WorkspaceError({
    code: 'workspace/trust-invalid',
    message: `\`${path}\` is no record of trust`,
    hint: 'remove the file, look at the workspace, and run `sallyport trust`',
  })
}
