// An error as a person sees it on a terminal:
//
//   error: expecting `;` to end this statement
//     --> script.rhai:3:9
//      |
//    3 | let x = 1 2
//      |           ^
//     = help: put a `;` before `2`

import type { CodedError } from './coded-error.js'
import type { Source, Span } from './span.js'
import { visible, visibleLine } from './visible.js'

const longestLine = 160

/** How parts of a rendered message are coloured; the default leaves them plain. */
export interface Palette {
  readonly error: (text: string) => string
  readonly faint: (text: string) => string
  readonly help: (text: string) => string
}

const plain: Palette = { error: (text) => text, faint: (text) => text, help: (text) => text }

/** Message, code frame and hint, without a final newline. A warning is said like an error, under its own word. */
export function renderError(error: CodedError, palette: Palette = plain, label: 'error' | 'warning' = 'error'): string {
  const lines = [`${palette.error(`${label}:`)} ${visible(error.message)}`]
  if (error.source !== undefined && error.span !== undefined) lines.push(codeFrame(error.source, error.span, palette))
  if (error.hint !== undefined) lines.push(`  ${palette.help('= help:')} ${visible(error.hint)}`)
  return lines.join('\n')
}

/** The line a span starts on, with a caret under it; long lines are cut around the caret. */
export function codeFrame(source: Source, span: Span, palette: Palette = plain): string {
  const { line, column } = span.start
  const text = source.text.split(/\r\n|\n/, line)[line - 1] ?? ''
  const characters = Array.from(text)
  const first = Math.max(0, Math.min(column - 1 - longestLine / 2, characters.length - longestLine))
  const shown = characters.slice(first, first + longestLine)
  const caretAt = column - 1 - first
  const endColumn = span.end.line === line ? span.end.column : characters.length
  const width = Math.max(1, Math.min(endColumn - column + 1, shown.length - caretAt))
  const before = visibleLine(shown.slice(0, caretAt).join(''))
  const marked = visibleLine(shown.slice(caretAt, caretAt + width).join(''))
  const gutter = String(line)
  const pad = ' '.repeat(gutter.length)
  const cutLeft = first > 0 ? '…' : ''
  const cutRight = first + longestLine < characters.length ? '…' : ''
  const caret = `${' '.repeat(Array.from(cutLeft + before).length)}${'^'.repeat(Math.max(1, Array.from(marked).length))}`
  const code = cutLeft + visibleLine(shown.join('')) + cutRight
  return [
    `${palette.faint(`${pad}-->`)} ${visibleLine(source.name)}:${line}:${column}`,
    palette.faint(`${pad} |`),
    `${palette.faint(`${gutter} |`)} ${code}`,
    `${palette.faint(`${pad} |`)} ${palette.error(caret)}`,
  ].join('\n')
}
