// An explanation for a terminal: prose that is broken at its width, code with line numbers and carets. Code is untrusted text: what
// could steer a terminal is shown as an escape (OUT-2), and carets count what is shown, not what is there.

import { visibleLine } from '@sallyport/diagnostics'
import { cutTo, displayWidth } from '../display-width.js'
import type { ExplainedStep, Explanation, ShownLine } from './explanation.js'

export interface ExplanationPalette {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly mark: (text: string) => string
}

const leastWidth = 24
const indent = '  '

const states = {
  'as-claimed': '',
  moved: 'moved since it was claimed',
  changed: 'changed: the quoted code is not in the file any more; run `sallyport hunt` again',
  unread: 'the file is gone, or may not be read',
} as const

export function renderExplanation(explanation: Explanation, width: number, palette: ExplanationPalette): string {
  const columns = Math.max(leastWidth, width)
  const { id, title, severity, confidence, tier, ruleId, place, enclosingFunction, steps } = explanation
  const prose = (label: string, text: string): string[] =>
    text === '' ? [] : ['', ...labelled(label, columns, palette), ...wrapped(text, columns)]
  const lines = [
    ...wrapped(title, columns, '').map(palette.strong),
    ...wrapped(
      `${severity}, confidence ${confidence}, tier ${tier}: ${ruleId} (${explanation.cwe.join(', ')})`,
      columns,
      '',
    ),
    ...wrapped(`${place.path}:${place.line} in ${enclosingFunction}, ${id}`, columns, ''),
    ...prose('The attacker controls', explanation.controls),
    ...prose('The attacker gains', explanation.gains),
    ...(explanation.isCurrent
      ? []
      : prose(
          'The code has changed',
          'Since the claim was made, what it quotes has moved or is gone; each step says so.',
        )),
    ...stepLines(steps, columns, palette),
    ...explanation.furtherWays.flatMap((way) => [
      ...prose('Another way', way.title),
      ...stepLines(way.steps, columns, palette),
    ]),
    ...listed('Conditions passed on the way', explanation.conditions, columns, palette),
    ...listed('Preconditions', explanation.preconditions, columns, palette),
    ...prose('Second look', explanation.verdict),
    ...prose('To mend it', explanation.fix),
  ]
  return lines.join('\n')
}

function labelled(label: string, width: number, palette: ExplanationPalette): string[] {
  return wrapped(label, width, '').map(palette.strong)
}

function listed(label: string, items: readonly string[], width: number, palette: ExplanationPalette): string[] {
  if (items.length === 0) return []
  return ['', ...labelled(label, width, palette), ...items.flatMap((item) => wrapped(item, width, '  - ', '    '))]
}

function stepLines(steps: readonly ExplainedStep[], width: number, palette: ExplanationPalette): string[] {
  return steps.flatMap((step, index) => {
    const head = `${index + 1} of ${steps.length}, ${step.kind}: ${step.path}:${step.line}:${step.column}`
    const state = states[step.state]
    return [
      '',
      ...wrapped(head, width, '').map(palette.strong),
      ...(state === '' ? [] : wrapped(state, width).map(palette.mark)),
      ...(step.lines.length === 0 ? [] : frame(step, width, palette)),
      ...(step.lines.length === 0 ? wrapped(`it was: ${step.quote}`, width) : []),
      ...wrapped(step.note, width, '  = ', '    '),
    ]
  })
}

/** The lines around a step; carets under the quoted part of the marked one. */
function frame({ lines, column, quote }: ExplainedStep, width: number, palette: ExplanationPalette): string[] {
  const digits = String(lines.at(-1)?.line ?? 0).length
  const room = Math.max(8, width - digits - 5)
  const marked = lines.find(({ isMarked }) => isMarked)
  const left = marked === undefined ? 0 : leftOf(marked.text, column, quote, room)
  return lines.flatMap((shown) => {
    const gutter = `${shown.isMarked ? '>' : ' '} ${String(shown.line).padStart(digits)} | `
    const code = window(shown, left, room)
    const row = `${shown.isMarked ? palette.strong(gutter) : palette.faint(gutter)}${code}`.trimEnd()
    if (!shown.isMarked) return [row]
    return [row, `${' '.repeat(digits + 2)} | ${palette.mark(carets(shown.text, column, quote, left, room))}`]
  })
}

/** How many units are left out at the beginning, so that the quoted part is in sight. */
function leftOf(text: string, column: number, quote: string, room: number): number {
  const end = displayWidth(visibleLine(text.slice(0, column - 1 + quote.length)))
  if (end <= room) return 0
  return Math.max(0, column - 1 - Math.floor(room / 4))
}

function window({ text }: ShownLine, left: number, room: number): string {
  const shown = visibleLine(text.slice(left, left + room * 4))
  return cutTo(left > 0 && text.length > left ? `…${shown}` : shown, room, 'start')
}

function carets(text: string, column: number, quote: string, left: number, room: number): string {
  const before = displayWidth(visibleLine(text.slice(left, column - 1))) + (left > 0 ? 1 : 0)
  const length = Math.max(1, displayWidth(visibleLine(quote.split('\n', 1)[0] ?? '')))
  const start = Math.min(before, room - 1)
  return `${' '.repeat(start)}${'^'.repeat(Math.max(1, Math.min(length, room - start)))}`
}

/** Broken between words; a word that is longer than a line is broken too. */
function wrapped(text: string, width: number, first = indent, rest: string = ' '.repeat(first.length)): string[] {
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of visibleLine(text.replaceAll(/\s+/g, ' ').trim()).split(' ')) {
    for (const part of parts(word, width - rest.length)) {
      if (!isEmpty && displayWidth(line) + 1 + displayWidth(part) > width) {
        lines.push(line)
        line = rest
        isEmpty = true
      }
      line += isEmpty ? part : ` ${part}`
      isEmpty = false
    }
  }
  return isEmpty ? lines : [...lines, line]
}

function parts(word: string, room: number): string[] {
  const characters = Array.from(word)
  if (displayWidth(word) <= room) return [word]
  const cut: string[] = []
  let part = ''
  for (const character of characters) {
    if (displayWidth(part + character) > room) {
      cut.push(part)
      part = ''
    }
    part += character
  }
  return [...cut, part]
}
