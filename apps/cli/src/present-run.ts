// A finished run as a person or a program reads it.

import {
  codeFrame,
  escapeControls,
  type Position,
  type Source,
  type Span,
  visible,
  visibleLine,
} from '@sallyport/diagnostics'
import { type DenialReport, type RunResult, rexDocument } from '@sallyport/runner/launch'
import type { Terminal } from './terminal.js'

export type RunFormat = 'human' | 'json' | 'pretty-json' | 'jsonl'

const runSchema = 'sallyport/run'
const runSchemaVersion = 1

export interface PresentOptions {
  readonly format: RunFormat
  readonly isVerbose: boolean
}

export function presentRun(result: RunResult, script: Source, options: PresentOptions, terminal: Terminal): void {
  switch (options.format) {
    case 'json':
    case 'pretty-json':
      terminal.result(`${escapeControls(documentOf(result, options.format === 'pretty-json'))}\n`)
      return
    case 'jsonl':
      for (const event of eventsOf(result)) terminal.result(`${escapeControls(JSON.stringify(event))}\n`)
      return
    case 'human':
      presentHuman(result, script, options.isVerbose, terminal)
  }
}

function documentOf(result: RunResult, isPretty: boolean): string {
  const { report, ending, denials } = result
  return rexDocument(result, {
    isPretty,
    extension: [
      'sallyport',
      {
        schema: runSchema,
        schemaVersion: runSchemaVersion,
        ending,
        ...report,
        position: result.error?.position ?? null,
        denials: denials.map(publicDenial),
      },
    ],
  })
}

/** What a machine-readable result tells of a denial: never the permit, since an agent may be the reader. */
function publicDenial({ operation, principal, action, resource, reason, position }: DenialReport): object {
  return { operation, principal, action, resource, reason, position: position ?? null }
}

/** `run.started`, then logs, denials, alarms and metrics in order, then `run.finished`. */
function eventsOf(result: RunResult): object[] {
  const { run } = result.report
  const time = new Date().toISOString()
  const event = (type: string, content: object): object => ({
    schemaVersion: runSchemaVersion,
    type,
    time,
    run,
    ...content,
  })
  return [
    event('run.started', { profile: result.report.profile, mode: result.report.mode, layers: result.report.layers }),
    ...result.logs.map(({ level, message, line }) => event('log', { level, message, line })),
    ...result.denials.map((denial) => event('denial', publicDenial(denial))),
    ...result.alarms.map(({ type, details }) =>
      event('alarm', { alarm: type, ...(details === undefined ? {} : { details }) }),
    ),
    ...result.metrics.map(({ name, value, unit, dimensions }) =>
      event('metric', { name, value, unit, dimensions: Object.fromEntries(dimensions) }),
    ),
    event('run.finished', {
      ending: result.ending,
      status: result.error === undefined ? 'SUCCESS' : 'ERROR',
      output: result.output,
      ...(result.error === undefined ? {} : { error: { errorType: result.error.type, message: result.error.message } }),
      decisions: result.report.decisions,
      audit: result.report.audit,
    }),
  ]
}

function presentHuman(result: RunResult, script: Source, isVerbose: boolean, terminal: Terminal): void {
  if (isVerbose) for (const { level, message } of result.logs) terminal.complain(`[${level}] ${visible(message)}`)
  if (result.output !== '') terminal.result(`${visible(result.output)}\n`)
  if (result.denial !== undefined) presentDenial(result.denial, script, terminal)
  else if (result.error !== undefined) presentError(result.error, script, terminal)
  const { report } = result
  for (const note of report.notes) terminal.remark(`note: ${visibleLine(note)}`)
  if (report.mode === 'observe') {
    const count = report.decisions.observed
    terminal.complain(
      `observe mode: ${count} ${count === 1 ? 'request was' : 'requests were'} let pass that the policy denies`,
    )
    if (report.decisions.unapproved > 0)
      terminal.complain(`observe mode: ${report.decisions.unapproved} would need approval`)
  }
  if (isVerbose) {
    terminal.remark(`decisions: ${report.decisions.allowed} allowed, ${report.decisions.denied} denied`)
    terminal.remark(`record: ${visibleLine(report.audit.path ?? 'none')}`)
  }
}

function presentDenial(denial: DenialReport, script: Source, terminal: Terminal): void {
  const { error, faint, help } = terminal.palette
  terminal.complain(`${error('error:')} ${visibleLine(`Permission denied: ${denial.action} on ${denial.object}`)}`)
  if (denial.position !== undefined) {
    terminal.complain(codeFrame(script, spanOfCall(script, denial.position, denial.operation), terminal.palette))
  }
  terminal.complain(`  ${faint('principal:')}  ${visibleLine(denial.principal)}`)
  terminal.complain(`  ${faint('decided by:')} ${visibleLine(decidedBy(denial))}`)
  for (const problem of denial.errors) terminal.complain(`  ${faint('because:')}    ${visibleLine(problem)}`)
  if (denial.permit === undefined) {
    if (denial.hint !== undefined) terminal.complain(`  ${help('= help:')} ${visibleLine(denial.hint)}`)
    return
  }
  terminal.complain(`  ${help('= help:')} all that \`${denial.operation}\` needs here, for the policy file:\n`)
  terminal.complain(visible(denial.permit))
}

/** Where no policy did, what else. */
function decidedBy({ policies, reason }: DenialReport): string {
  if (policies.length > 0) return policies.join(', ')
  if (reason === 'reserved') return 'its place: it belongs to the state of Sallyport itself'
  return reason === 'fault' ? 'no policy: the request could not be decided' : 'no policy matches the request'
}

/** From the position of a call to the end of its name, where the name stands there. */
function spanOfCall({ text }: Source, start: Position, name: string): Span {
  const line = Array.from(text.split('\n', start.line)[start.line - 1] ?? '')
  const stands = line.slice(start.column - 1, start.column - 1 + name.length).join('') === name
  return { start, end: stands ? { line: start.line, column: start.column + name.length - 1 } : start }
}

function presentError(error: NonNullable<RunResult['error']>, script: Source, terminal: Terminal): void {
  terminal.complain(`${terminal.palette.error('error:')} ${visible(error.message)}`)
  if (error.position !== undefined) {
    terminal.complain(codeFrame(script, { start: error.position, end: error.position }, terminal.palette))
  }
  if (error.hint !== undefined) terminal.complain(`  ${terminal.palette.help('= help:')} ${visibleLine(error.hint)}`)
}
