// Patterns over a text, the cheap test first: one pass finds the literals, and a pattern sees only the lines on which one of its
// literals stands. Of a long line it sees a window around the literal. INVARIANT: the work is linear in the text, because no part
// of a line is shown to one pattern more than a fixed number of times, and each pattern has passed `checkLinear`: here, or in the
// test of the built-in ones.

import { patternRefused } from '../errors.js'
import { checkLinear } from './check-linear.js'
import { compileLiterals, scanLiterals } from './literal-automaton.js'

export interface LinePattern {
  readonly literals: readonly string[]
  readonly pattern: string
  readonly ignoresCase?: boolean
}

export interface LineMatch {
  /** Which of the patterns, by its index. */
  readonly pattern: number
  /** The match and its groups; a group that took no part is the empty text. */
  readonly groups: readonly string[]
  readonly startOffset: number
  /** Exclusive. */
  readonly endOffset: number
  /** 1-based. */
  readonly line: number
  readonly lineStart: number
}

/** Calls back with every match; those of one pattern come in the order of the text and do not overlap. */
export type LineMatcher = (text: string, onMatch: (match: LineMatch) => void) => void

/** What a pattern may see before and behind a literal. */
const windowBefore = 400
const windowBehind = 600

interface Compiled {
  readonly source: LinePattern
  /** Made when its literal is first met: most patterns meet none. */
  expression: RegExp | undefined
  /** Up to where the text was shown to it. */
  seenUntil: number
  /** Where its last match ended: windows overlap, matches do not. */
  matchedUntil: number
}

/** Built-in patterns were checked by a test, each of them; to check them in every thread again takes longer than to compile them. */
export type PatternOrigin = 'built-in' | 'foreign'

/** Throws `PatternError` for a foreign pattern that could take long. */
export function compileLineMatcher(patterns: readonly LinePattern[], origin: PatternOrigin = 'foreign'): LineMatcher {
  if (origin === 'foreign') for (const pattern of patterns) refuseSlow(pattern)
  const compiled = patterns.map(
    (source): Compiled => ({ source, expression: undefined, seenUntil: -1, matchedUntil: 0 }),
  )
  const literals = patterns.flatMap(({ literals, ignoresCase }, pattern) =>
    literals.map((literal) => ({ literal, pattern, ignoresCase: ignoresCase === true })),
  )
  const automaton = compileLiterals(literals.map(({ literal }) => literal))
  return (text, onMatch) => {
    for (const each of compiled) {
      each.seenUntil = -1
      each.matchedUntil = 0
    }
    let line = 1
    let lineStart = 0
    const onLiteral = (index: number, endOffset: number): void => {
      const found = literals[index]
      const target = found === undefined ? undefined : compiled[found.pattern]
      if (found === undefined || target === undefined || endOffset <= target.seenUntil) return
      const startOffset = endOffset - found.literal.length
      if (!found.ignoresCase && !text.startsWith(found.literal, startOffset)) return
      matchWindow(target, text, lineStart, startOffset, (match) =>
        onMatch({ pattern: found.pattern, line, lineStart, ...match }),
      )
    }
    scanLiterals(automaton, text, onLiteral, (startOffset) => {
      line += 1
      lineStart = startOffset
    })
  }
}

function refuseSlow({ pattern, ignoresCase = false }: LinePattern): void {
  const fault = checkLinear(pattern, { ignoresCase })
  if (fault !== undefined) throw patternRefused(pattern, fault)
}

function expressionOf(target: Compiled): RegExp {
  const { pattern, ignoresCase = false } = target.source
  target.expression ??= new RegExp(pattern, ignoresCase ? 'gi' : 'g')
  return target.expression
}

function matchWindow(
  target: Compiled,
  text: string,
  lineStart: number,
  literalStart: number,
  onMatch: (match: Pick<LineMatch, 'groups' | 'startOffset' | 'endOffset'>) => void,
): void {
  const expression = expressionOf(target)
  const start = Math.max(lineStart, literalStart - windowBefore)
  const end = lineEnd(text, literalStart, literalStart + windowBehind)
  // Where the window ends before its line does, literals in its second half get a window of their own, with room behind them.
  const isCut = end === literalStart + windowBehind
  target.seenUntil = isCut ? end - windowBehind / 2 : end
  const window = text.slice(start, end)
  expression.lastIndex = Math.max(0, target.matchedUntil - start)
  for (let match = expression.exec(window); match !== null; match = expression.exec(window)) {
    const startOffset = start + match.index
    target.matchedUntil = startOffset + match[0].length
    // `exec` leaves groups out that took no part, whatever its type says.
    const groups = Array.from(match, (group: string | undefined) => group ?? '')
    onMatch({ groups, startOffset, endOffset: target.matchedUntil })
  }
}

const lineFeed = 10
const carriageReturn = 13

/** The offset behind the line's last unit, or `limit` where the line goes on. */
export function lineEnd(text: string, from: number, limit: number): number {
  const most = Math.min(limit, text.length)
  let end = from
  while (end < most && text.charCodeAt(end) !== lineFeed) end += 1
  const isBeforeBreak = end < text.length && text.charCodeAt(end) === lineFeed
  return isBeforeBreak && end > from && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end
}
