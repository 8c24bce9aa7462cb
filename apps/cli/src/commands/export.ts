// `sallyport export`: what is known, as files or on stdout.

import { counted, visibleLine } from '@sallyport/diagnostics'
import type { Tier } from '@sallyport/findings'
import { type ExportFormat, exportFiles, exportFindings, makeReport } from '@sallyport/scanner'
import { exitCode } from '../exit-code.js'
import { type PlacedFlags, withFindings } from '../hunting/open-store.js'
import { isAlive } from '../hunting/signals.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'

declare const VERSION: string

interface ExportFlags extends Omit<PlacedFlags, 'output'> {
  readonly format?: ExportFormat
  readonly out?: string
  readonly all?: boolean
  readonly tier?: Tier
  readonly people?: boolean
}

export async function exportCommand(args: readonly string[], flags: ExportFlags, terminal: Terminal): Promise<number> {
  const format = flags.format ?? 'md-dir'
  if (format === 'md-dir' && flags.out === undefined) {
    throw new UsageError('a folder of Markdown needs a place', 'name it with `--out DIR`')
  }
  const [dir] = args
  return withFindings({ ...flags, ...(dir === undefined ? {} : { dir }) }, 'read', async (project, workspace) => {
    const [last] = await project.runs(1, isAlive)
    const report = await makeReport(project, workspace, {
      version: VERSION,
      run: last?.runId ?? '',
      now: new Date(),
      all: flags.all === true,
      tier: flags.tier ?? 'default',
      people: flags.people === true,
      isPartial: last !== undefined && last.status !== 'done',
    })
    if (flags.out === undefined) for (const text of exportFiles(report, format).values()) terminal.result(text)
    else {
      exportFindings(report, format, flags.out)
      terminal.remark(`${counted(report.findings.length, 'finding')} written to ${visibleLine(flags.out)}`)
    }
    return exitCode.done
  })
}
