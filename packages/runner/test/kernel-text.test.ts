import { describe, expect, test } from 'vitest'
import { fixed } from '../src/handles/decimal.js'
import { parseMessage } from '../src/kernel-text/kernel-log.js'
import { memorySize, parseMemory } from '../src/kernel-text/meminfo.js'
import { kernelNumber } from '../src/kernel-text/number.js'
import { parseSlabs } from '../src/kernel-text/slabinfo.js'
import { parseStat, requiredCounter } from '../src/kernel-text/stat.js'

describe('numbers of the kernel', () => {
  test.each(['', '-1', '+1', '1.5', '0x10', '1e3', ' 1', '12345678901234567890', '9223372036854775808', undefined])(
    'what is no number is an error and never a zero: %j',
    (text) => {
      expect(() => kernelNumber(text, 'it')).toThrow('Failed to parse it')
    },
  )

  test('the largest number of scripts is read exactly', () => {
    expect(kernelNumber('9223372036854775807', 'it')).toBe(9223372036854775807n)
  })
})

describe('/proc/meminfo', () => {
  test('sizes are bytes, and counts without a unit are left out', () => {
    const sizes = parseMemory('MemTotal:       1024 kB\nHugePages_Total:       3\n')
    expect([...sizes]).toEqual([['MemTotal', 1048576n]])
  })

  test.each(['MemTotal: x kB\n', 'MemTotal 1 kB\n', 'MemTotal: 1 MB\n', 'MemTotal: 1 kB more\n', 'MemTotal:\n'])(
    'a line of another form is an error: %j',
    (text) => {
      expect(() => parseMemory(text)).toThrow('Failed to parse /proc/meminfo')
    },
  )

  test('a size that is missing is an error', () => {
    expect(() => memorySize(new Map(), 'MemTotal')).toThrow('MemTotal is missing')
  })
})

describe('/proc/stat', () => {
  const text = 'cpu  1 2 3 4 5\ncpu0 1 2 3 4\ncpu1 0 0 0 0 0 0 0 0 0 9 77\nintr 5 5\nctxt 7\nbtime 8\n'

  test('times of older and newer kernels have ten places', () => {
    const { total, processors } = parseStat(text)
    expect(total).toEqual([1n, 2n, 3n, 4n, 5n, 0n, 0n, 0n, 0n, 0n])
    expect(processors.map((times) => times.at(-1))).toEqual([0n, 9n])
  })

  test.each(['', 'cpu 1 2 3\n', 'cpu 1 2 3 x\n', 'cpu 1 2 3 4\nctxt -1\n'])('another form is an error: %j', (bad) => {
    expect(() => parseStat(bad)).toThrow('Failed to parse /proc/stat')
  })

  test('a counter that is missing is an error', () => {
    const stat = parseStat(text)
    expect(requiredCounter(stat, 'ctxt')).toBe(7n)
    expect(() => requiredCounter(stat, 'processes')).toThrow('processes is missing')
  })
})

describe('/proc/slabinfo', () => {
  const head = 'slabinfo - version: 2.1\n# name <active_objs>\n'
  const line = 'dentry 10 20 192 21 1 : tunables 0 0 0 : slabdata 2 3 0\n'

  test('each field is read from its place', () => {
    expect(parseSlabs(head + line)).toEqual([
      {
        name: 'dentry',
        activeObjects: 10n,
        objects: 20n,
        objectBytes: 192n,
        objectsPerSlab: 21n,
        pagesPerSlab: 1n,
        activeSlabs: 2n,
        slabs: 3n,
      },
    ])
  })

  test.each([
    ['', 'Unable to parse version'],
    [`slabinfo - version: 3.0\n\n${line}`, 'This version 3.0 of slabinfo is not supported'],
    [head, 'No slab entries found'],
    [`${head}dentry 1 2 3\n`, 'fields are missing for slab: dentry'],
    [head + line.replace(': tun', '0 tun'), 'fields are missing for slab: dentry'],
    [head + line.replace('192', '-1'), 'fields are missing for slab: dentry'],
    [head + line.replace('slabdata 2', 'slabdata x'), 'fields are missing for slab: dentry'],
  ])('another form is an error: %j', (text, message) => {
    expect(() => parseSlabs(text)).toThrow(message)
  })
})

describe('/dev/kmsg', () => {
  test.each([
    [
      '6,339,5140900,-;NET: Registered; again\n SUBSYSTEM=net\n',
      { microseconds: 5140900n, text: 'NET: Registered; again' },
    ],
    ['6,3,0,-,more,deets;x86', { microseconds: 0n, text: 'x86' }],
    ['6,339,5140900,-;\n', undefined],
    ['6,339,-,-;text\n', undefined],
    [' SUBSYSTEM=net\n', undefined],
    ['no record', undefined],
  ])('%j', (record, message) => {
    expect(parseMessage(record)).toEqual(message)
  })
})

test.each([
  [0.5, 0, '0'],
  [1.5, 0, '2'],
  [0.25, 1, '0.2'],
  [0.75, 1, '0.8'],
  [1.005, 2, '1.00'],
  [2.675, 2, '2.67'],
  [12, 2, '12.00'],
])('%d with %d decimals is %s: a tie goes to the even digit', (value, decimals, text) => {
  expect(fixed(value, decimals)).toBe(text)
})
