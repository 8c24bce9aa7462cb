// What a process used so far, read with the right to list it, from the process that was asked about.

import { demandGrant, type Grant } from '../grant.js'
import { parseProcessStat, parseResidentPages } from '../kernel-text/process-text.js'
import { memoryBytes, pageBytes, ticksPerSecond, uptimeSeconds } from './machine.js'
import type { HeldProcess } from './process.js'

const millisecondsPerSecond = 1000

/** What is the same for all processes of one listing. */
export interface MachineFigures {
  readonly pageBytes: number
  readonly memoryBytes: number
  readonly ticksPerSecond: number
  readonly uptimeSeconds: number
}

export function machineFigures(): MachineFigures {
  return {
    pageBytes: pageBytes(),
    memoryBytes: memoryBytes(),
    ticksPerSecond: ticksPerSecond(),
    uptimeSeconds: uptimeSeconds(),
  }
}

export interface ProcessFigures {
  readonly state: string
  /** 0: none. */
  readonly parent: number
  readonly residentBytes: bigint
  /** In percent of all memory, cut after two places. */
  readonly memoryPercent: number
  /** Percent of one processor since the start, which counts in whole seconds. */
  readonly historicalPercent: number
}

export function readFigures(held: HeldProcess, grant: Grant, machine: MachineFigures): ProcessFigures {
  demandGrant(grant, ['list'], held.resource)
  const { state, parent, userTicks, systemTicks, startTicks } = held.readStat()
  const residentBytes = parseResidentPages(held.read('statm', 4096).toString('latin1')) * BigInt(machine.pageBytes)
  const ticks = userTicks + systemTicks
  const seconds = Math.floor(machine.uptimeSeconds) - Math.floor(Number(startTicks) / machine.ticksPerSecond)
  const usedMs = (Number(ticks) * millisecondsPerSecond) / machine.ticksPerSecond
  return {
    state: stateName(state),
    parent,
    residentBytes,
    memoryPercent: Number((residentBytes * 10_000n) / BigInt(machine.memoryBytes)) / 100,
    historicalPercent: seconds > 0 ? (usedMs / (seconds * millisecondsPerSecond)) * 100 : 0,
  }
}

/** Processor time so far: of all threads, or of the first alone. */
export function readTicks(held: HeldProcess, extent: 'process' | 'first-thread'): bigint {
  const name = extent === 'process' ? 'stat' : `task/${held.pid}/stat`
  const { userTicks, systemTicks } = parseProcessStat(held.read(name, 4096))
  return userTicks + systemTicks
}

const states: ReadonlyMap<string, string> = new Map([
  ['R', 'Run'],
  ['S', 'Sleep'],
  ['I', 'Idle'],
  ['D', 'UninterruptibleDiskSleep'],
  ['Z', 'Zombie'],
  ['T', 'Stop'],
  ['t', 'Tracing'],
  ['X', 'Dead'],
  ['x', 'Dead'],
  ['K', 'Wakekill'],
  ['W', 'Waking'],
  ['P', 'Parked'],
])

function stateName(letter: string): string {
  return states.get(letter) ?? `Unknown(${letter.codePointAt(0) ?? 0})`
}
