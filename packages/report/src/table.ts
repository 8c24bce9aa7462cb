// Findings as a table for a terminal: aligned by what the terminal shows, cut to its width, every control character shown (OUT-2).
// Each line begins with a word of ours, so that no text of a finding begins a line (OUT-6).

import { visibleLine } from '@sallyport/diagnostics'
import type { FindingRecord } from '@sallyport/findings'
import { cutTo, displayWidth, padTo } from './display-width.js'
import { inOrder, ownersOf, verdictOf } from './report.js'

interface Column {
  readonly name: string
  readonly cell: (record: FindingRecord) => string
  /** Below this it is not narrowed, except where even that is too much. */
  readonly least: number
  /** Which end stays when it is cut: of a path the end says more. */
  readonly keep: 'start' | 'end'
}

const columns: readonly Column[] = [
  { name: 'SEVERITY', cell: ({ finding }) => finding.claim.severity, least: 8, keep: 'start' },
  { name: 'CLASS', cell: ({ finding }) => finding.claim.weaknessClass, least: 12, keep: 'start' },
  { name: 'PLACE', cell: placeOf, least: 16, keep: 'end' },
  { name: 'OWNER', cell: (record) => ownersOf(record).join(', '), least: 8, keep: 'start' },
  { name: 'VERDICT', cell: (record) => verdictOf(record) ?? '-', least: 7, keep: 'start' },
  { name: 'ID', cell: ({ finding }) => finding.id, least: 14, keep: 'start' },
]

/** Narrowed in this order: first what can be looked up by the id. */
const narrowed = ['OWNER', 'PLACE', 'CLASS', 'VERDICT']

const gap = '  '

/** With a head and without a final newline; for no findings, nothing. */
export function findingsTable(records: readonly FindingRecord[], width: number): string {
  if (records.length === 0) return ''
  const rows = inOrder(records).map((record) => columns.map(({ cell }) => visibleLine(cell(record))))
  const widths = fit(
    columns.map(({ name }, position) => Math.max(name.length, ...rows.map((row) => displayWidth(row[position] ?? '')))),
    width,
  )
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => lineOf(row, widths))
  return lines.map((line) => cutTo(line, width, 'start')).join('\n')
}

function lineOf(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, position) => {
      const width = widths[position] ?? 0
      return padTo(cutTo(cell, width, columns[position]?.keep ?? 'start'), width)
    })
    .join(gap)
    .trimEnd()
}

function fit(natural: readonly number[], width: number): number[] {
  const widths = [...natural]
  for (const name of narrowed) {
    const position = columns.findIndex((column) => column.name === name)
    const excess = widths.reduce((sum, each) => sum + each + gap.length, -gap.length) - width
    if (excess <= 0) break
    const before = widths[position] ?? 0
    widths[position] = Math.min(before, Math.max(columns[position]?.least ?? 0, before - excess))
  }
  return widths
}

function placeOf({ finding }: FindingRecord): string {
  return `${finding.claim.place.path}:${finding.claim.place.startLine}`
}
