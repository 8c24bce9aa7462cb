// Settings of the kernel by their dotted names, which are files below /proc/sys: open Dir, open File, then read or write it.

import { AccessDeniedError } from '../access-denied.js'
import { sysctlEntryType } from '../handles/machine-values.js'
import { SysctlManager } from '../handles/system-handles.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { join } from '../path.js'
import { writeSetting } from '../platform/kernel-setting.js'
import { requireLinux } from '../platform/machine.js'
import { askFile, closePlace, openDirectory, openIn, openPlace, requireFile } from './access.js'
import { checkWritable, readContent } from './content.js'
import { SettingError, settingErrors } from './failure-form.js'
import { loadSystem } from './load-system.js'
import { type Ask, defineOperation, type Operation } from './operation.js'
import { compilePattern } from './pattern.js'
import { type TreeEntry, walkTree } from './tree.js'

const root = '/proc/sys'

/** Every dot is a slash, so no key leads out of the tree. */
const settingPath = (key: string): string => `${root}/${key.replaceAll('.', '/')}`

const opens: readonly Ask[] = [
  { action: 'open', on: 'directory', of: 'key', part: 'parent' },
  { action: 'open', on: 'file', of: 'key' },
]
const key = { name: 'key', type: 'string', path: settingPath } as const
const manager = { name: 'settings', type: 'sysctl manager' } as const

function readSetting(host: Host, name: string): string {
  const place = openPlace(host, settingPath(name), 'refuse')
  try {
    requireLinux('sysctl')
    return readContent(host, requireFile(place)).trim()
  } finally {
    closePlace(place)
  }
}

const reading = { summary: 'value of a setting of the kernel', returns: 'string' }
const asksRead: readonly Ask[] = [...opens, { action: 'read', on: 'file', of: 'key' }]

const sysctlRead = defineOperation({
  ...reading,
  name: 'sysctl_read',
  parameters: [key],
  asks: asksRead,
  failsAs: 'text',
  perform: (host, input) => readSetting(host, input.key),
})

const read = defineOperation({
  ...reading,
  name: 'read',
  style: 'method',
  parameters: [manager, key],
  asks: asksRead,
  failsAs: settingErrors,
  perform: (host, input) => readSetting(host, input.key),
})

function changeSetting(host: Host, name: string, value: string): undefined {
  try {
    writeTo(host, name, value)
  } catch (error) {
    throw inWords(error, name, value)
  }
}

function writeTo(host: Host, name: string, value: string): void {
  const place = openPlace(host, settingPath(name), 'refuse')
  try {
    const grant = host.guard.authorize(askFile('write', place.path, place.subject))
    requireLinux('sysctl')
    checkWritable(host, value)
    writeSetting(requireFile(place), grant, value)
  } finally {
    closePlace(place)
  }
}

/** A setting that is not there, or that refuses the value, by its name; all else as it is. */
function inWords(error: unknown, name: string, value: string): unknown {
  if (!(error instanceof OperationError) || error.kind !== 'IoError') return error
  if (error.code === 'ENOENT') return new SettingError('InvalidParameter', `Invalid sysctl parameter: ${name}`, error)
  if (error.code !== 'EINVAL') return error
  return new SettingError('InvalidValue', `Invalid sysctl value for ${name}=${value}: Invalid argument`, error)
}

const writing = { summary: 'set a setting of the kernel, as the user who runs the script', returns: '()' }
const asksWrite: readonly Ask[] = [...opens, { action: 'write', on: 'file', of: 'key' }]
const value = { name: 'value', type: 'string' } as const

const sysctlWrite = defineOperation({
  ...writing,
  name: 'sysctl_write',
  parameters: [key, value],
  asks: asksWrite,
  failsAs: 'text',
  perform: (host, input) => changeSetting(host, input.key, input.value),
})

const write = defineOperation({
  ...writing,
  name: 'write',
  style: 'method',
  parameters: [manager, key, value],
  asks: asksWrite,
  failsAs: settingErrors,
  perform: (host, input) => changeSetting(host, input.key, input.value),
})

interface Setting {
  readonly key: string
  readonly value: string
}

/** Reading these fails, or has an effect. */
const skipped: ReadonlySet<string> = new Set(['base_reachable_time', 'retrans_time', 'stat_refresh'])

/** Settings whose path matches; what cannot be read, or is not permitted, is left out and noted. */
function findSettings(host: Host, pattern: string): Setting[] {
  const directory = openDirectory(host, root, 'refuse')
  try {
    requireLinux('sysctl')
    const compiled = compilePattern(pattern)
    const found: Setting[] = []
    walkTree(host, directory, {
      root: 'optional',
      maxDepth: host.limits.treeDepth,
      visit: (entry) => {
        if (entry.kind !== 'file' || skipped.has(entry.name)) return
        if (!compiled.matches(`${root}/${entry.relative.join('/')}`)) return
        const content = readQuietly(host, entry)
        if (content !== undefined) found.push({ key: entry.relative.join('.'), value: content })
      },
    })
    return found
  } finally {
    directory.close()
  }
}

function readQuietly(host: Host, { parent, name }: TreeEntry): string | undefined {
  try {
    const place = openIn(host, parent, name)
    try {
      return readContent(host, requireFile(place)).trim()
    } finally {
      place.object?.close()
    }
  } catch (error) {
    const isOfSetting = error instanceof OperationError && (error.reason === 'system' || error.reason === 'denied')
    if (!isOfSetting || (error instanceof AccessDeniedError && error.denial.approval === 'interrupted')) throw error
    host.journal.note(`left out ${join(parent.path, name).text}: ${error.message}`)
    return undefined
  }
}

const finding = {
  summary: 'settings whose path matches a regular expression (RE2 syntax); unreadable ones are left out',
}
const asksFind: readonly Ask[] = [
  { action: 'open', on: 'directory', at: root },
  { action: 'read', on: 'directory', at: root, condition: 'to find anything' },
  { action: 'open', on: 'directory', at: root, condition: 'each directory below' },
  { action: 'read', on: 'directory', at: root, condition: 'each directory below' },
  { action: 'open', on: 'file', at: root, condition: 'each file below that matches' },
  { action: 'read', on: 'file', at: root, condition: 'each file below that matches' },
]
const pattern = { name: 'pattern', type: 'string' } as const

const sysctlFind = defineOperation({
  ...finding,
  name: 'sysctl_find',
  parameters: [pattern],
  returns: 'array of maps with `key`, `value`',
  asks: asksFind,
  failsAs: 'text',
  perform: (host, input) =>
    findSettings(host, input.pattern).map(
      (found) =>
        new Map([
          ['key', found.key],
          ['value', found.value],
        ]),
    ),
})

const find = defineOperation({
  ...finding,
  name: 'find',
  style: 'method',
  parameters: [manager, pattern],
  returns: 'array of SysctlEntry',
  asks: asksFind,
  failsAs: settingErrors,
  perform: (host, input) => findSettings(host, input.pattern).map((found) => sysctlEntryType.make({ ...found })),
})

const sysctlManager = defineOperation({
  name: 'SysctlManager',
  summary: 'what to read and set settings of the kernel with',
  parameters: [],
  returns: 'SysctlManager',
  asks: [],
  perform: () => new SysctlManager(),
})

export const settingOperations: readonly Operation[] = [
  sysctlManager,
  sysctlRead,
  sysctlFind,
  sysctlWrite,
  read,
  find,
  write,
  loadSystem,
]
