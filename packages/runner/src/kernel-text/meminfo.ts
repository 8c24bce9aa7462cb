// `/proc/meminfo`: lines of name and size.

import { kernelNumber, unreadable, wordsOf } from './number.js'

/** Sizes in bytes by name; numbers without a unit are left out. */
export function parseMemory(text: string): ReadonlyMap<string, bigint> {
  const sizes = new Map<string, bigint>()
  for (const line of text.split('\n')) {
    if (line === '') continue
    const [label = '', size, unit, ...rest] = wordsOf(line)
    if (!label.endsWith(':') || rest.length > 0) throw unreadable('/proc/meminfo')
    const kibibytes = kernelNumber(size, '/proc/meminfo')
    if (unit === 'kB') sizes.set(label.slice(0, -1), kibibytes * 1024n)
    else if (unit !== undefined) throw unreadable('/proc/meminfo')
  }
  return sizes
}

export function memorySize(sizes: ReadonlyMap<string, bigint>, name: string): bigint {
  const size = sizes.get(name)
  if (size === undefined) throw unreadable(`/proc/meminfo: ${name} is missing`)
  return size
}
