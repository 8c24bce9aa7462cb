// What a result of another tool means in our words: the class of weakness, how bad it is, and the quotes, which are taken from the files as
// they are now. Nothing that the tool quoted is believed.

import { findRule, findSecrets, maskSecrets, rules } from '@sallyport/detectors'
import {
  type Claim,
  type Confidence,
  confidences,
  fingerprints,
  type Quote,
  type Severity,
  severities,
  type TraceStep,
  weaknessClasses,
} from '@sallyport/findings'
import type { LinesOf } from '../../evidence.js'
import type { SarifPlace, SarifResult } from './read-sarif.js'

export interface Weakness {
  readonly id: string
  readonly weaknessClass: string
  readonly cwe: readonly string[]
  readonly kind: 'security' | 'bug'
  readonly recommendation: string
}

const known: readonly Weakness[] = [
  ...rules.map(({ id, weaknessClass, cwe, recommendation }) => ({
    id,
    weaknessClass,
    cwe,
    recommendation,
    kind: 'security' as const,
  })),
  ...weaknessClasses
    .filter(({ id }) => findRule(id) === undefined)
    .map(({ id, cwe, kind, title }) => ({
      id,
      weaknessClass: id,
      cwe,
      kind,
      recommendation: `Look at it: ${title.toLowerCase()}.`,
    })),
]

/** Rules of others that name no CWE, or whose first one is another flaw's. */
const foreignRules: Readonly<Record<string, string>> = {
  'js/prototype-polluting-assignment': 'prototype-pollution',
  'js/prototype-pollution-utility': 'prototype-pollution',
  'js/prototype-pollution': 'prototype-pollution',
  'security/detect-child-process': 'command-injection',
  'security/detect-eval-with-expression': 'code-injection',
  'security/detect-non-literal-fs-filename': 'path-traversal',
  'security/detect-unsafe-regex': 'regular-expression-denial',
  'security/detect-pseudoRandomBytes': 'weak-randomness',
  'no-eval': 'code-injection',
  'no-implied-eval': 'code-injection',
  'no-new-func': 'code-injection',
}

/** By the rule's name, then by its CWEs in their order: rules that the analyst has before classes that it only knows by name. */
export function weaknessOf({ ruleId, cwe }: Pick<SarifResult, 'ruleId' | 'cwe'>): Weakness | undefined {
  const named = findRule(ruleId)?.id ?? (Object.hasOwn(foreignRules, ruleId) ? foreignRules[ruleId] : ruleId)
  const own = known.find(({ id }) => id === named)
  if (own !== undefined) return own
  for (const name of cwe) {
    const found = known.find((each) => each.cwe[0] === name) ?? known.find((each) => each.cwe.includes(name))
    if (found !== undefined) return found
  }
  return undefined
}

export function severityOf({ properties, ruleProperties, level }: SarifResult): Severity {
  const own = severities.find((each) => each === properties['severity'])
  if (own !== undefined) return own
  const score = Number.parseFloat(String(properties['security-severity'] ?? ruleProperties['security-severity']))
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  if (score > 0) return 'low'
  if (level === 'error') return 'high'
  if (level === 'note') return 'low'
  return level === 'none' ? 'info' : 'medium'
}

function confidenceOf({ properties, ruleProperties }: SarifResult): Confidence {
  const own = confidences.find((each) => each === properties['confidence'])
  if (own !== undefined) return own
  const precision = ruleProperties['precision']
  if (precision === 'very-high') return 'high'
  return confidences.find((each) => each === precision) ?? 'medium'
}

const longestQuote = 400

/** The text at a place as it is now; nothing where the file has no such line, or nothing in it. */
export function quoteAt({ path, line, column, endColumn }: SarifPlace, linesOf: LinesOf): Quote | undefined {
  const text = linesOf(path)?.[line - 1]?.trimEnd()
  if (text === undefined || text === '') return undefined
  const first = text.search(/\S/)
  const isInLine = column !== undefined && column <= text.length && /\S/.test(text.charAt(column - 1))
  const start = isInLine ? column - 1 : first
  const end = isInLine && endColumn !== undefined ? Math.min(endColumn - 1, text.length) : text.length
  const quoted = text.slice(start, Math.min(end, start + longestQuote)).trimEnd()
  const place = { path, startLine: line, startColumn: start + 1, endLine: line, endColumn: start + quoted.length }
  return { place, text: quoted }
}

/** From the first flow of the result, or the place alone; steps that are nowhere any more are left out. */
function traceOf({ flow, place, ruleTitle }: SarifResult, sink: Quote, linesOf: LinesOf): TraceStep[] {
  const steps = flow.flatMap((step) => {
    const quote = quoteAt(step, linesOf)
    return quote === undefined ? [] : [{ quote, note: masked(step.note, 500) }]
  })
  const last = steps.at(-1)
  if (last?.quote.place.path === place.path && last.quote.place.startLine === place.line) steps.pop()
  const shown = steps.length <= 60 ? steps : [...steps.slice(0, 30), ...steps.slice(-30)]
  return [
    ...shown.map(({ quote, note }, index) => ({
      kind: index === 0 ? ('source' as const) : ('step' as const),
      quote,
      note,
    })),
    { kind: 'sink', quote: sink, note: masked(place.note === '' ? ruleTitle : place.note, 500) },
  ]
}

export interface Described {
  readonly statement: string
  readonly enclosingFunction: string
}

export function claimOf(
  result: SarifResult,
  weakness: Weakness,
  sink: Quote,
  described: Described,
  linesOf: LinesOf,
): Claim {
  const { id, weaknessClass, cwe, kind, recommendation } = weakness
  const message = masked(result.message, 4000)
  const title = masked(result.ruleTitle, 200) || message.slice(0, 200)
  const claim: Claim = {
    ruleId: id,
    weaknessClass,
    cwe: [...cwe],
    kind,
    severity: severityOf(result),
    confidence: confidenceOf(result),
    title: title === '' ? `${id}, said by ${result.tool}` : title,
    description: `${result.tool} says by its rule \`${masked(result.ruleId, 300)}\`: ${message}`,
    place: sink.place,
    statement: described.statement,
    enclosingFunction: described.enclosingFunction,
    trace: traceOf(result, sink, linesOf),
    preconditions: [],
    recommendation,
  }
  return { ...claim, ordinal: ordinalOf(claim, result.fingerprint) }
}

const mostOrdinals = 50

/** Which of equal statements our own export meant: the one whose fingerprint it names. */
function ordinalOf(claim: Claim, fingerprint: string | undefined): number {
  for (let ordinal = 0; fingerprint !== undefined && ordinal < mostOrdinals; ordinal += 1)
    if (fingerprints([{ ...claim, ordinal }])[0] === fingerprint) return ordinal
  return 0
}

function masked(text: string, longest: number): string {
  return maskSecrets(text, findSecrets(text)).slice(0, longest)
}
