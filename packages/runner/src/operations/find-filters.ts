// What `find` looks for: by name, by the whole path, by size, by time. `iname` folds case, which the original only promises.

import type { BigIntStats } from 'node:fs'
import { DateTime } from '../handles/date-time.js'
import type { Options } from '../handles/options.js'
import { SizeRange } from '../handles/size-range.js'
import { compileGlob, compilePattern } from './pattern.js'

export interface Filters {
  readonly matchesName: (name: string, path: string) => boolean
  readonly matchesStat: (stat: BigIntStats) => boolean
  /** Whether entries must be looked at, beyond their names. */
  readonly needsStat: boolean
}

export function compileFilters(options: Options): Filters {
  const tests = [sizeTest(options), ...timeTests(options)].filter((test) => test !== undefined)
  return {
    matchesName: nameTest(options),
    matchesStat: (stat) => tests.every((test) => test(stat)),
    needsStat: tests.length > 0,
  }
}

function nameTest(options: Options): Filters['matchesName'] {
  const [name, iname, regex] = [options.text('name'), options.text('iname'), options.text('regex')]
  const glob = name ?? iname
  if (glob !== undefined) {
    const pattern = compileGlob(glob, { ignoresCase: name === undefined })
    const isNegated = options.flag('negate_name')
    return (entry) => pattern.matches(entry) !== isNegated
  }
  if (regex === undefined) return () => true
  const pattern = compilePattern(regex)
  return (_name, path) => pattern.matches(path)
}

type StatTest = (stat: BigIntStats) => boolean

function sizeTest(options: Options): StatTest | undefined {
  const range = options.value('size_range')
  return range instanceof SizeRange ? ({ size }) => range.holds(size) : undefined
}

const nanosecondsPerSecond = 1_000_000_000n

/** Times of entries count in whole seconds; the "creation" time is that of the last change of the inode, as in Rex. */
function timeTests(options: Options): (StatTest | undefined)[] {
  const test = (
    field: string,
    timeOf: (stat: BigIntStats) => bigint,
    holds: (time: bigint, bound: bigint) => boolean,
  ): StatTest | undefined => {
    const bound = options.value(field)
    if (!(bound instanceof DateTime)) return undefined
    return (stat) => holds(timeOf(stat) - (timeOf(stat) % nanosecondsPerSecond), bound.nanoseconds)
  }
  const changed = ({ ctimeNs }: BigIntStats): bigint => ctimeNs
  const modified = ({ mtimeNs }: BigIntStats): bigint => mtimeNs
  const isFrom = (time: bigint, bound: bigint): boolean => time >= bound
  const isUntil = (time: bigint, bound: bigint): boolean => time <= bound
  return [
    test('min_creation_time', changed, isFrom),
    test('max_creation_time', changed, isUntil),
    test('min_modification_time', modified, isFrom),
    test('max_modification_time', modified, isUntil),
  ]
}
