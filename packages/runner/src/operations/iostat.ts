// iostat: read File /proc/stat, read File /proc/diskstats. Averages since the kernel started.

import { Float } from '@sallyport/rhai'
import { cpuStatsType, type DeviceNumbers, deviceStatsType, ioStatType } from '../handles/disk-values.js'
import type { RecordValue } from '../handles/record.js'
import type { Host } from '../host.js'
import { type DiskCounters, parseDiskCounters } from '../kernel-text/diskstats.js'
import { ratio } from '../kernel-text/number.js'
import { parseStat } from '../kernel-text/stat.js'
import { uptimeSeconds } from '../platform/machine.js'
import { diskErrors } from './failure-form.js'
import { defineOperation, type Operation } from './operation.js'
import { asksSystemRead, readSystemFile } from './system-file.js'

const statPath = '/proc/stat'
const countersPath = '/proc/diskstats'
const sectorsPerKibibyte = 2

function takeSnapshot(host: Host): RecordValue {
  const stat = parseStat(readSystemFile(host, statPath))
  const devices = parseDiskCounters(readSystemFile(host, countersPath))
  host.charge(devices.length)
  const seconds = uptimeSeconds()
  return ioStatType.make({
    cpu_stats: cpuStats(stat.total),
    device_stats: devices.map((device) =>
      deviceStatsType.make({ device_name: device.name, ...deviceNumbers(device, seconds) }),
    ),
  })
}

function cpuStats(ticks: readonly bigint[]): RecordValue {
  const [user = 0n, nice = 0n, system = 0n, idle = 0n, iowait = 0n, irq = 0n, softirq = 0n, steal = 0n] = ticks
  const all = user + nice + system + idle + iowait + irq + softirq + steal
  const percent = (part: bigint): Float => new Float(ratio(part, all) * 100)
  return cpuStatsType.make({
    user_percent: percent(user),
    nice_percent: percent(nice),
    system_percent: percent(system + irq + softirq),
    iowait_percent: percent(iowait),
    steal_percent: percent(steal),
    idle_percent: percent(idle),
  })
}

/** What a device did on average in so many seconds. */
export function deviceNumbers(device: DiskCounters, seconds: number): DeviceNumbers {
  const all = device.reads + device.writes
  const each = (part: bigint, whole: bigint | number): Float => new Float(ratio(part, whole))
  return {
    rrqm_per_sec: each(device.readsMerged, seconds),
    wrqm_per_sec: each(device.writesMerged, seconds),
    read_requests_per_sec: each(device.reads, seconds),
    write_requests_per_sec: each(device.writes, seconds),
    rkb_per_sec: each(device.sectorsRead, seconds * sectorsPerKibibyte),
    wkb_per_sec: each(device.sectorsWritten, seconds * sectorsPerKibibyte),
    avg_request_size: each(device.sectorsRead + device.sectorsWritten, all),
    avg_queue_size: each(device.weightedMilliseconds, seconds * 1000),
    avg_wait: each(device.readMilliseconds + device.writeMilliseconds, all),
    avg_read_wait: each(device.readMilliseconds, device.reads),
    avg_write_wait: each(device.writeMilliseconds, device.writes),
    svctm: each(device.busyMilliseconds, all),
    util_percent: new Float(Math.min(100, ratio(device.busyMilliseconds, seconds * 1000) * 100)),
  }
}

const described = {
  summary: 'what processors and block devices did on average since the start',
  returns: 'IoStatSnapshot',
  asks: asksSystemRead(statPath, countersPath),
  perform: takeSnapshot,
}

export const ioStatOperations: readonly Operation[] = [
  defineOperation({ ...described, name: 'iostat', parameters: [], failsAs: 'text' }),
  defineOperation({
    ...described,
    name: 'iostat',
    style: 'method',
    parameters: [{ name: 'filesystems', type: 'filesystems' }],
    failsAs: diskErrors,
  }),
]
