// One line of the record: a JSON object whose last key is the SHA-256 of all before it, the previous hash included. The
// encoding is canonical (fixed keys in a fixed order, written by one serializer), so no content can forge a line (AU-4).

import { createHash, hash as hashOnce } from 'node:crypto'
import type { ApprovalAnswer } from '../approval/approver.js'

/** The hash before the first record of a file. */
export const genesis = '0'.repeat(64)

export const auditSchema = 'sallyport/audit'
export const auditSchemaVersion = 1

/** The run begins: what was run, under which policy, for whom. */
export interface StartRecord {
  readonly kind: 'start'
  readonly schema: typeof auditSchema
  readonly schemaVersion: typeof auditSchemaVersion
  readonly program: string
  readonly principal: string
  readonly mode: 'enforce' | 'observe'
  readonly profile: string
  /** `sha256:<hex>` of the script's text; absent where no script runs, as in a hunt. */
  readonly script?: string
  /** `sha256:<hex>` of the policy's text. */
  readonly policy: string
}

/** A decision, written before the act. */
export interface DecisionRecord {
  readonly kind: 'decision'
  readonly principal: string
  readonly action: string
  readonly resource: string
  /** For a decision that covers several members of a directory: the others. */
  readonly members?: readonly string[]
  /** `sha256:<hex>` of the canonical context, or null where the action has none. */
  readonly context: string | null
  readonly operation: string
  /** `approval`: its {@link ApprovalRecord} is the next line. */
  readonly decision: 'allow' | 'deny' | 'approval'
  readonly reason: string
  readonly policies: readonly string[]
}

/** What a person said to a question, or why none could be asked; carries the number of its decision, and comes before the act. */
export interface ApprovalRecord {
  readonly kind: 'approval'
  /** `sha256:<hex>` of `asked`; null where there was no question. */
  readonly question: string | null
  /** Canonical JSON of what was shown. */
  readonly asked: string | null
  readonly answer: ApprovalAnswer
  /** How long the question stood. */
  readonly milliseconds: number
}

/** What came of an allowed act; carries the number of its decision. */
export interface OutcomeRecord {
  readonly kind: 'outcome'
  readonly outcome: 'done' | 'failed'
  readonly error?: string
}

/** The run is over. A file without it was cut off, or its run was killed. */
export interface EndRecord {
  readonly kind: 'end'
  readonly status: string
  readonly allowed: number
  readonly denied: number
}

export type AuditRecord = StartRecord | DecisionRecord | ApprovalRecord | OutcomeRecord | EndRecord

/** What every line has beside its record. */
export interface Chained {
  readonly seq: number
  readonly prev: string
  /** RFC 3339, UTC. */
  readonly time: string
  readonly run: string
}

export interface EncodedRecord {
  /** With its newline. */
  readonly line: string
  readonly hash: string
}

const hashPrefix = ',"hash":"'
/** `,"hash":"` + 64 digits + `"}`. */
const tailLength = hashPrefix.length + 64 + 2

export function encodeRecord(chain: Chained, record: AuditRecord): EncodedRecord {
  const body = JSON.stringify({ seq: chain.seq, prev: chain.prev, time: chain.time, run: chain.run, ...record })
  const hash = sha256(body)
  return { line: `${body.slice(0, -1)}${hashPrefix}${hash}"}\n`, hash }
}

export type DecodedLine =
  | { readonly ok: true; readonly record: Record<string, unknown>; readonly hash: string }
  | { readonly ok: false; readonly problem: string }

/** Takes one line apart and checks its own hash and its canonical form; the chain is the caller's to check. */
export function decodeLine(line: string): DecodedLine {
  const tail = line.slice(-tailLength)
  const hash = tail.slice(hashPrefix.length, -2)
  if (!tail.startsWith(hashPrefix) || !tail.endsWith('"}') || !/^[0-9a-f]{64}$/.test(hash)) {
    return { ok: false, problem: 'it is not a record' }
  }
  const body = `${line.slice(0, -tailLength)}}`
  if (sha256(body) !== hash) return { ok: false, problem: 'its content does not match its hash' }
  let record: unknown
  try {
    record = JSON.parse(body)
  } catch {
    return { ok: false, problem: 'it is not JSON' }
  }
  if (typeof record !== 'object' || record === null || JSON.stringify(record) !== body) {
    return { ok: false, problem: 'it is not in canonical form' }
  }
  return { ok: true, record: record as Record<string, unknown>, hash }
}

/** SHA-256 as hex; the one-shot form where Node has it, since it is paid for every record. */
export function sha256(text: string | Uint8Array): string {
  return typeof hashOnce === 'function'
    ? hashOnce('sha256', text, 'hex')
    : createHash('sha256').update(text).digest('hex')
}
