// Descriptors that whoever started us left open. INVARIANT: after this no program that is started gets one of them (PR-5): Node marks only
// the low ones as not for children, so that the others are closed. What Node itself opens is marked from its beginning.

import { closeSync, readdirSync, readFileSync } from 'node:fs'
import { systemCode } from '../os-error.js'

const folder = '/proc/self/fdinfo'
/** `O_CLOEXEC` of Linux; Node has no constant for it. */
const closeOnExec = 0o2000000
const lastStandard = 2

/** To be called before a script runs; elsewhere than on Linux no program is started. */
export function closeInherited(): void {
  if (process.platform !== 'linux') return
  for (const name of readdirSync(folder)) if (Number(name) > lastStandard && isInherited(name)) closeSync(Number(name))
}

function isInherited(name: string): boolean {
  try {
    const [, flags] = /^flags:\s*([0-7]+)$/m.exec(readFileSync(`${folder}/${name}`, 'latin1')) ?? []
    return flags !== undefined && (Number.parseInt(flags, 8) & closeOnExec) === 0
  } catch (error) {
    // The one that listed the folder is closed by now.
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}
