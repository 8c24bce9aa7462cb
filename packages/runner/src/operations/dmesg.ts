// dmesg, dmesg_info: read File /dev/kmsg.

import { dmesgEntryType } from '../handles/machine-values.js'
import type { RecordValue } from '../handles/record.js'
import type { Host } from '../host.js'
import { type KernelMessage, parseMessage } from '../kernel-text/kernel-log.js'
import { readKernelLog } from '../platform/kernel-log.js'
import { uptimeSeconds } from '../platform/machine.js'
import { systemErrors } from './failure-form.js'
import { defineOperation, type Operation } from './operation.js'
import { asksSystemRead, withSystemFile } from './system-file.js'

const path = '/dev/kmsg'

type Clock = (message: KernelMessage) => string

function readMessages(host: Host, clock: () => Clock): RecordValue[] {
  const records = withSystemFile(host, path, (object, read) => readKernelLog(object, read, host.limits.readBytes))
  host.charge(records.length)
  const timeOf = clock()
  return records.flatMap((record) => {
    const message = parseMessage(record)
    if (message === undefined) return []
    return [dmesgEntryType.make({ timestamp_from_system_start: timeOf(message), message: message.text })]
  })
}

/** Seconds since the kernel started, twelve places wide. */
const sinceStart: Clock = ({ microseconds }) => {
  const [seconds, rest] = [microseconds / 1_000_000n, microseconds % 1_000_000n]
  return `${seconds}.${String(rest).padStart(6, '0')}`.padStart(12)
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The local time of day, from the clocks of the machine. */
function timeOfDay(): Clock {
  const start = Date.now() - uptimeSeconds() * 1000
  return ({ microseconds }) => {
    const time = new Date(start + Number(microseconds / 1000n))
    const two = (number: number): string => String(number).padStart(2, '0')
    const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')
    return `${days[time.getDay()]} ${months[time.getMonth()]} ${two(time.getDate())} ${clock} ${time.getFullYear()}`
  }
}

const dmesg = defineOperation({
  name: 'dmesg',
  summary: 'messages of the kernel, with seconds since its start',
  parameters: [],
  returns: 'array of DmesgEntry',
  asks: asksSystemRead(path),
  failsAs: 'text',
  perform: (host) => readMessages(host, () => sinceStart),
})

const dmesgInfo = defineOperation({
  name: 'dmesg_info',
  style: 'method',
  summary: 'messages of the kernel',
  parameters: [
    { name: 'system', type: 'system information' },
    { name: 'options', type: 'options', builder: 'DmesgOptions' },
  ],
  returns: 'array of DmesgEntry',
  asks: asksSystemRead(path),
  failsAs: systemErrors,
  perform: (host, { options }) =>
    readMessages(host, () => (options.flag('human_readable_time') ? timeOfDay() : sinceStart)),
})

export const logOperations: readonly Operation[] = [dmesg, dmesgInfo]
