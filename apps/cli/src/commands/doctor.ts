// `sallyport doctor`: what this machine offers for guarded runs, what it lacks, and how to get it.

import { accessSync, constants, statfsSync } from 'node:fs'
import { release } from 'node:os'
import { delimiter, join } from 'node:path'
import { loadCedar } from '@sallyport/policy'
import { auditFolder, makeFolder } from '@sallyport/runner/launch'
import { checkOperations } from '../check-operations.js'
import { exitCode } from '../exit-code.js'
import type { Terminal } from '../terminal.js'

export interface Check {
  readonly name: string
  readonly state: 'ok' | 'missing' | 'failed'
  readonly detail: string
  /** What to do about it. */
  readonly help?: string
}

const procFileSystem = 0x9fa0
const oldestNode = [20, 19] as const

export async function doctor(flags: { readonly output?: 'human' | 'json' }, terminal: Terminal): Promise<number> {
  const checks = [
    checkNode(),
    checkSystem(),
    checkFlag(),
    await checkPolicyEngine(),
    checkRecord(),
    checkProgram('git', 'a hunt tells owners and authors by the history'),
    ...checkOperations(),
  ]
  if (flags.output === 'json') {
    terminal.result(`${JSON.stringify({ schema: 'sallyport/doctor', schemaVersion: 1, checks }, undefined, 2)}\n`)
  } else for (const check of checks) terminal.result(line(check))
  return checks.some(({ state }) => state === 'failed') ? exitCode.scriptError : exitCode.done
}

function line({ name, state, detail, help }: Check): string {
  const text = `${state.padEnd(8)} ${name}: ${detail}\n`
  return help === undefined ? text : `${text}         = help: ${help}\n`
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isNewEnough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  const detail = `Node ${process.versions.node}`
  return isNewEnough
    ? { name: 'runtime', state: 'ok', detail }
    : { name: 'runtime', state: 'failed', detail, help: `install Node ${oldestNode.join('.')} or later` }
}

function checkSystem(): Check {
  const name = 'race-free file operations'
  if (process.platform === 'linux') {
    if (Number(statfsSync('/proc').type) === procFileSystem)
      return { name, state: 'ok', detail: `Linux ${release()} with /proc` }
    return { name, state: 'failed', detail: '/proc is not the kernel’s', help: 'mount procfs at /proc' }
  }
  if (process.platform === 'darwin') {
    return {
      name,
      state: 'missing',
      detail: 'macOS: an object may change between check and use',
      help: 'use Linux for untrusted neighbours; `--profile strict` refuses to run here',
    }
  }
  return { name, state: 'failed', detail: `${process.platform} is not supported`, help: 'use Linux or macOS' }
}

function checkFlag(): Check {
  const name = 'no code from strings'
  if (process.execArgv.includes('--disallow-code-generation-from-strings'))
    return { name, state: 'ok', detail: 'V8 refuses `eval` and its kin' }
  return {
    name,
    state: 'missing',
    detail: 'V8 would accept `eval`',
    help: 'start the `sallyport` executable itself, not `node` with its file',
  }
}

async function checkPolicyEngine(): Promise<Check> {
  try {
    const cedar = await loadCedar({ tierUp: false })
    return { name: 'policy engine', state: 'ok', detail: `Cedar ${cedar.version}` }
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'cannot be loaded'
    return { name: 'policy engine', state: 'failed', detail, help: 'install the package again' }
  }
}

function checkRecord(): Check {
  const folder = auditFolder(process.env)
  try {
    makeFolder(folder, 0o700)
    accessSync(folder, constants.W_OK)
    return { name: 'record of decisions', state: 'ok', detail: folder }
  } catch {
    return {
      name: 'record of decisions',
      state: 'failed',
      detail: `${folder} is not writable`,
      help: 'set XDG_STATE_HOME, or name a file with `--audit`',
    }
  }
}

function checkProgram(program: string, use: string): Check {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return { name: program, state: 'ok', detail: join(folder, program) }
    } catch {
      // Not here: look in the next folder.
    }
  }
  return { name: program, state: 'missing', detail: use, help: 'install it with your package manager if you want that' }
}
