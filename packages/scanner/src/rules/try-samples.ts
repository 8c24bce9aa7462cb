// Runs the samples of own rules as the product runs code: patterns propose, the analysis decides, in a worker that is ended when it
// takes too long. A rule whose samples do not say what they should is refused before anything is hunted with it.

import { WorkspaceError } from '../errors.js'
import type { WorkerPool } from '../workers/pool.js'
import type { OwnRule, OwnRules } from './own-rules.js'

export interface SampleOutcome {
  readonly rule: string
  readonly file: string
  readonly kind: 'vulnerable' | 'safe'
  /** From 1, within its kind. */
  readonly number: number
  readonly expected: string
  readonly found: string
  readonly isAsExpected: boolean
}

const defaultPath = 'sample.js'

export async function trySamples({ entries }: OwnRules, pool: WorkerPool): Promise<SampleOutcome[]> {
  const outcomes: SampleOutcome[] = []
  for (const entry of entries) {
    for (const kind of ['vulnerable', 'safe'] as const) {
      for (const [index, sample] of entry.samples[kind].entries()) {
        const given = typeof sample === 'string' ? { code: sample } : sample
        outcomes.push(await tryOne(entry, kind, index + 1, given, pool))
      }
    }
  }
  return outcomes
}

async function tryOne(
  { rule, file }: OwnRule,
  kind: SampleOutcome['kind'],
  number: number,
  {
    code,
    path = defaultPath,
    line,
  }: { readonly code: string; readonly path?: string | undefined; readonly line?: number | undefined },
  pool: WorkerPool,
): Promise<SampleOutcome> {
  const expected = kind === 'safe' ? 'nothing' : line === undefined ? 'a finding' : `a finding in line ${line}`
  const base = { rule: rule.id, file, kind, number, expected }
  const answer = await pool.perform({
    kind: 'sample',
    file: { path, bytes: Buffer.from(code) },
    ruleId: rule.id,
  })
  if (answer.kind === 'stopped') return { ...base, found: 'nothing: the run was stopped', isAsExpected: false }
  if (answer.kind === 'failed') return { ...base, found: `a failure: ${answer.message}`, isAsExpected: false }
  const { result } = answer
  if (result.failure !== undefined) return { ...base, found: `a failure: ${result.failure}`, isAsExpected: false }
  const { lines, isProposed } = result
  const shown = lines.length === 0 ? 'nothing' : `a finding in line ${lines.join(', ')}`
  if (kind === 'safe') return { ...base, found: shown, isAsExpected: lines.length === 0 }
  const isFound = line === undefined ? lines.length > 0 : lines.includes(line)
  const found = isFound && !isProposed ? `${shown}, but no pattern proposes it` : shown
  return { ...base, found, isAsExpected: isFound && isProposed }
}

/** Throws `workspace/rule-refused` for the first sample that does not say what it should. */
export async function proveOwnRules(own: OwnRules, pool: WorkerPool): Promise<void> {
  if (own.entries.length === 0) return
  const outcomes = await trySamples(own, pool)
  const wrong = outcomes.find(({ isAsExpected }) => !isAsExpected)
  if (wrong === undefined) return
  throw new WorkspaceError({
    code: 'workspace/rule-refused',
    message: `the rule \`${wrong.rule}\` of \`${wrong.file}\` is refused: its ${wrong.kind} sample ${wrong.number} gives ${wrong.found}, expected ${wrong.expected}`,
    hint: '`sallyport rules test` shows what each sample gives; correct the rule or the sample',
  })
}
