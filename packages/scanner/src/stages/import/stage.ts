// Import: what other tools claim becomes findings, to be revalidated like our own. Read as the agent that will judge them; a claim that is
// known already is no second finding. Each file of the tree is kept in one transaction.

import { rules } from '@sallyport/detectors'
import {
  type Claim,
  currentVerdict,
  fingerprints,
  matchClaims,
  newFindingId,
  type VerdictName,
  weaknessClasses,
} from '@sallyport/findings'
import type { ComparedFinding, FileRecord, Records } from '@sallyport/store'
import { secretRule } from '../../agents/analyst-agent.js'
import type { GuardedTools } from '../../agents/guarded-tools.js'
import { claimFault, quoteFault } from '../../evidence.js'
import { contentOf } from '../investigate/keep-claims.js'
import type { StageContext, StageReport } from '../stage.js'
import { claimOf, quoteAt, weaknessOf } from './claims-from-sarif.js'
import type { SarifFile, SarifResult } from './read-sarif.js'

const knownRules = new Set([...rules, ...weaknessClasses].map(({ id }) => id))

/** How an agent of another tool is named among those who claim. */
export const importPrefix = 'import:'

type Counts = Record<string, number>

/** INVARIANT: each result is imported, skipped or rejected; each finding has one verdict or none yet. */
export interface Imported {
  readonly files: number
  readonly results: number
  readonly imported: number
  readonly skipped: number
  readonly rejected: number
  readonly findings: number
  /** Of the findings, those that were known before. */
  readonly known: number
  readonly confirmed: number
  readonly refuted: number
  readonly fixed: number
  readonly uncertain: number
  readonly unjudged: number
  readonly skippedBecause: Readonly<Counts>
  readonly rejectedBecause: Readonly<Counts>
  readonly verdicts: readonly { readonly finding: string; readonly verdict: VerdictName; readonly reasoning: string }[]
}

export interface ImportResult {
  readonly report: StageReport
  /** Asked after the judging. */
  readonly sum: () => Promise<Imported>
}

export async function importFindings(context: StageContext): Promise<ImportResult> {
  const { imports, project, signal } = context
  const files = new Map((await project.files()).map((file) => [file.path, file]))
  const stage = new Import(context, files)
  const byPath = new Map<string, SarifResult[]>()
  for (const result of imports.flatMap(({ results }) => results)) {
    const { path } = result.place
    const others = byPath.get(path)
    if (others === undefined) byPath.set(path, [result])
    else others.push(result)
  }
  for (const [path, results] of byPath) {
    if (signal.aborted) break
    await stage.file(path, results)
  }
  return { report: stage.report(), sum: () => stage.sum() }
}

class Import {
  readonly #context: StageContext
  readonly #files: ReadonlyMap<string, FileRecord>
  readonly #rejected: string[]
  /** Of each finding, whether it was known. */
  readonly #findings = new Map<string, boolean>()
  #imported = 0

  constructor(context: StageContext, files: ReadonlyMap<string, FileRecord>) {
    this.#context = context
    this.#files = files
    this.#rejected = context.imports.flatMap(({ rejected }) => rejected)
  }

  async file(path: string, results: readonly SarifResult[]): Promise<void> {
    const { toolsOf, project } = this.#context
    const tools = toolsOf('revalidate', (each) => this.#files.get(each)?.contentHash)
    const claims: { claim: Claim; result: SarifResult }[] = []
    if (!this.#files.has(path)) {
      for (const _ of results) this.#rejected.push('the file is not among those that were scanned')
      return
    }
    const wanted = results.flatMap(({ place, flow }) => [place, ...flow].map((each) => each.path))
    for (const each of new Set(wanted)) if (this.#files.has(each)) tools.look(each)
    for (const result of results) {
      const claim = await this.#claim(result, tools)
      if (typeof claim === 'string') this.#rejected.push(claim)
      else claims.push({ claim, result })
    }
    await project.transaction(async (records) => {
      for (const { claim, result } of claims) await this.#keep(records, claim, result, tools)
    })
  }

  async #claim(result: SarifResult, tools: GuardedTools): Promise<Claim | string> {
    const { pool } = this.#context
    const { path, line } = result.place
    const weakness = weaknessOf(result)
    if (weakness === undefined) return 'a class of weakness that is not known'
    // A secret is never quoted: what we cannot mask we do not keep.
    if (weakness.id === secretRule)
      return (
        (await tools.claimSecrets(path)).find(({ place }) => place.startLine === line) ??
        'no secret that can be masked stands there'
      )
    const linesOf = (each: string) => tools.linesOf(each)
    const lines = linesOf(path)
    if (lines === undefined) return 'the file may not be read, or is no text to analyse'
    const sink = quoteAt(result.place, linesOf)
    if (sink === undefined) return 'the line is not there'
    const file = { path, bytes: Buffer.from(lines.join('\n')) }
    const answer = await pool.perform({ kind: 'describe', file, line, column: sink.place.startColumn })
    const described = answer.kind === 'done' ? answer.result : { statement: sink.text, enclosingFunction: '<module>' }
    const claim = claimOf(result, weakness, sink, described, linesOf)
    return claimFault(claim, linesOf, knownRules) === undefined ? claim : 'it does not hold against the files'
  }

  async #keep(records: Records, claim: Claim, { tool, toolVersion }: SarifResult, tools: GuardedTools): Promise<void> {
    const { run, now } = this.#context
    this.#imported += 1
    const known = await this.#knownAs(records, claim, tools)
    if (known !== undefined) {
      this.#findings.set(known.id, this.#findings.get(known.id) ?? true)
      if (this.#stands(known, tools)) return
    }
    const paths = new Set([claim.place.path, ...claim.trace.map(({ quote }) => quote.place.path)])
    const reads = tools.reads.filter(({ path }) => paths.has(path))
    const time = now().toISOString()
    const findingId = known?.id ?? newFindingId()
    const { path } = claim.place
    if (known === undefined) {
      const [fingerprint = ''] = fingerprints([claim])
      const claimedBy = { agent: `${importPrefix}${tool}`, version: toolVersion, run, time, reads }
      await records.addFinding({ id: findingId, fingerprint, claim, claimedBy }, { path })
      this.#findings.set(findingId, false)
    }
    await records.addSighting({ findingId, run, claim, contentHash: contentOf(claim, reads), reads, time, path })
  }

  /** The same flaw in the same statement: at its place, or by its fingerprint where what is known has left its own. */
  async #knownAs(records: Records, claim: Claim, tools: GuardedTools): Promise<ComparedFinding | undefined> {
    const { path, startLine } = claim.place
    const here = (await records.findingsOfFile(path)).map(({ finding }) => finding)
    const atPlace = here.find(
      (each) =>
        each.claim.weaknessClass === claim.weaknessClass &&
        each.claim.statement === claim.statement &&
        each.claim.place.path === path &&
        each.claim.place.startLine <= startLine &&
        startLine <= each.claim.place.endLine,
    )
    if (atPlace !== undefined) return atPlace
    const marks = fingerprints([claim])
    const alike = (await records.findingsLike(marks)).filter(
      (each) => each.claim.place.path === path || !this.#stands(each, tools),
    )
    const [match] = matchClaims(alike, [{ claim, fingerprint: marks[0] ?? '' }])
    return alike.find(({ id }) => id === match)
  }

  /** Whether a known finding is where it is said to be. */
  #stands({ claim }: ComparedFinding, tools: GuardedTools): boolean {
    const { path } = claim.place
    if (!this.#files.has(path)) return false
    if (claim.secretHash !== undefined) return true
    if (tools.linesOf(path) === undefined) tools.look(path)
    const quote = claim.trace.at(-1)?.quote
    return quote !== undefined && quoteFault(quote, (each) => tools.linesOf(each)) === undefined
  }

  report(): StageReport {
    const { signal } = this.#context
    const notes = Object.entries(tally(this.#rejected)).map(([why, count]) => `${count} rejected: ${why}`)
    return {
      stage: 'import',
      extent: signal.aborted ? 'partial' : 'complete',
      counts: { imported: this.#imported, findings: this.#findings.size, rejected: this.#rejected.length },
      notes,
    }
  }

  async sum(): Promise<Imported> {
    const { imports, project } = this.#context
    const skipped = imports.flatMap((each: SarifFile) => each.skipped)
    const verdicts: { finding: string; verdict: VerdictName; reasoning: string }[] = []
    for (const id of this.#findings.keys()) {
      const record = await project.finding(id)
      const verdict = record === undefined ? undefined : currentVerdict(record)
      if (verdict !== undefined) verdicts.push({ finding: id, verdict: verdict.verdict, reasoning: verdict.reasoning })
    }
    const count = (...names: string[]): number => verdicts.filter(({ verdict }) => names.includes(verdict)).length
    return {
      files: imports.length,
      results: this.#imported + skipped.length + this.#rejected.length,
      imported: this.#imported,
      skipped: skipped.length,
      rejected: this.#rejected.length,
      findings: this.#findings.size,
      known: [...this.#findings.values()].filter(Boolean).length,
      confirmed: count('true-positive'),
      refuted: count('false-positive', 'duplicate'),
      fixed: count('fixed'),
      uncertain: count('uncertain'),
      unjudged: this.#findings.size - verdicts.length,
      skippedBecause: tally(skipped),
      rejectedBecause: tally(this.#rejected),
      verdicts,
    }
  }
}

function tally(reasons: readonly string[]): Counts {
  const counts: Counts = {}
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}
