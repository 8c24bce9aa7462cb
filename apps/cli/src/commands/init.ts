// `sallyport init`: a workspace for a repository, filled from what is there.

import { counted, escapeControls, visibleLine } from '@sallyport/diagnostics'
import { stateFolder } from '@sallyport/runner/launch'
import { applyInit, planInit } from '@sallyport/scanner'
import { exitCode } from '../exit-code.js'
import type { Terminal } from '../terminal.js'

interface InitFlags {
  readonly plan?: boolean
  readonly output?: 'human' | 'json'
}

export async function init(args: readonly string[], flags: InitFlags, terminal: Terminal): Promise<number> {
  const request = { directory: args[0] ?? '.', stateHome: stateFolder(process.env), now: () => new Date() }
  const plan = await planInit(request)
  const isAccepted = flags.plan === true ? undefined : applyInit(plan, request).isAccepted
  if (flags.output === 'json') {
    const document = {
      schema: 'sallyport/init',
      schemaVersion: 1,
      root: plan.root,
      folder: plan.folder,
      isDone: flags.plan !== true,
      isAccepted: isAccepted ?? false,
      files: plan.files.map(({ name, action }) => ({ name, action })),
      packages: plan.survey.packages,
      entryPoints: plan.survey.entryPoints.length,
      prompt: plan.prompt,
    }
    terminal.result(`${escapeControls(JSON.stringify(document))}\n`)
    return exitCode.done
  }
  const done =
    flags.plan === true ? { create: 'would create', keep: 'would keep' } : { create: 'created', keep: 'kept' }
  for (const { name, action } of plan.files)
    terminal.result(`${done[action].padEnd(12)} ${visibleLine(plan.folder)}/${name}\n`)
  const { files, packages, entryPoints } = plan.survey
  terminal.remark(
    `\nlooked at ${counted(files, 'file')}: ${counted(packages.length, 'package')}, ${counted(entryPoints.length, 'entry point')}`,
  )
  if (isAccepted === undefined) return exitCode.done
  if (isAccepted) terminal.remark('the workspace is accepted as it is now; after a change of yours: `sallyport trust`')
  else terminal.remark('note: the workspace changed since you accepted it; look at it, then `sallyport trust`')
  terminal.remark('\nTo refine INFO.md, complete it, or paste this to a coding agent:\n')
  terminal.result(`${visibleText(plan.prompt)}\n`)
  terminal.remark('\nnext:        sallyport hunt')
  return exitCode.done
}

/** Names in the prompt come from the repository. */
function visibleText(text: string): string {
  return text.split('\n').map(visibleLine).join('\n')
}
