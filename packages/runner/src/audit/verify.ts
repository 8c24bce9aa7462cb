// Checks a record from its first line to its last: every hash, the chain, the numbers, the order of decision and outcome.

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { decodeLine, genesis, sha256 } from './record.js'

export interface AuditVerdict {
  readonly isIntact: boolean
  readonly records: number
  readonly decisions: { readonly allowed: number; readonly denied: number }
  readonly runs: number
  /** Hash of the last line: kept elsewhere, it shows a cut tail. */
  readonly head: string
  /** The first line that does not hold, 1-based. */
  readonly broken?: { readonly line: number; readonly problem: string }
  /** What is no proof of a change, but worth a look. */
  readonly remarks: readonly string[]
}

export interface VerifyOptions {
  /** The hash that the operator kept: the record must contain it. */
  readonly anchor?: string
}

/** Reads the file as a stream; memory does not grow with it. */
export async function verifyAudit(path: string, options: VerifyOptions = {}): Promise<AuditVerdict> {
  const state = new Verification(options.anchor)
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  try {
    for await (const line of lines) {
      if (!state.take(line)) break
    }
  } finally {
    lines.close()
  }
  return state.verdict()
}

class Verification {
  readonly #anchor: string | undefined
  #hash = genesis
  #line = 0
  #sequence = 0
  #allowed = 0
  #denied = 0
  #runs = 0
  #isOpen = false
  /** Number and acts of a decision whose approval must be the next line. */
  #asking: { readonly sequence: number; readonly acts: number } | undefined
  /** Decisions that needed approval and did not get it: an outcome of one is an act that nobody approved. */
  readonly #refused = new Set<number>()
  #sawAnchor = false
  #broken: { line: number; problem: string } | undefined
  readonly #remarks: string[] = []

  constructor(anchor: string | undefined) {
    this.#anchor = anchor
  }

  /** False once the record is known to be broken. */
  take(line: string): boolean {
    this.#line += 1
    const problem = this.#check(line)
    if (problem === undefined) return true
    this.#broken = { line: this.#line, problem }
    return false
  }

  verdict(): AuditVerdict {
    if (this.#broken === undefined && this.#line === 0) this.#broken = { line: 1, problem: 'the file is empty' }
    if (this.#broken === undefined && this.#anchor !== undefined && !this.#sawAnchor) {
      this.#broken = {
        line: this.#line,
        problem: 'the hash that was kept elsewhere is not in it: lines were cut off or rewritten',
      }
    }
    const remarks = [...this.#remarks]
    if (this.#broken === undefined && this.#asking !== undefined) {
      remarks.push('the last question has no answer: the run was killed, or the tail was cut off')
    }
    if (this.#broken === undefined && this.#isOpen)
      remarks.push('the last run has no end: it was killed, or the tail was cut off')
    return {
      isIntact: this.#broken === undefined,
      records: this.#line,
      decisions: { allowed: this.#allowed, denied: this.#denied + (this.#asking?.acts ?? 0) },
      runs: this.#runs,
      head: this.#hash,
      ...(this.#broken === undefined ? {} : { broken: this.#broken }),
      remarks,
    }
  }

  #check(line: string): string | undefined {
    const decoded = decodeLine(line)
    if (!decoded.ok) return decoded.problem
    const { record } = decoded
    if (record['prev'] !== this.#hash)
      return 'it does not follow the line before: something was removed, added or reordered'
    const problem = this.#checkNumber(record) ?? this.#checkApproval(record)
    if (problem !== undefined) return problem
    this.#count(record)
    this.#hash = decoded.hash
    if (decoded.hash === this.#anchor) this.#sawAnchor = true
    return undefined
  }

  #checkNumber(record: Record<string, unknown>): string | undefined {
    const sequence = record['seq']
    if (typeof sequence !== 'number') return 'it has no number'
    if (record['kind'] === 'outcome' || record['kind'] === 'approval')
      return sequence <= this.#sequence ? undefined : `an ${record['kind']} stands before its decision`
    if (sequence !== this.#sequence + 1) return `its number is ${sequence}, not ${this.#sequence + 1}`
    this.#sequence = sequence
    return undefined
  }

  /** An answer stands right after its question, holds what was asked, and nothing is done without it. */
  #checkApproval(record: Record<string, unknown>): string | undefined {
    const asking = this.#asking
    this.#asking = undefined
    if (record['kind'] === 'outcome' && this.#refused.has(Number(record['seq']))) {
      return 'it is the outcome of an act that was not approved'
    }
    if (record['kind'] !== 'approval') {
      if (asking === undefined) return undefined
      if (record['kind'] !== 'start') return 'the decision before it needed approval, and this is no answer'
      this.#refuse(asking)
      return undefined
    }
    if (asking === undefined || asking.sequence !== record['seq']) return 'it answers a question that was not asked'
    const { asked, question, answer } = record
    if (typeof asked === 'string' ? question !== `sha256:${sha256(asked)}` : answer === 'approved') {
      return 'what was asked does not match its hash'
    }
    if (answer === 'approved') this.#allowed += asking.acts
    else this.#refuse(asking)
    return undefined
  }

  #refuse({ sequence, acts }: { readonly sequence: number; readonly acts: number }): void {
    this.#refused.add(sequence)
    this.#denied += acts
  }

  #count(record: Record<string, unknown>): void {
    if (record['kind'] === 'start') {
      if (this.#isOpen) this.#remarks.push(`the run that line ${this.#line} follows has no end: it was killed`)
      this.#runs += 1
      this.#isOpen = true
    } else if (record['kind'] === 'end') this.#isOpen = false
    else if (record['kind'] === 'decision') {
      // One decision may cover several members of a directory: each is an act of its own.
      const { members } = record
      const acts = 1 + (Array.isArray(members) ? members.length : 0)
      if (record['decision'] === 'approval') this.#asking = { sequence: this.#sequence, acts }
      else if (record['decision'] === 'allow') this.#allowed += acts
      else this.#denied += acts
    }
  }
}
