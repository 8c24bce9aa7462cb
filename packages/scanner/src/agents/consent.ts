// Code leaves the machine only when its operator agreed to where it goes. An agreement is for one repository and one address, kept in
// the operator's own state.

import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { AgentError } from '../errors.js'
import { makePrivateFolder, readOwnFile, writeOwnFile } from '../workspace/state-folder.js'

export interface Departure {
  readonly root: string
  /** `https://api.example.com` */
  readonly addresses: readonly string[]
  readonly models: readonly string[]
  readonly files: number
}

/** Asks a person; no terminal means no. */
export type AskConsent = (departure: Departure) => Promise<boolean>

export async function requireConsent(departure: Departure, stateHome: string, ask: AskConsent): Promise<void> {
  const missing = departure.addresses.filter((address) => !isAgreed(stateHome, departure.root, address))
  if (missing.length === 0) return
  if (!(await ask({ ...departure, addresses: missing }))) throw noConsent(departure, missing)
  for (const address of missing) agree(stateHome, departure.root, address)
}

function isAgreed(stateHome: string, root: string, address: string): boolean {
  return readOwnFile(fileOf(stateHome, root, address)) === textOf(root, address)
}

function agree(stateHome: string, root: string, address: string): void {
  const path = fileOf(stateHome, root, address)
  makePrivateFolder(dirname(path))
  writeOwnFile(path, textOf(root, address))
}

function fileOf(stateHome: string, root: string, address: string): string {
  const key = createHash('sha256')
    .update(JSON.stringify([root, address]))
    .digest('hex')
    .slice(0, 32)
  return join(stateHome, 'consent', `${key}.json`)
}

function textOf(root: string, address: string): string {
  return `${JSON.stringify({ schema: 'sallyport/consent', schemaVersion: 1, root, address })}\n`
}

function noConsent({ root, models, files }: Departure, addresses: readonly string[]): AgentError {
  return new AgentError({
    code: 'agent/no-consent',
    message: `code of \`${root}\` would be sent to ${addresses.join(', ')} (${models.join(', ')}): up to ${files} files, secrets masked`,
    hint: 'agree with `--yes`, once for each repository and address, or use the agent that sends nothing: `--agent analyst`',
  })
}
