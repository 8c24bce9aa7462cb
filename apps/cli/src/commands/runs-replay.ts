// `sallyport runs replay`: holds the conversations of a run again, with the answers that were kept, and says what comes out otherwise.

import { resolve } from 'node:path'
import { counted, escapeControls, visibleLine } from '@sallyport/diagnostics'
import { stateFolder } from '@sallyport/runner/launch'
import { type ReplayResult, replay } from '@sallyport/scanner'
import { exitCode } from '../exit-code.js'
import type { PlacedFlags } from '../hunting/open-store.js'
import { hearSignals, isAlive } from '../hunting/signals.js'
import { defaultThreads } from '../hunting/threads.js'
import type { Terminal } from '../terminal.js'

export async function runsReplay(
  args: readonly string[],
  flags: PlacedFlags,
  terminal: Terminal,
  /** The bundle of the analysis worker. */
  workerUrl: URL,
): Promise<number> {
  const [run = ''] = args
  const interruption = hearSignals()
  try {
    const result = await replay({
      run,
      directory: resolve(flags.dir ?? '.'),
      workspace: flags.workspace,
      stateHome: stateFolder(process.env),
      workerUrl,
      threads: defaultThreads(),
      isAlive,
      signal: interruption.signal,
      now: () => new Date(),
    })
    for (const message of result.workspace.messages) terminal.remark(`note: ${message}`)
    if (flags.output === 'json') terminal.result(documentOf(result))
    else present(result, terminal)
    return interruption.code() ?? (result.isSame ? exitCode.done : exitCode.differs)
  } finally {
    interruption.release()
  }
}

function documentOf({ workspace, auditPath, ...result }: ReplayResult): string {
  const document = { schema: 'sallyport/replay', schemaVersion: 1, root: workspace.root, ...result, record: auditPath }
  return `${escapeControls(JSON.stringify(document))}\n`
}

function present(
  { files, verdicts, answers, differences, notes, auditPath, isSame }: ReplayResult,
  terminal: Terminal,
): void {
  for (const { stage, subject, text } of differences)
    terminal.result(`${stage} ${visibleLine(subject)}: ${visibleLine(text)}\n`)
  for (const note of notes) terminal.remark(`note: ${visibleLine(note)}`)
  const held = `${counted(files, 'file')}, ${counted(verdicts, 'verdict')}, ${counted(answers, 'answer')} of models; nothing was asked`
  terminal.result(
    isSame ? `the same as in the run: ${held}\n` : `${counted(differences.length, 'difference')} to the run: ${held}\n`,
  )
  terminal.remark(`record: ${visibleLine(auditPath)}`)
}
