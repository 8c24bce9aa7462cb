import { readFileSync } from 'node:fs'
import { Float } from '@sallyport/rhai'
import { describe, expect, test } from 'vitest'
import { cpuStatsType, deviceStatsType, ioStatType } from '../src/handles/disk-values.js'
import { deviceType, parsePartitions, parseSwaps } from '../src/kernel-text/block-devices.js'
import { parseDiskCounters } from '../src/kernel-text/diskstats.js'
import { distinctMounts, isBelow, isDisk, isLocal, nameableLines, parseMounts } from '../src/kernel-text/mounts.js'
import { deviceNumbers } from '../src/operations/iostat.js'
import { readMountTable } from '../src/platform/mount-table.js'
import { withReadable } from './allowing-guard.js'
import { makeWorkspace, permit, run } from './harness.js'

const mount = (device: string, mountPoint: string, kind = 'ext4') => ({ device, mountPoint, kind, options: ['rw'] })

describe('the table of mounts', () => {
  test('escaped blanks in names are blanks', () => {
    expect(parseMounts('/dev/sd\\134a /mnt/my\\040disk ext4 rw,noatime 0 0\n')).toEqual([
      { device: '/dev/sd\\a', mountPoint: '/mnt/my disk', kind: 'ext4', options: ['rw', 'noatime'] },
    ])
  })

  test('a line that lacks a field is an error', () => {
    expect(() => parseMounts('/dev/sda /mnt ext4\n')).toThrow('Failed to parse /proc/mounts')
  })

  test.each([
    ['/dev/sda', '/', 'ext4', true],
    ['tmpfs', '/tmp', 'tmpfs', true],
    ['tmpfs', '/run', 'tmpfs', false],
    ['/dev/sdb', '/run/media/disk', 'vfat', true],
    ['proc', '/somewhere', 'proc', false],
    ['tmpfs', '/sys/fs/cgroup', 'tmpfs', false],
    ['sunrpc', '/var/lib/x', 'other', false],
  ])('%s at %s of kind %s is a disk: %s', (device, point, kind, expected) => {
    expect(isDisk(mount(device, point, kind))).toBe(expected)
  })

  test.each([
    ['/dev/mapper/nfs-cache', true],
    ['tmpfs', true],
    ['server:/export', false],
    ['//server/share', false],
    ['my-CIFS', false],
  ])('%s is of this machine: %s', (device, expected) => {
    expect(isLocal(mount(device, '/mnt'))).toBe(expected)
  })

  test.each([
    ['/data', ['/data'], true],
    ['/data/x', ['/data/'], true],
    ['/data2', ['/data'], false],
    ['/data', ['/'], true],
    ['/', ['/'], true],
  ])('%s is one of %j or below: %s', (point, targets, expected) => {
    expect(isBelow(point, targets)).toBe(expected)
  })

  test('one device at one place is shown once', () => {
    const twice = [mount('a', '/x'), mount('a', '/x'), mount('b', '/x')]
    expect(distinctMounts(twice)).toHaveLength(2)
  })

  test('a mount that is denied is left out, and nothing else is', () => {
    const tables = permit('read File /proc/mounts', 'read File /proc/diskstats')
    expect(run({ script: 'df()', policy: tables }).result.output).toBe('[]')
    expect(run({ script: 'df().len()', policy: `${tables}\n${permit('stat Dir /')}` }).result.output).toBe('1')
  })

  test('the right to one link of the kernel is not the right to another', () => {
    const { result } = run({
      script: 'cat("/proc/mounts")',
      policy: permit('open Dir /proc', 'open File /proc/mounts', 'read File /proc/mounts'),
    })
    expect(result.error?.message).toContain('file is a symbolic link')
  })

  test('FS-4: no other link is taken for the table, neither of the kernel nor of people', () => {
    const workspace = makeWorkspace({ mounts: '->self/mounts' })
    try {
      for (const [folder, name] of [
        ['/proc', 'net'],
        [workspace.path, 'mounts'],
      ] as const) {
        withReadable(folder, name, (link, read) => {
          expect(() => readMountTable(link, read, 1_000_000)).toThrow('Too many levels of symbolic links')
        })
      }
    } finally {
      workspace.remove()
    }
  })

  test('the table is that of this process', () => {
    withReadable('/proc', 'mounts', (link, read) => {
      expect(readMountTable(link, read, 1_000_000).toString()).toBe(readFileSync('/proc/self/mounts', 'utf8'))
      expect(() => readMountTable(link, read, 10)).toThrow('File content too large')
    })
  })

  test('FS-10: a mount whose name is not UTF-8 is left out, never asked about under another name', () => {
    const table = Buffer.concat([
      Buffer.from('a /m\n'),
      Buffer.from([0xff, 0x20, 0x2f, 0x0a]),
      Buffer.from('b /\u{fffd}'),
    ])
    expect(nameableLines(table)).toEqual({ text: 'a /m\nb /\u{fffd}', leftOut: 1 })
  })

  test('targets and local choose among the mounts', () => {
    const policy = permit('read File /proc/mounts', 'read File /proc/diskstats', 'stat Dir /')
    const chosen = (options: string) =>
      run({ script: `Filesystems(FilesystemOptions()${options}.build()).filesystems().map(|f| f.mounted_on)`, policy })
        .result.output
    expect(chosen('.targets(["/"])')).toBe('["/"]')
    expect(chosen('.targets(["/nowhere"])')).toBe('[]')
  })
})

describe('counters of devices', () => {
  const text = '   8       0 sda 100 20 4000 500 300 60 8000 700 0 1000 1200 1 2 3 4\n'

  test('averages are made over the time since the start', () => {
    const [device] = parseDiskCounters(text)
    if (device === undefined) throw new Error('no device')
    const numbers = Object.entries(deviceNumbers(device, 10)).map(([name, { value }]) => [name, value])
    expect(Object.fromEntries(numbers)).toEqual({
      rrqm_per_sec: 2,
      wrqm_per_sec: 6,
      read_requests_per_sec: 10,
      write_requests_per_sec: 30,
      rkb_per_sec: 200,
      wkb_per_sec: 400,
      avg_request_size: 30,
      avg_queue_size: 0.12,
      avg_wait: 3,
      avg_read_wait: 5,
      avg_write_wait: 700 / 300,
      svctm: 2.5,
      util_percent: 10,
    })
  })

  test('a device that did nothing has zeros, and none is busy for longer than there was time', () => {
    const [idle] = parseDiskCounters('7 0 loop0 0 0 0 0 0 0 0 0 0 0 0\n')
    const [busy] = parseDiskCounters('7 0 loop0 0 0 0 0 0 0 0 0 0 999999 0\n')
    if (idle === undefined || busy === undefined) throw new Error('no device')
    expect(Object.values(deviceNumbers(idle, 0)).every(({ value }) => value === 0)).toBe(true)
    expect(deviceNumbers(busy, 1).util_percent.value).toBe(100)
  })

  test.each(['8 0\n', '8 0 sda 1 2 3\n', '8 0 sda 1 2 3 4 5 6 7 8 9 x 11\n'])('another form is an error: %j', (bad) => {
    expect(() => parseDiskCounters(bad)).toThrow('Failed to parse /proc/diskstats')
  })

  test('a snapshot prints the table of iostat', () => {
    const [device] = parseDiskCounters(text)
    if (device === undefined) throw new Error('no device')
    const names = ['user', 'nice', 'system', 'iowait', 'steal', 'idle']
    const snapshot = ioStatType.make({
      cpu_stats: cpuStatsType.make(Object.fromEntries(names.map((name) => [`${name}_percent`, new Float(12.5)]))),
      device_stats: [deviceStatsType.make({ device_name: 'sda', ...deviceNumbers(device, 10) })],
    })
    const lines = (ioStatType.toText?.(snapshot) ?? '').split('\n')
    expect(lines[1]).toBe('           12.50   12.50   12.50   12.50   12.50   12.50')
    expect(lines[4]).toBe(
      'sda                 2.00     6.00   10.00   30.00   200.00   400.00    30.00     0.12    3.00    5.00    2.33   2.50  10.00',
    )
    expect(lines).toHaveLength(6)
  })
})

describe('block devices', () => {
  const head = 'major minor  #blocks  name\n\n'

  test('a table without its head', () => {
    expect(parsePartitions(`${head} 254        0  268435456 vda\n`)).toEqual([
      { name: 'vda', major: '254', minor: '0', kibibytes: 268435456n },
    ])
  })

  test.each(['254 0 1\n', '254 ../.. 1 vda\n', '254 0 -1 vda\n', '254 0 1 vda more\n'])(
    'a line of another form is an error, and no part of a path: %j',
    (line) => {
      expect(() => parsePartitions(head + line)).toThrow('Failed to parse /proc/partitions')
    },
  )

  test('swap devices and kinds', () => {
    expect(parseSwaps('Filename Type\n/dev/dm-1 partition 1 0 -2\n/swapfile file 1 0 -3\n')).toEqual([
      'dm-1',
      '/swapfile',
    ])
    expect([deviceType('MAJOR=8\nDEVTYPE=partition\n'), deviceType('MAJOR=8\n')]).toEqual(['partition', 'unknown'])
  })
})

test('lsblk shows where devices are mounted', () => {
  const names = parsePartitions(readFileSync('/proc/partitions', 'utf8')).map(({ name }) => name)
  const points = new Map(
    parseMounts(readFileSync('/proc/mounts', 'utf8')).map(({ device, mountPoint }) => [
      device.replace('/dev/', ''),
      mountPoint,
    ]),
  )
  const expected = names.flatMap((name) => (points.has(name) ? [`${name} ${points.get(name)}`] : []))
  const { result } = run({
    script:
      'let t = []; for d in lsblk().values() { if d.type != "lvm" && d.mount_point.starts_with("/") { t.push(`${d.name} ${d.mount_point}`) } } t',
    policy: 'permit(principal, action, resource);',
  })
  expect(result.error?.message).toBeUndefined()
  expect(result.output).toBe(
    `[${expected
      .sort()
      .map((each) => `"${each}"`)
      .join(', ')}]`,
  )
})
