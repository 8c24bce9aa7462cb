// `sallyport repl`: a conversation with the language alone. It has no operations, so it needs no policy.

import { stateFolder } from '@sallyport/runner/launch'
import { exitCode } from '../exit-code.js'
import { converse } from '../repl/console.js'
import type { Terminal } from '../terminal.js'

interface ReplFlags {
  readonly history: boolean
}

export async function repl(flags: ReplFlags, terminal: Terminal, workerUrl: URL): Promise<number> {
  const folder = flags.history ? stateFolder(process.env) : undefined
  const isGood = await converse({ workerUrl, stateFolder: folder }, terminal)
  return isGood ? exitCode.done : exitCode.scriptError
}
