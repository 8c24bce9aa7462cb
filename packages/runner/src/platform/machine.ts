// Facts of the machine that are in no file a policy could name: its name, its processors, its clock.

import { readFileSync } from 'node:fs'
import { cpus, hostname, machine, release, totalmem, type, uptime, version } from 'node:os'
import { demandGrant, type Grant } from '../grant.js'
import { unreadable } from '../kernel-text/number.js'
import { parseStat } from '../kernel-text/stat.js'
import { OperationError } from '../operation-error.js'
import type { SystemResource } from '../resource.js'

export interface Machine {
  readonly kernelName: string
  readonly nodeName: string
  readonly kernelRelease: string
  readonly kernelVersion: string
  readonly hardware: string
  /** Processors that are switched on. */
  readonly processors: number
}

export function describeMachine(grant: Grant, resource: SystemResource): Machine {
  demandGrant(grant, ['list'], resource)
  return {
    kernelName: type(),
    nodeName: hostname(),
    kernelRelease: release(),
    kernelVersion: version(),
    hardware: machine(),
    processors: cpus().length,
  }
}

/** Seconds since the kernel started: a clock, like the time of day. */
export function uptimeSeconds(): number {
  return uptime()
}

export interface ProcessorTicks {
  /** Ticks that passed on all processors together. */
  readonly total: number
  readonly processors: number
}

/** Guests' time, the last two, is in the others already. */
const countedTimes = 8

/** A clock of the processors, to compare what a process used with. */
export function processorTicks(): ProcessorTicks {
  const { total, processors } = parseStat(readFileSync('/proc/stat', 'latin1'))
  const sum = total.slice(0, countedTimes).reduce((whole, part) => whole + part, 0n)
  return { total: Number(sum), processors: Math.max(1, processors.length) }
}

/** All memory that the kernel has, in bytes. */
export function memoryBytes(): number {
  return totalmem()
}

const pageSizeKey = 6n
const ticksKey = 17n

/** What the kernel told this very process when it started: pairs of words that never change. */
function startValue(wanted: bigint): number {
  const words = readFileSync('/proc/self/auxv')
  for (let at = 0; at + 16 <= words.length; at += 16) {
    if (words.readBigUInt64LE(at) === wanted) return Number(words.readBigUInt64LE(at + 8))
  }
  throw unreadable('the start values of the process')
}

/** Bytes of a page of memory. */
export function pageBytes(): number {
  return startValue(pageSizeKey)
}

/** Ticks of a processor's clock in a second. */
export function ticksPerSecond(): number {
  return startValue(ticksKey)
}

/** What only Linux has; said only after the policy was asked. */
export function requireLinux(what: string): void {
  if (process.platform === 'linux') return
  const message = `Unsupported Operation error: ${what} is only supported on Linux`
  throw new OperationError('UnsupportedOperationError', message, { reason: 'system' })
}
