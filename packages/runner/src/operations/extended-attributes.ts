// set_extended_attr: set_x_attr File with the attribute's name as context. Parts of a SELinux label are replaced, the others stay.

import type { Options } from '../handles/options.js'
import { OperationError } from '../operation-error.js'
import { changeExtendedAttribute } from '../platform/native.js'
import { askFile } from './access.js'
import { defineOperation } from './operation.js'

const label = 'security.selinux'
const parts = ['user', 'role', 'type', 'level'] as const

export const setExtendedAttribute = defineOperation({
  name: 'set_extended_attr',
  style: 'method',
  summary: 'replace parts of the SELinux label of the file (Linux)',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'options', type: 'options', builder: 'SetXAttrOptions' },
  ],
  returns: '()',
  asks: [{ action: 'set_x_attr', on: 'file', of: 'file', condition: 'with the name of the attribute as context' }],
  perform: (host, { file, options }) => {
    const name = options.text('name') ?? ''
    const ask = askFile('set_x_attr', file.object.path, file.object)
    const grant = host.guard.authorize({ ...ask, context: { xattr: { name } } })
    if (name !== label) {
      const reason = `Extended attribute for '${name}' is not supported. Only '${label}' is supported.`
      throw new OperationError('UnsupportedOperationError', `Unsupported Operation error: ${reason}`)
    }
    const wanted = parts.map((part) => checkedPart(options, part))
    changeExtendedAttribute(file.object, grant, name, (value) => changedLabel(value.toString('utf8'), wanted))
    return undefined
  },
})

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const control = /[\u0000-\u001f\u007f-\u009f]/

function checkedPart(options: Options, part: (typeof parts)[number]): string | undefined {
  const value = options.text(`selinux_${part}`)
  if (value === undefined) return undefined
  const refuse = (reason: string) => invalid(`SELinux ${part} cannot ${reason}`)
  if (value.trim() === '') throw refuse('be empty or whitespace-only')
  if (value !== value.trim()) throw refuse('have leading or trailing whitespace')
  if (value.includes(':')) throw refuse("contain ':' character as it is the context delimiter")
  if (control.test(value)) throw refuse('contain control characters')
  return value
}

function invalid(reason: string): OperationError {
  return new OperationError('InvalidArguments', `Invalid arguments: ${reason}`)
}

/** A label is `user:role:type:level`. */
export function changedLabel(label: string, wanted: readonly (string | undefined)[]): Buffer {
  if (label === '') throw invalid(`SELinux extended attribute 'security.selinux' is empty`)
  const now = label.split(':')
  if (now.length !== wanted.length) {
    const found = `expected ${wanted.length} colon-separated components, got ${now.length}`
    throw invalid(`Invalid xattr format for 'security.selinux': ${found}`)
  }
  return Buffer.from(now.map((part, index) => wanted[index] ?? part).join(':'))
}
