// `/proc/diskstats`: what each block device did since the start. Newer kernels add fields at the end.

import { kernelNumber, unreadable, wordsOf } from './number.js'

export interface DiskCounters {
  readonly name: string
  readonly reads: bigint
  readonly readsMerged: bigint
  readonly sectorsRead: bigint
  readonly readMilliseconds: bigint
  readonly writes: bigint
  readonly writesMerged: bigint
  readonly sectorsWritten: bigint
  readonly writeMilliseconds: bigint
  readonly busyMilliseconds: bigint
  readonly weightedMilliseconds: bigint
}

const path = '/proc/diskstats'

export function parseDiskCounters(text: string): readonly DiskCounters[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const words = wordsOf(line)
      const number = (index: number): bigint => kernelNumber(words[index], path)
      const name = words[2]
      if (name === undefined) throw unreadable(path)
      return {
        name,
        reads: number(3),
        readsMerged: number(4),
        sectorsRead: number(5),
        readMilliseconds: number(6),
        writes: number(7),
        writesMerged: number(8),
        sectorsWritten: number(9),
        writeMilliseconds: number(10),
        busyMilliseconds: number(12),
        weightedMilliseconds: number(13),
      }
    })
}
