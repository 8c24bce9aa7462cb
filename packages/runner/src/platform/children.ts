// Ends what this process started, when a run has to end and its thread waits for a program.

import { readdirSync, readFileSync } from 'node:fs'

/** Kills every child of this process, and with each the group that it leads. Linux; elsewhere no program is started. */
export function endChildren(): void {
  for (const pid of childrenOf(process.pid)) {
    for (const target of [-pid, pid]) {
      try {
        process.kill(target, 'SIGKILL')
      } catch {
        // It is gone already, or leads no group.
      }
    }
  }
}

function childrenOf(parent: number): number[] {
  let names: string[]
  try {
    names = readdirSync('/proc')
  } catch {
    return []
  }
  return names.filter((name) => /^\d+$/.test(name) && parentOf(name) === parent).map(Number)
}

/** After the name, which may hold anything, come the state and the parent. */
function parentOf(pid: string): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

/** Kills what is left of the group of a program that was waited for. */
export function endGroup(pid: number): void {
  if (pid <= 1) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}
