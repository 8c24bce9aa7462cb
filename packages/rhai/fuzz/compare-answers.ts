// Where two answers differ, and the differences that are meant (docs/differences-from-rhai.md): those are no divergences.

import { withoutDigests } from '../test/corpus-file.js'
import type { Answer } from './reference-process.js'

export interface Difference {
  /** The parts of the answer that differ, and of which kinds both are. */
  readonly cause: string
  readonly ours: string
  readonly theirs: string
}

/** Limits, depth and aborts end the two at other places; see the list of differences. */
const incomparable: readonly RegExp[] = [
  /Too many operations|Script terminated|Stack overflow/,
  /"kind":"(Aborted|Panic|Timeout)"/,
  /too large|maximum complexity/,
]

export function difference(ours: Answer, theirs: Answer): Difference | undefined {
  const [mine, other] = [canonical(ours), canonical(theirs)]
  if (mine === other) return undefined
  if (incomparable.some((pattern) => pattern.test(mine) || pattern.test(other))) return undefined
  return { cause: causeOf(ours, theirs), ours: mine, theirs: other }
}

function canonical(answer: Answer): string {
  const text = JSON.stringify({ ...answer, id: undefined }, (key, value: unknown) => {
    if (key === 'kind' && typeof value === 'string') return value.replace(/BadInput\/\w+$/, 'BadInput')
    return Object.is(value, -0) ? '-0' : sorted(value)
  })
  return withoutDigests(text)
}

/** Objects with their keys in order: `{ok, prints}` and `{prints, ok}` are one. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
}

function causeOf(ours: Answer, theirs: Answer): string {
  const mine = ours.error
  const other = theirs.error
  if (mine === undefined || other === undefined) {
    if (mine !== other) return `outcome: ${outcomeOf(ours)} / ${outcomeOf(theirs)}`
    return causeOfPrints(ours, theirs) ?? 'value'
  }
  if (shape(mine.message) !== shape(other.message)) return `error: ${outcomeOf(ours)} / ${outcomeOf(theirs)}`
  if (mine.message !== other.message || mine.line !== other.line || mine.col !== other.col)
    return `place or words: ${shape(mine.message)}`
  return causeOfPrints(ours, theirs) ?? 'thrown value or kind'
}

/** The first printed line that differs. */
function causeOfPrints(ours: Answer, theirs: Answer): string | undefined {
  const length = Math.max(ours.prints.length, theirs.prints.length)
  for (let index = 0; index < length; index++) {
    const [mine, other] = [ours.prints[index], theirs.prints[index]]
    if (mine === undefined || other === undefined) return 'prints: fewer'
    if (withoutDigests(mine) !== withoutDigests(other)) return `prints: ${printed(mine)} / ${printed(other)}`
  }
  return undefined
}

/** Of a printed catch map, what failed; else nothing that tells programs apart. */
function printed(line: string): string {
  const message = /"message": "((?:[^"\\]|\\.)*)"/.exec(line)?.[1]
  return message === undefined ? 'value' : shape(message.replaceAll('\\n', '\n').replaceAll('\\', ''))
}

function outcomeOf({ error }: Answer): string {
  return error === undefined ? 'value' : shape(error.message)
}

/** A message without what the program chose. */
function shape(message: string): string {
  return withoutDigests(message)
    .replace(/ \(line \d+, position \d+\)/g, '')
    .replace(/-?\d+(\.\d+)?(e[+-]?\d+)?/g, 'N')
    .replace(/'[^']*'/g, 'Q')
    .replace(/(found|error|constant): .*/g, '$1: …')
    .split('\n')
    .slice(0, 2)
    .join(' | ')
    .slice(0, 120)
}
