// Processes as they are read: by their own directory, whatever they call themselves.

import { writeFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { parseCommand, parseProcessStat, parseProcessStatus } from '../src/kernel-text/process-text.js'
import { DescriptorTable } from '../src/platform/descriptor.js'
import { type HeldProcess, holdProcess } from '../src/platform/process.js'
import { listPids, openProcesses } from '../src/platform/process-list.js'
import { resourceEntities, resourceUid } from '../src/resource.js'
import { endStarted, nameOf, sleeper, start, until } from './started-processes.js'

const onLinux = describe.runIf(process.platform === 'linux')
const rest = 'S 7 1 1 0 -1 4194304 9 0 0 0 11 12 0 0 20 0 1 0 1234 1000 10'

describe('texts about a process', () => {
  test.each([
    ['1 (sh) ', 'sh'],
    ['1 (a) R 0 (b) ', 'a) R 0 (b'],
    ['1 (\n) ', '\n'],
    ['1 () ', ''],
    [Buffer.from([0x31, 0x20, 0x28, 0xff, 0x29, 0x20]), '\ufffd'],
  ])('a name is what stands between the first and the last bracket: %j', (begin, name) => {
    const stat = parseProcessStat(Buffer.concat([Buffer.from(begin), Buffer.from(rest)]))
    expect(stat).toEqual({ name, state: 'S', parent: 7, userTicks: 11n, systemTicks: 12n, startTicks: 1234n })
  })

  test.each(['', '1 sh S 7', '1 (sh) S', '1 (sh) S x'])('anything else is an error: %j', (text) => {
    expect(() => parseProcessStat(Buffer.from(text))).toThrow('Failed to parse')
  })

  test.each([
    ['/usr/bin/perl\0-w\0/opt/x\0', 'perl -w /opt/x'],
    ['perl\0', 'perl'],
    ['', ''],
    ['/opt/my tool/run\0a\0', 'my tool/run a'],
    ['a\0\0b\0', 'a  b'],
    ['a\n\x1b[2J\0', 'a\n\x1b[2J'],
  ])('a command line loses only the folder of its first word: %j', (text, command) => {
    expect(parseCommand(Buffer.from(text))).toBe(command)
  })

  test('a status names the group, the real user and the numbers in inner namespaces', () => {
    const text = 'Name:\ta\\nUid:\t5\nTgid:\t9\nPid:\t9\nUid:\t1\t2\t3\t4\nNSpid:\t9\t1\n'
    expect(parseProcessStatus(text)).toEqual({ group: 9, uid: 1, namespacePids: [9, 1] })
    expect(() => parseProcessStatus('Tgid:\t9\n')).toThrow('Failed to parse')
  })
})

onLinux('a process that is held', () => {
  afterEach(endStarted)

  function withProcess<T>(pid: number, use: (held: HeldProcess | undefined) => T): T {
    const table = new DescriptorTable(64)
    try {
      return use(holdProcess(openProcesses(table), pid, (uid) => (uid === 0 ? 'root' : undefined)))
    } finally {
      table.closeAll()
    }
  }

  test('is what the kernel says it is, and what policies know it by', async () => {
    const { pid } = await sleeper({ argv0: '/odd path/na) S (me' })
    withProcess(pid, (held) => {
      expect(held?.resource).toMatchObject({ pid, name: 'sleep', command: 'odd path/na) S (me 1000' })
      expect(held?.readStat().parent).toBe(process.pid)
      if (held === undefined) return
      expect(resourceUid(held.resource)).toEqual({ type: 'process_system::Process', id: String(pid) })
      const { username, command } = held.resource
      expect(resourceEntities(held.resource)).toEqual([
        {
          uid: { type: 'process_system::Process', id: String(pid) },
          attrs: { name: 'sleep', username, command, pid: String(pid) },
          parents: [],
        },
      ])
    })
  })

  test('PR-7: one that ended is gone, and nothing more is read through it', async () => {
    const { pid, child, ended } = await sleeper()
    const table = new DescriptorTable(64)
    const held = holdProcess(openProcesses(table), pid, () => undefined)
    expect(held?.isUnchanged()).toBe(true)
    child.kill('SIGKILL')
    await ended
    expect(held?.isUnchanged()).toBe(false)
    expect(() => held?.readStat()).toThrow(/No such/)
    expect(holdProcess(openProcesses(table), pid, () => undefined)).toBeUndefined()
    table.closeAll()
  })

  test('PR-7: one that runs another program is no longer what was held', async () => {
    const path = `/tmp/sallyport-exec-${process.pid}`
    const { pid } = await start('/bin/sh', ['-c', `while [ ! -e ${path} ]; do sleep 0.02; done; exec sleep 1000`])
    const table = new DescriptorTable(64)
    const held = holdProcess(openProcesses(table), pid, () => undefined)
    expect(held?.resource.name).toBe('sh')
    writeFileSync(path, '')
    await until(() => nameOf(pid) === 'sleep')
    expect(held?.isUnchanged()).toBe(false)
    table.closeAll()
  })

  test('a command line without end is refused, not shown in part', async () => {
    const words = Array.from({ length: 4 }, () => 'x'.repeat(100_000))
    const { pid } = await start('/bin/sh', ['-c', 'read line < /dev/zero', ...words])
    expect(() => withProcess(pid, () => undefined)).toThrow('File too large')
  })

  test('the list of numbers has the processes, not their threads, and is bounded', async () => {
    const { pid } = await sleeper()
    const table = new DescriptorTable(64)
    const proc = openProcesses(table)
    const pids = listPids(proc, 100_000)
    expect(pids).toContain(pid)
    expect(pids).toEqual([...new Set(pids)].sort((left, right) => left - right))
    expect(() => listPids(proc, 3)).toThrow('more than 3 processes')
    table.closeAll()
  })
})
