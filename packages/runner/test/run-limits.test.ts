// What a run may use in all: each sum, and the time of one operation, ends the run, and the script cannot catch it (EN-5).

import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { type Limits, profileNames, profiles } from '../src/limits.js'
import { RunMeter } from '../src/run-meter.js'
import { makeWorkspace, permitTree, run } from './harness.js'

const workspace = makeWorkspace({
  'ten.txt': '123456789\n',
  'zeros.gz': gzipSync(Buffer.alloc(5000)),
  folder: { a: '', b: '', c: '' },
})
afterAll(() => workspace.remove())

const T = workspace.path
const openFile = (name: string, options: string): string =>
  `DirConfig().path("${T}").build().open(OpenDirOptions().build()).open_file("${name}", OpenFileOptions()${options}.build())`

interface Case {
  readonly title: string
  readonly limit: keyof Limits['operation']
  /** The most that the limit may be without ending the run. */
  readonly needs: number
  readonly script: string
}

const cases: readonly Case[] = [
  {
    title: 'bytes read by several reads',
    limit: 'runReadBytes',
    needs: 30,
    script: `for i in 0..3 { cat("${T}/ten.txt"); }`,
  },
  {
    title: 'bytes read of a copied file',
    limit: 'runReadBytes',
    needs: 10,
    script: `cp([cp::force], "${T}/ten.txt", "${T}/copy.txt")`,
  },
  {
    title: 'bytes that decompression gives',
    limit: 'runReadBytes',
    needs: 5000,
    script: `${openFile('zeros.gz', '.read(true)')}.search_gzip("never", SearchGzipOptions().build())`,
  },
  {
    title: 'bytes written by several writes',
    limit: 'runWriteBytes',
    needs: 6,
    script: `for i in 0..3 { write([write::replace], "${T}/new.txt", "ab"); }`,
  },
  {
    title: 'bytes written by a copy',
    limit: 'runWriteBytes',
    needs: 10,
    script: `cp([cp::force], "${T}/ten.txt", "${T}/copy.txt")`,
  },
  {
    title: 'bytes that a file grows by',
    limit: 'runWriteBytes',
    needs: 100,
    script: `write([write::replace], "${T}/hole", ""); ${openFile('hole', '.write(true)')}.truncate(TruncateOptions().size(100).build())`,
  },
  {
    title: 'entries of directories',
    limit: 'runEntries',
    needs: 6,
    script: `ls("${T}/folder"); ls("${T}/folder")`,
  },
  {
    title: 'programs',
    limit: 'runPrograms',
    needs: 2,
    script: `let sh = DirConfig().path("/usr/bin").build().open(OpenDirOptions().follow_symlinks(true).build()).open_file("true", OpenFileOptions().read(true).build());
      for i in 0..2 { sh.execute(ExecuteOptions().build()); }`,
  },
]

describe('sums of a run', () => {
  it.each(cases)('$title: enough is enough, and one less ends the run', ({ limit, needs, script }) => {
    const policy = `${permitTree(T)}\n${permitTree('/usr/bin')}`
    const within = run({ script, policy, limits: { [limit]: needs } })
    expect(within.result.error?.message).toBeUndefined()
    const beyond = run({ script: `try { ${script}; } catch { } "went on"`, policy, limits: { [limit]: needs - 1 } })
    expect(beyond.result.ending).toBe('limit')
    expect(beyond.result.error?.message).toMatch(/^Limit of the run reached: more than \d+ .+ in this run/)
  })

  it('names the time of an operation that takes too long, and a script cannot catch it', () => {
    const script = `try { for i in 0..100 { cat("${T}/ten.txt"); } } catch { } "went on"`
    const { result } = run({ script, policy: permitTree(T), limits: { operationMilliseconds: -1 } })
    expect(result.ending).toBe('limit')
    expect(result.error?.message).toContain('operation takes longer than')
  })
})

describe('the time of an operation', () => {
  it('counts from its own start, and an operation that it calls has its own', () => {
    let now = 0
    const meter = new RunMeter({ ...profiles.default.operation, operationMilliseconds: 10 }, () => now)
    meter.timed(() => {
      now += 8
      meter.timed(() => {
        now += 8
        expect(meter.millisecondsLeft).toBe(2)
        meter.checkTime()
      })
      expect(() => meter.checkTime()).toThrow('operation takes longer than 10 ms')
    })
    meter.checkTime()
  })
})

describe('profiles', () => {
  it.each(profileNames)('%s bounds everything', (name) => {
    const { script, operation } = profiles[name]
    for (const limit of [...Object.values(script), ...Object.values(operation)]) {
      expect(Number.isFinite(limit) && limit > 0).toBe(true)
    }
  })

  it('grow from strict to rex', () => {
    const values = (name: (typeof profileNames)[number]): number[] => [
      ...Object.values(profiles[name].script),
      ...Object.values(profiles[name].operation),
    ]
    for (const [smaller, larger] of [
      ['strict', 'default'],
      ['default', 'rex'],
    ] as const) {
      const most = values(larger)
      for (const [index, limit] of values(smaller).entries()) expect(limit).toBeLessThanOrEqual(most[index] ?? 0)
    }
  })
})
