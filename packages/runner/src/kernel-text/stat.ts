// `/proc/stat`: time of the processors, and counters of the kernel.

import { kernelNumber, unreadable, wordsOf } from './number.js'

const path = '/proc/stat'
/** User to idle are always there; older kernels lack the rest. */
const fewestTimes = 4
const mostTimes = 10

export interface KernelStat {
  /** Ticks in the order of the file, ten of them. */
  readonly total: readonly bigint[]
  readonly processors: readonly (readonly bigint[])[]
  readonly counters: ReadonlyMap<string, bigint>
}

const counterNames: ReadonlySet<string> = new Set(['ctxt', 'btime', 'processes', 'procs_running', 'procs_blocked'])

export function parseStat(text: string): KernelStat {
  let total: bigint[] | undefined
  const processors: bigint[][] = []
  const counters = new Map<string, bigint>()
  for (const line of text.split('\n')) {
    const [name = '', ...rest] = wordsOf(line)
    if (name === 'cpu') total = timesOf(rest)
    else if (/^cpu\d+$/.test(name)) processors.push(timesOf(rest))
    else if (counterNames.has(name)) counters.set(name, kernelNumber(rest[0], path))
  }
  if (total === undefined) throw unreadable(path)
  return { total, processors, counters }
}

function timesOf(words: readonly string[]): bigint[] {
  if (words.length < fewestTimes) throw unreadable(path)
  return Array.from({ length: mostTimes }, (_, index) => (index < words.length ? kernelNumber(words[index], path) : 0n))
}

export function requiredCounter({ counters }: KernelStat, name: string): bigint {
  const value = counters.get(name)
  if (value === undefined) throw unreadable(`${path}: ${name} is missing`)
  return value
}
