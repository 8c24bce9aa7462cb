// trace_data_flow: read of the file and of what it imports.

import type { Claim, Clearance } from '@sallyport/findings'
import { z } from 'zod'
import { defineAgentOperation, failed } from './agent-operation.js'
import { deskPath, pathInput } from './paths.js'

const mostAnswers = 20

export const traceDataFlow = defineAgentOperation({
  name: 'trace_data_flow',
  summary:
    'What the data-flow analysis says of a JavaScript or TypeScript file: flows from untrusted data to sinks, step by step, and why other sinks are harmless. It follows calls into the files that are imported directly, knows only its own sources and sinks, and is wrong sometimes.',
  input: z.strictObject({
    path: pathInput,
    line: z.int().min(1).max(10_000_000).optional().describe('only what ends in or passes this line'),
  }),
  perform: async (desk, { path: written, line }) => {
    const { tools, pool, bounds } = desk
    const path = deskPath(desk, written)
    if (path === undefined || path === '') return failed(`\`${written}\` is no path inside the repository`)
    const file = await tools.read(path)
    if (file === undefined) return failed(`\`${path}\` was not read`)
    const answer = await pool.perform({ kind: 'investigate', file, places: [] }, (specifier, from) =>
      tools.readImport(from, specifier),
    )
    if (answer.kind !== 'done') return failed('the analysis was stopped')
    if (answer.result.kind === 'failed') return failed(`the analysis gave up: ${answer.result.reason}`)
    const { claims, clearances, limits } = answer.result
    const lines = [
      ...claims.filter((claim) => passes(claim, path, line)).map(claimText),
      ...clearances.filter(({ place }) => line === undefined || place.startLine === line).map(clearanceText),
    ]
    for (const { trace } of claims)
      for (const { quote } of trace) tools.noteShown(quote.place.path, quote.place.startLine, quote.place.endLine)
    const shown = [...lines.slice(0, mostAnswers), ...limits.slice(0, 5).map((limit) => `not followed: ${limit}`)]
    if (shown.length === 0) return { note: 'The analysis knows of nothing here.' }
    return {
      data: { label: `data flow in ${path}`, text: shown.join('\n\n').slice(0, bounds.characters) },
      ...(lines.length > mostAnswers ? { note: `Cut here: ${lines.length - mostAnswers} more answers.` } : {}),
    }
  },
})

function passes({ trace }: Claim, path: string, line: number | undefined): boolean {
  if (line === undefined) return true
  return trace.some(({ quote }) => quote.place.path === path && quote.place.startLine === line)
}

function claimText({ ruleId, title, trace }: Claim): string {
  const steps = trace.map(
    ({ kind, quote, note }) => `  ${kind} ${quote.place.path}:${quote.place.startLine}: ${quote.text} (${note})`,
  )
  return [`flow, ${ruleId}: ${title}`, ...steps].join('\n')
}

function clearanceText({ ruleId, place, reason }: Clearance): string {
  return `harmless, ${ruleId}, ${place.path}:${place.startLine}: ${reason}`
}
