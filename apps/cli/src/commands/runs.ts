// `sallyport runs`: what was run in a repository, newest first.

import { escapeControls, visibleLine } from '@sallyport/diagnostics'
import { exitCode } from '../exit-code.js'
import { type PlacedFlags, withFindings } from '../hunting/open-store.js'
import { isAlive } from '../hunting/signals.js'
import type { Terminal } from '../terminal.js'

interface RunsFlags extends PlacedFlags {
  readonly limit?: number
}

const mostByDefault = 20

export async function runs(args: readonly string[], flags: RunsFlags, terminal: Terminal): Promise<number> {
  const [dir] = args
  return withFindings({ ...flags, ...(dir === undefined ? {} : { dir }) }, 'read', async (project, workspace) => {
    const found = await project.runs(flags.limit ?? mostByDefault, isAlive)
    if (flags.output === 'json') {
      const document = {
        schema: 'sallyport/runs',
        schemaVersion: 1,
        state: workspace.state,
        runs: found.map(({ runId, ...run }) => ({ run: runId, ...run })),
      }
      terminal.result(`${escapeControls(JSON.stringify(document))}\n`)
    } else {
      for (const { runId, command, status, startedAt, record } of found)
        terminal.result(
          `${runId}  ${command.padEnd(12)} ${status.padEnd(12)} ${startedAt}  ${visibleLine(`${workspace.state}/${record}`)}\n`,
        )
    }
    return exitCode.done
  })
}
