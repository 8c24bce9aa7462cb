// `/proc/partitions`, `/proc/swaps` and `uevent`: the block devices of the machine and what they are.

import { kernelNumber, unreadable, wordsOf } from './number.js'

export interface BlockDevice {
  readonly name: string
  /** As written, and only digits: they become part of a path. */
  readonly major: string
  readonly minor: string
  readonly kibibytes: bigint
}

const path = '/proc/partitions'

/** The table without its head. */
export function parsePartitions(text: string): readonly BlockDevice[] {
  return text
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => {
      const [major = '', minor = '', size, name, ...rest] = wordsOf(line)
      if (name === undefined || rest.length > 0) throw unreadable(path)
      kernelNumber(major, path)
      kernelNumber(minor, path)
      return { name, major, minor, kibibytes: kernelNumber(size, path) }
    })
}

/** Names of devices that memory is swapped to, without `/dev/`. */
export function parseSwaps(text: string): readonly string[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => wordsOf(line)[0] ?? [])
    .map((device) => device.replace(/^\/dev\//, ''))
}

/** `disk`, `partition`, or `unknown` where the device does not tell. */
export function deviceType(uevent: string): string {
  return /^DEVTYPE=(.*)$/m.exec(uevent)?.[1] ?? 'unknown'
}
