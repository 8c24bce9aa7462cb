// From offsets to places and quotes. INVARIANT: a quote's text is exactly what stands at its place, on one line.

import type { Place, Quote } from '@sallyport/findings'
import type { At } from './instruction.js'

const longestQuote = 400

export class SourceText {
  readonly path: string
  readonly text: string
  readonly #lineStarts: number[]

  constructor(path: string, text: string) {
    this.path = path
    this.text = text
    this.#lineStarts = lineStarts(text)
  }

  place({ start, end }: At): Place {
    const first = this.#position(start)
    const last = this.#position(Math.max(start, end - 1))
    return {
      path: this.path,
      startLine: first.line,
      startColumn: first.column,
      endLine: last.line,
      endColumn: last.column,
    }
  }

  line(offset: number): number {
    return this.#position(offset).line
  }

  slice({ start, end }: At): string {
    return this.text.slice(start, end)
  }

  /** The first line of it, bounded, never empty and never ending within a character. */
  quote({ start, end }: At): Quote {
    const lineEnd = this.#endOfLine(start)
    let stop = Math.max(start + 1, Math.min(end, lineEnd, start + longestQuote))
    while (stop > start + 1 && /\s/.test(this.text.charAt(stop - 1))) stop -= 1
    if (stop > start + 1 && isHighSurrogate(this.text.charCodeAt(stop - 1))) stop -= 1
    const at = { start, end: stop }
    return { place: this.place(at), text: this.slice(at) }
  }

  /** White space folded, comments out. */
  folded(at: At, longest: number): string {
    return foldText(this.slice(at), longest)
  }

  /** The offset of a position; undefined where the text has no such place. */
  offset(line: number, column: number): number | undefined {
    const start = this.#lineStarts[line - 1]
    if (start === undefined) return undefined
    const offset = start + column - 1
    return offset <= this.#endOfLine(start) ? offset : undefined
  }

  #endOfLine(offset: number): number {
    const next = this.#lineStarts[this.#position(offset).line]
    if (next === undefined) return this.text.length
    return this.text.charAt(next - 2) === '\r' ? next - 2 : next - 1
  }

  #position(offset: number): { line: number; column: number } {
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 }
  }
}

/** Comments and white space outside of strings become one blank. Bounded, so that a long text costs no more than its beginning. */
function foldText(text: string, longest: number): string {
  return text
    .slice(0, longest * 4)
    .replaceAll(
      /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(),])\/\/[^\n]*|\s+/g,
      (_, quoted: string | undefined) => quoted ?? ' ',
    )
    .replaceAll(/ {2,}/g, ' ')
    .trim()
    .slice(0, longest)
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
