// From what a model wrote to a claim, or to the sentence that says what is wrong with it. INVARIANT: nothing of a draft is believed
// that a program can check: files that were read, lines that were shown, quotes word for word, steps that connect (AG-5).

import { relativeImports, rules } from '@sallyport/detectors'
import {
  type Claim,
  confidences,
  type Quote,
  severities,
  type TraceStep,
  type WeaknessClass,
  weaknessClasses,
} from '@sallyport/findings'
import { z } from 'zod'
import { claimFault } from '../evidence.js'
import type { WorkerPool } from '../workers/pool.js'
import type { GuardedTools } from './guarded-tools.js'
import { importPaths } from './resolve-import.js'
import { pathInput, treePath } from './tools/paths.js'

const classIds = weaknessClasses.map(({ id }) => id)
const classById = new Map(weaknessClasses.map((each) => [each.id, each]))
/** What claims of models may name: the classes, and with them every rule. */
const knownRules = new Set([...classIds, ...rules.map(({ id }) => id)])

export const quoteDraftSchema = z.strictObject({
  path: pathInput,
  line: z.int().min(1).max(10_000_000),
  quote: z.string().min(1).max(400).describe('a part of that line, word for word'),
})
export type QuoteDraft = z.infer<typeof quoteDraftSchema>

const stepSchema = quoteDraftSchema.extend({
  note: z.string().min(1).max(500).describe('what happens to the data here'),
})

export const claimDraftSchema = z.strictObject({
  class: z.enum(classIds as [string, ...string[]]),
  severity: z.enum(severities),
  confidence: z.enum(confidences),
  title: z.string().min(5).max(200),
  description: z.string().min(20).max(5000).describe('what an attacker does and gains, and why nothing stops it'),
  sink: stepSchema.describe('where it does harm: the place of the finding'),
  trace: z
    .array(stepSchema)
    .max(30)
    .default([])
    .describe('from where data enters (first) through every step before the sink; empty for flaws without a flow'),
  preconditions: z.array(z.string().min(1).max(500)).max(20).default([]),
  recommendation: z.string().min(10).max(5000).describe('what to change in this code, as an instruction'),
})
export type ClaimDraft = z.infer<typeof claimDraftSchema>

export type CheckedClaim = { readonly claim: Claim } | { readonly fault: string }

export async function checkClaim(draft: ClaimDraft, tools: GuardedTools, pool: WorkerPool): Promise<CheckedClaim> {
  const weakness = classById.get(draft.class)
  if (weakness === undefined) return { fault: `there is no class \`${draft.class}\`` }
  const steps: TraceStep[] = []
  for (const [index, step] of [...draft.trace, draft.sink].entries()) {
    const quote = locateQuote(step, tools)
    if (typeof quote === 'string') return { fault: quote }
    const isSink = index === draft.trace.length
    steps.push({ kind: isSink ? 'sink' : index === 0 ? 'source' : 'step', quote, note: step.note })
  }
  const gap = gapIn(steps, tools)
  if (gap !== undefined) return { fault: gap }
  const claim = await completed(draft, weakness, steps, tools, pool)
  const fault = claimFault(claim, (path) => tools.linesOf(path), knownRules)
  return fault === undefined ? { claim } : { fault }
}

/** Where a quote stands, or what is wrong with it. */
export function locateQuote({ path: written, line, quote }: QuoteDraft, tools: GuardedTools): Quote | string {
  const path = treePath(written)
  if (path === undefined || path === '') return `\`${written}\` is no path inside the repository`
  const lines = tools.linesOf(path)
  const shown = tools.shown.get(path)
  if (lines === undefined || shown === undefined) return `\`${path}\` was not read in this conversation`
  const text = lines[line - 1]
  if (text === undefined) return `\`${path}\` has ${lines.length} lines, not ${line}`
  if (!shown.has(line)) return `line ${line} of \`${path}\` was not shown to you`
  const wanted = quote.trim()
  if (wanted === '' || wanted.includes('\n')) return 'a quote is a part of one line'
  const at = text.indexOf(wanted)
  if (at === -1)
    return `line ${line} of \`${path}\` does not hold \`${wanted.slice(0, 120)}\`${elsewhere(lines, wanted)}`
  const startColumn = at + 1
  const place = { path, startLine: line, startColumn, endLine: line, endColumn: at + wanted.length }
  return { place, text: wanted }
}

function elsewhere(lines: readonly string[], wanted: string): string {
  const found = lines.findIndex((text) => text.includes(wanted))
  return found === -1 ? '' : `; line ${found + 1} does`
}

/** Steps in different files connect where one file imports the other, directly. */
function gapIn(steps: readonly TraceStep[], tools: GuardedTools): string | undefined {
  for (const [index, { quote }] of steps.entries()) {
    const before = steps[index - 1]?.quote
    if (before === undefined || before.place.path === quote.place.path) continue
    if (imports(before.place.path, quote.place.path, tools) || imports(quote.place.path, before.place.path, tools))
      continue
    if (sharesName(before, quote)) continue
    return `nothing connects \`${before.place.path}:${before.place.startLine}\` with \`${quote.place.path}:${quote.place.startLine}\`: add the steps between`
  }
  return undefined
}

function imports(from: string, to: string, tools: GuardedTools): boolean {
  const text = (tools.linesOf(from) ?? []).join('\n')
  return relativeImports(from, text).some((specifier) => importPaths(from, specifier).includes(to))
}

/** For files that do not import each other: a call names what the other line defines. */
function sharesName(one: Quote, other: Quote): boolean {
  const names = new Set(one.text.match(/[A-Za-z_$][\w$]{2,}/g) ?? [])
  return (other.text.match(/[A-Za-z_$][\w$]{2,}/g) ?? []).some((name) => names.has(name) && !commonWords.has(name))
}

const commonWords = new Set(
  'const let var function return await async new this import export default from require request response req res ctx next error data value name type string number true false null undefined'.split(
    ' ',
  ),
)

async function completed(
  draft: ClaimDraft,
  weakness: WeaknessClass,
  trace: TraceStep[],
  tools: GuardedTools,
  pool: WorkerPool,
): Promise<Claim> {
  const place = trace.at(-1)?.quote.place
  if (place === undefined) throw new Error('a draft has a sink')
  const text = (tools.linesOf(place.path) ?? []).join('\n')
  const file = { path: place.path, bytes: Buffer.from(text) }
  const answer = await pool.perform({ kind: 'describe', file, line: place.startLine, column: place.startColumn })
  const line = text.split('\n')[place.startLine - 1] ?? ''
  const described =
    answer.kind === 'done' ? answer.result : { statement: line.trim().slice(0, 2000), enclosingFunction: '<module>' }
  return {
    ruleId: weakness.id,
    weaknessClass: weakness.id,
    cwe: [...weakness.cwe],
    kind: weakness.kind,
    severity: draft.severity,
    confidence: draft.confidence,
    title: draft.title,
    description: draft.description,
    place,
    statement: described.statement,
    enclosingFunction: described.enclosingFunction,
    trace,
    preconditions: draft.preconditions,
    recommendation: draft.recommendation,
  }
}
