// What questions about the machine's name and log give.

import { fieldsOf, shownRecordType } from './shown-record.js'

const unameFields = {
  kernel_name: 'name of the kernel',
  nodename: 'name of the machine',
  kernel_release: 'release of the kernel',
  kernel_version: 'version of the kernel',
  machine: 'kind of hardware',
  processor: 'the same',
  hardware_platform: 'the same',
  operating_system: '`GNU/Linux`',
} as const

export const unameType = shownRecordType('UnameInfo', fieldsOf('string', unameFields), {
  toText: (uname) =>
    Object.keys(unameFields)
      .map((name) => String(uname.field(name)))
      .join(' '),
})

export const dmesgEntryType = shownRecordType(
  'DmesgEntry',
  fieldsOf('string', {
    timestamp_from_system_start: 'seconds since the start of the kernel, or the local time',
    message: 'the text',
  }),
  { toText: (entry) => `[${entry.field('timestamp_from_system_start')}] ${entry.field('message')}` },
)

export const sysctlEntryType = shownRecordType(
  'SysctlEntry',
  fieldsOf('string', { key: 'name of the setting, with dots', value: 'its value' }),
)
