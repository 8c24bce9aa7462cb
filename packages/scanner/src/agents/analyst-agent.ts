// The built-in analyst: data flow in worker threads, no key, no network.

import { rulesVersion } from '@sallyport/detectors'
import type { Claim } from '@sallyport/findings'
import { ownRulesOf } from '../rules/own-rules.js'
import type { WorkerPool } from '../workers/pool.js'
import type { Workspace } from '../workspace/workspace.js'
import type { Agent, Investigation, InvestigationJob, Investigations, Revalidation } from './agent.js'
import type { GuardedTools } from './guarded-tools.js'

/** Raised when the analysis changes in a way that old answers should be given again. */
const analysisVersion = 13
export const analystName = 'analyst'
export const secretRule = 'hard-coded-secret'

export class AnalystAgent implements Agent {
  readonly name = analystName
  readonly version: string
  readonly method = 'from the sink backwards'
  readonly filesAtOnce = 1
  readonly concurrency: number
  readonly dependsOn = 'all-reads'
  readonly #pool: WorkerPool

  constructor(pool: WorkerPool, workspace: Workspace) {
    const { disabledRules } = workspace.config
    const own = ownRulesOf(workspace).digest
    this.#pool = pool
    this.concurrency = pool.threads
    const left = disabledRules.length === 0 ? '' : ` without ${[...disabledRules].sort().join(',')}`
    this.version = `${analysisVersion} rules:${rulesVersion()}${own === '' ? '' : ` own:${own}`}${left}`
  }

  async investigate(jobs: readonly InvestigationJob[], tools: GuardedTools): Promise<Investigations> {
    const answers = new Map<string, Investigation>()
    for (const job of jobs) answers.set(job.path, await this.#investigate(job, tools))
    return answers
  }

  async #investigate({ path, candidates }: InvestigationJob, tools: GuardedTools): Promise<Investigation> {
    const claims: Claim[] = candidates.some(({ ruleId }) => ruleId === secretRule)
      ? [...(await tools.claimSecrets(path))]
      : []
    const places = candidates.filter(({ ruleId }) => ruleId !== secretRule)
    if (places.length === 0) return { kind: 'done', claims, clearances: [], limits: [] }
    const file = await tools.read(path)
    if (file === undefined) {
      return { kind: 'done', claims, clearances: [], limits: [`\`${path}\` may not be read by this agent`] }
    }
    const answer = await this.#pool.perform({ kind: 'investigate', file, places }, (specifier, from) =>
      tools.readImport(from, specifier),
    )
    if (answer.kind === 'stopped') return stopped
    if (answer.kind === 'failed') return incomplete(claims, `${answer.reason}: ${answer.message}`)
    if (answer.result.kind === 'failed') return incomplete(claims, answer.result.reason)
    const { clearances, limits } = answer.result
    return { kind: 'done', claims: [...claims, ...answer.result.claims], clearances, limits }
  }

  async revalidate(claim: Claim, tools: GuardedTools): Promise<Revalidation> {
    const { path } = claim.place
    if (claim.secretHash !== undefined) return revalidateSecret(claim, await tools.claimSecrets(path))
    const files = []
    for (const each of new Set([path, ...claim.trace.map(({ quote }) => quote.place.path)])) {
      const file = await tools.read(each)
      if (file !== undefined) files.push(file)
    }
    const answer = await this.#pool.perform({ kind: 'revalidate', files, claim }, (specifier, from) =>
      tools.readImport(from, specifier),
    )
    if (answer.kind === 'stopped') return stopped
    if (answer.kind === 'failed') return { kind: 'failed', reason: `${answer.reason}: ${answer.message}` }
    return { kind: 'done', verdict: answer.result }
  }
}

const stopped = { kind: 'failed', reason: 'the run was stopped' } as const

/** Secrets count whatever became of the data flow; the file stays to be investigated. */
function incomplete(claims: readonly Claim[], reason: string): Investigation {
  return { kind: 'done', claims, clearances: [], limits: [], incomplete: reason }
}

/** A fresh read, compared by keyed hash: the secret itself is in no answer. */
function revalidateSecret(claim: Claim, now: readonly Claim[]): Revalidation {
  const same = now.find(({ secretHash }) => secretHash === claim.secretHash)
  if (same === undefined) {
    const reasoning = 'The file was read again, and a secret with this keyed hash is no longer in it.'
    return { kind: 'done', verdict: { verdict: 'fixed', reasoning, evidence: [] } }
  }
  const quotes = same.trace.map(({ quote }) => quote)
  const reasoning = `The file was read again: the same secret stands in line ${same.place.startLine}, by its keyed hash. It is literal text, not a reference to a place where secrets are kept.`
  return { kind: 'done', verdict: { verdict: 'true-positive', reasoning, evidence: quotes } }
}
