// Which processes and threads there are: their numbers, from the kernel's own listing. Numbers alone ask nothing; who has them is read
// by holding each, and shown only where the policy permits it (PR-8).

import { opendirSync } from 'node:fs'
import { OperationError } from '../operation-error.js'
import { systemCall } from '../os-error.js'
import { parsePath } from '../path.js'
import type { DescriptorTable } from './descriptor.js'
import type { HeldDirectory } from './held.js'
import { requireLinux } from './machine.js'
import { walkToDirectory } from './walk.js'

/** The largest number that a process can have. */
export const largestPid = 4_194_304

/** Holds `/proc`, which `reach()` knows to be the kernel's. */
export function openProcesses(table: DescriptorTable): HeldDirectory {
  requireLinux('the list of processes')
  return walkToDirectory(table, parsePath('/proc'), 'refuse')
}

/** The numbers in `/proc`, or in the `task` of a process, in rising order. */
export function listPids(directory: HeldDirectory, mostEntries: number): readonly number[] {
  return systemCall(() => {
    const listing = opendirSync(directory.own)
    const pids: number[] = []
    try {
      let seen = 0
      for (let entry = listing.readSync(); entry !== null; entry = listing.readSync()) {
        seen += 1
        if (seen > mostEntries) throw tooMany(mostEntries)
        if (/^[1-9]\d{0,6}$/.test(entry.name)) pids.push(Number(entry.name))
      }
    } finally {
      listing.closeSync()
    }
    return pids.sort((left, right) => left - right)
  })
}

function tooMany(most: number): OperationError {
  return new OperationError('Other', `more than ${most} processes`, { reason: 'limit' })
}
