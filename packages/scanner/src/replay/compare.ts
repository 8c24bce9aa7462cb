// Whether what came of a conversation the second time is what came of it in the run, as sentences about what is not.

import { isDeepStrictEqual } from 'node:util'
import type { Claim, Receipt } from '@sallyport/findings'
import type { Investigation as KeptInvestigation, RunVerdict } from '@sallyport/store'
import type { Investigation } from '../agents/agent.js'
import { asMended } from '../stages/revalidate/stage.js'

/** What a file's investigation left in the store. */
export interface KeptAnswer {
  /** Absent where the run did not finish the file. */
  readonly investigation: KeptInvestigation | undefined
  readonly claims: readonly Claim[]
}

/** `accepted`: the claims that passed the checks; `reason`: why there was no answer any more, if so. */
export function fileDifferences(
  kept: KeptAnswer,
  answer: Investigation,
  accepted: readonly Claim[],
  reason: string | undefined,
): string[] {
  const { investigation } = kept
  const isDone = answer.kind === 'done' && answer.incomplete === undefined
  if (investigation !== undefined && !isDone)
    return [`the run finished it, the replay does not: ${reason ?? whyNot(answer)}`]
  if (investigation === undefined && isDone) return ['the run did not finish it, the replay does']
  const claims = claimDifferences(kept.claims, accepted)
  // What a stopped run had not kept yet is no difference.
  if (investigation === undefined) return kept.claims.length === 0 ? [] : claims
  const receipt = receiptDifferences(investigation.receipt, answer.kind === 'done' ? answer.receipt : undefined)
  return [...claims, ...receipt]
}

function whyNot(answer: Investigation): string {
  return answer.kind === 'done' ? (answer.incomplete ?? '') : answer.reason
}

function claimDifferences(kept: readonly Claim[], now: readonly Claim[]): string[] {
  const left = now.map(plain)
  const missing: Claim[] = []
  for (const claim of kept) {
    const at = left.findIndex((each) => isDeepStrictEqual(each, plain(claim)))
    if (at === -1) missing.push(claim)
    else left.splice(at, 1)
  }
  const added = left as Claim[]
  return [
    ...missing.map((claim) => `a claim of the run is not made again: ${inWords(claim)}`),
    ...added.map((claim) => `a claim is made that the run did not keep: ${inWords(claim)}`),
  ]
}

function inWords({ weaknessClass, place }: Claim): string {
  return `${weaknessClass} in ${place.path}:${place.startLine}`
}

const receiptFields = ['model', 'lines', 'of', 'summary', 'calls', 'nanoUsd'] as const

function receiptDifferences(kept: Receipt | undefined, now: Receipt | undefined): string[] {
  if (kept === undefined && now === undefined) return []
  if (kept === undefined || now === undefined) return ['one of them has a receipt, the other none']
  const others = receiptFields.filter((field) => !isDeepStrictEqual(plain(kept[field]), plain(now[field])))
  return others.length === 0 ? [] : [`the receipt says something else: ${others.join(', ')}`]
}

export type JudgedAgain = Pick<RunVerdict['verdict'], 'verdict' | 'reasoning' | 'evidence' | 'method'>

export function verdictDifferences({ verdict: kept }: RunVerdict, now: JudgedAgain): string[] {
  const { verdict, reasoning, evidence, method } = kept
  const then = plain({ verdict, reasoning, evidence, method })
  // That a confirmed flaw was mended is the stage's conclusion, not the agent's.
  const same = [now, { ...asMended(now), method: now.method }].some((each) => isDeepStrictEqual(plain(each), then))
  if (same) return []
  return now.verdict === verdict
    ? ['the verdict is the same, its reasons are not']
    : [`the verdict was ${verdict} and is ${now.verdict}`]
}

/** As a value looks when it has been in the store. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}
