import { describe, expect, test } from 'vitest'
import { memorySize, parseMemory } from '../src/kernel-text/meminfo.js'
import { kernelNumber } from '../src/kernel-text/number.js'
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
