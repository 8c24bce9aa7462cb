// `sallyport rules test`: what the samples of own rules give, and what they should.

import { counted, escapeControls, visibleLine } from '@sallyport/diagnostics'
import { type TestedRules, testRules } from '@sallyport/scanner'
import { exitCode } from '../exit-code.js'
import type { PlaceFlags } from '../hunting/hunt-flags.js'
import { workspaceOptions } from '../hunting/open-store.js'
import type { Terminal } from '../terminal.js'

export async function rulesTest(
  args: readonly string[],
  flags: PlaceFlags,
  terminal: Terminal,
  /** The bundle of the analysis worker. */
  workerUrl: URL,
): Promise<number> {
  const [dir] = args
  const options = workspaceOptions({ ...flags, ...(dir === undefined ? {} : { dir }) })
  const tested = await testRules({ ...options, workerUrl })
  const wrong = tested.outcomes.filter(({ isAsExpected }) => !isAsExpected)
  if (flags.output === 'json') {
    const document = { schema: 'sallyport/rules-test', schemaVersion: 1, files: tested.files, samples: tested.outcomes }
    terminal.result(`${escapeControls(JSON.stringify(document))}\n`)
  } else present(tested, wrong.length, terminal)
  return wrong.length > 0 ? exitCode.differs : exitCode.done
}

function present({ workspace, files, outcomes }: TestedRules, wrong: number, terminal: Terminal): void {
  for (const { rule, kind, number, expected, found, isAsExpected } of outcomes)
    terminal.result(
      `${isAsExpected ? 'ok   ' : 'WRONG'} ${rule} ${kind} ${number}: expected ${expected}, found ${visibleLine(found)}\n`,
    )
  terminal.result(
    outcomes.length === 0
      ? `No own rules: there is no \`*.yaml\` in \`${visibleLine(workspace.folder ?? '.sallyport')}/rules\`.\n`
      : `${counted(outcomes.length, 'sample')} of ${counted(files.length, 'file')}, ${wrong === 0 ? 'all as expected' : `${wrong} not as expected`}\n`,
  )
  if (outcomes.length > 0 && workspace.trust !== 'accepted' && workspace.trust !== 'named')
    terminal.remark('note: the workspace is not accepted, so these rules do not count in a hunt yet: `sallyport trust`')
}
