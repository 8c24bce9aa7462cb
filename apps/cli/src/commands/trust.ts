// `sallyport trust`: accept a workspace as it is now.

import { escapeControls, visibleLine } from '@sallyport/diagnostics'
import { PolicyError, problemErrors } from '@sallyport/policy'
import { stateFolder } from '@sallyport/runner/launch'
import { acceptWorkspace } from '@sallyport/scanner'
import { exitCode } from '../exit-code.js'
import type { Terminal } from '../terminal.js'

export async function trust(
  args: readonly string[],
  flags: { readonly output?: 'human' | 'json' },
  terminal: Terminal,
): Promise<number> {
  const request = { directory: args[0] ?? '.', stateHome: stateFolder(process.env), now: () => new Date() }
  try {
    const { root, folder, before, workspace } = await acceptWorkspace(request)
    const policies = workspace.policies.map(({ name }) => name)
    if (flags.output === 'json') {
      const document = { schema: 'sallyport/trust', schemaVersion: 1, root, folder, before, policies }
      terminal.result(`${escapeControls(JSON.stringify(document))}\n`)
    } else {
      terminal.result(`accepted ${visibleLine(folder)}${before === 'accepted' ? ', as it was before' : ''}\n`)
      for (const name of policies) terminal.remark(`  its permits count now: ${visibleLine(name)}`)
    }
    return exitCode.done
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    for (const problem of error.problems.length === 0 ? [error] : problemErrors(error.problems)) terminal.error(problem)
    return exitCode.usage
  }
}
