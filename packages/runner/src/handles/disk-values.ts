// What questions about file systems and block devices give.

import { Float } from '@sallyport/rhai'
import { fixed } from './decimal.js'
import { RecordValue } from './record.js'
import { fieldsOf, shownRecordType } from './shown-record.js'

export const filesystemType = shownRecordType('Filesystem', [
  ...fieldsOf('string', {
    fs_device: 'what is mounted',
    fs_kind: 'kind of the file system',
    mounted_on: 'where it is mounted',
  }),
  ...fieldsOf('int', {
    inodes: 'objects that it can hold',
    iused: 'objects that it holds',
    ifree: 'objects that it could hold beside them',
    block_used: 'bytes that are taken, those kept for root among them',
    block_available: 'bytes that users can still take',
    kb_blocks: 'size in KiB',
    mb_blocks: 'size in MiB',
    size: 'size in bytes',
  }),
  ...fieldsOf('float', { iuse_percent: 'objects in percent', block_use_percent: 'taken bytes in percent' }),
  { name: 'mount_options', returns: 'array of string', summary: 'how it is mounted' },
])

const cpuFields = {
  user_percent: 'programs',
  nice_percent: 'programs of low priority',
  system_percent: 'the kernel',
  iowait_percent: 'waiting for devices',
  steal_percent: 'taken by the host of this machine',
  idle_percent: 'nothing',
}

export const cpuStatsType = shownRecordType('CpuStats', fieldsOf('float', cpuFields))

/** Each with its width in the table. */
const deviceFields = {
  rrqm_per_sec: ['reads merged a second', 8],
  wrqm_per_sec: ['writes merged a second', 8],
  read_requests_per_sec: ['reads a second', 7],
  write_requests_per_sec: ['writes a second', 7],
  rkb_per_sec: ['KiB read a second', 8],
  wkb_per_sec: ['KiB written a second', 8],
  avg_request_size: ['sectors of a request', 8],
  avg_queue_size: ['requests that wait', 8],
  avg_wait: ['milliseconds of a request', 7],
  avg_read_wait: ['milliseconds of a read', 7],
  avg_write_wait: ['milliseconds of a write', 7],
  svctm: ['busy milliseconds of a request', 6],
  util_percent: ['busy time in percent', 6],
} as const

export type DeviceNumbers = Readonly<Record<keyof typeof deviceFields, Float>>

const summaries = Object.fromEntries(Object.entries(deviceFields).map(([name, [summary]]) => [name, summary]))

export const deviceStatsType = shownRecordType('DeviceStats', [
  { name: 'device_name', returns: 'string', summary: 'name of the device' },
  ...fieldsOf('float', summaries),
])

export const ioStatType = shownRecordType(
  'IoStatSnapshot',
  [
    { name: 'cpu_stats', returns: 'CpuStats', summary: 'what the processors did since the start, in percent' },
    { name: 'device_stats', returns: 'array of DeviceStats', summary: 'what the devices did since the start' },
  ],
  { toText: ioStatText },
)

const cpuHead = 'avg-cpu:  %user   %nice %system %iowait  %steal   %idle'
const deviceHead =
  'Device:         rrqm/s   wrqm/s     r/s     w/s    rkB/s    wkB/s avgrq-sz avgqu-sz   await r_await w_await  svctm  %util'

function ioStatText(snapshot: RecordValue): string {
  const cpu = snapshot.field('cpu_stats')
  const devices = snapshot.field('device_stats')
  if (!(cpu instanceof RecordValue) || !Array.isArray(devices)) throw new Error('expected what iostat makes')
  const percents = Object.keys(cpuFields).map((name) => column(cpu, name, 6))
  const rows = devices.filter((device) => device instanceof RecordValue).map(deviceRow)
  return [cpuHead, `          ${percents.join('  ')}`, '', deviceHead, ...rows, ''].join('\n')
}

function deviceRow(device: RecordValue): string {
  const columns = Object.entries(deviceFields).map(([name, [, width]]) => column(device, name, width))
  return [String(device.field('device_name')).padEnd(15), ...columns].join(' ')
}

function column(record: RecordValue, name: string, width: number): string {
  const value = record.field(name)
  return (value instanceof Float ? fixed(value.value, 2) : '').padStart(width)
}
