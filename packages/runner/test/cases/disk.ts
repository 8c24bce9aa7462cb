// Cases of the operations that tell about file systems and block devices; what they ask for is read from the machine.

import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import type { OperationCases } from './case.js'
import { denied, system } from './system.js'

const tables = ['read File /proc/mounts', 'read File /proc/diskstats']
const counters = ['read File /proc/stat', 'read File /proc/diskstats']
const all = 'Filesystems(FilesystemOptions().build())'

/** The words of `df -P /`, near enough. */
const fits = '|f| f.mounted_on + (f.kb_blocks == f.size / 1024 && f.iused == f.inodes - f.ifree)'

function deviceAsks(): string[] {
  const folder = '/dev/disk/by-id'
  const volumes = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('dm-name-')) : []
  const lines = readFileSync('/proc/partitions', 'utf8').trimEnd().split('\n').slice(2)
  const devices = lines.map((line) => {
    const [major = '', minor = ''] = line.trim().split(/ +/)
    const link = `/sys/dev/block/${major}:${minor}`
    const real = realpathSync(link)
    const isVolume = existsSync(`${real}/dm`) && volumes.length > 0
    const isPartition = existsSync(`${real}/partition`)
    const files = [...(isVolume ? [] : ['uevent']), ...(isPartition ? [] : ['removable']), 'ro']
    return { link, real, isVolume, isPartition, files }
  })
  return [
    'open Dir /proc',
    'open File /proc/partitions',
    'read File /proc/partitions',
    `open Dir ${folder}`,
    ...(existsSync(folder) ? [`read Dir ${folder}`, ...volumes.map((name) => `read File ${folder}/${name}`)] : []),
    'open Dir /proc',
    'open File /proc/mounts',
    `open File /proc/${process.pid}/mounts`,
    `read File /proc/${process.pid}/mounts`,
    'open File /proc/swaps',
    'read File /proc/swaps',
    ...devices.flatMap(({ link, real, files }) => [
      `open Dir ${link}`,
      `open Dir ${real}`,
      ...files.flatMap((name) => [`open File ${real}/${name}`, `read File ${real}/${name}`]),
    ]),
    ...devices.flatMap(({ link, real, isVolume, isPartition }) => {
      if (isVolume) return [`open Dir ${link}/slaves`, `open Dir ${real}/slaves`, `read Dir ${real}/slaves`]
      return isPartition ? ['open Dir /sys/dev/block', `read File ${link}`] : []
    }),
  ]
}

export const diskCases: readonly OperationCases[] = [
  {
    operation: 'Filesystems',
    allowed: [
      { script: `type_of(${all})`, asks: [], output: 'Filesystems' },
      {
        script: 'type_of(Filesystems(FilesystemOptions().targets(["/"]).local(true).build()))',
        asks: [],
        output: 'Filesystems',
      },
    ],
    escapes: [denied(`${all}.filesystems()`)],
  },
  {
    operation: 'df',
    allowed: [{ script: `df().map(${fits})`, asks: [...tables, 'stat Dir /'], output: '["/true"]', leavesOut: true }],
    escapes: [denied('df()')],
  },
  {
    operation: 'Filesystems.filesystems',
    allowed: [
      {
        script: `${all}.filesystems().map(${fits})`,
        asks: [...tables, 'stat Dir /'],
        output: '["/true"]',
        leavesOut: true,
      },
      {
        script: 'Filesystems(FilesystemOptions().targets(["/none such"]).build()).filesystems()',
        asks: tables,
        output: '[]',
      },
    ],
    escapes: [denied(`${all}.filesystems()`)],
  },
  system('iostat', 'let c = iostat().cpu_stats; c.user_percent + c.idle_percent <= 100.0', counters, 'iostat()'),
  system(
    'Filesystems.iostat',
    `let s = ${all}.iostat(); s.to_map().device_stats.len() == s.device_stats.len()`,
    counters,
    `${all}.iostat()`,
  ),
  {
    operation: 'lsblk',
    allowed: [
      { script: 'lsblk().values().all(|d| d.size_kib > 0 && d.keys().len() == 9)', asks: deviceAsks(), output: 'true' },
    ],
    escapes: [denied('lsblk()')],
  },
]
