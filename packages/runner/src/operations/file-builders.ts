// The option builders of the file handle's methods.

import type { BuilderDefinition, OptionField, Options } from '../handles/options.js'
import { bytesUnit } from '../handles/size-unit.js'
import { PlainError } from '../operation-error.js'
import { badStart } from './line-selection.js'

const readLinesOptions: BuilderDefinition = {
  name: 'ReadLinesOptions',
  summary: 'which lines to read; at least one of them',
  fields: [
    { name: 'count', type: 'i64', byDefault: 'unset', summary: 'how many; a negative count is from the end' },
    {
      name: 'start',
      type: 'i64',
      byDefault: 'unset',
      summary: 'the first line, from 1; the last for a negative count',
    },
  ],
  check: (options) => {
    requireNatural(options, 'start')
    const start = options.integer('start')
    if (start !== undefined && start < 1) throw new PlainError(`${badStart}: ${start}`)
  },
}

const readPageOptions: BuilderDefinition = {
  name: 'ReadPageOptions',
  summary: 'how long a page is',
  fields: [{ name: 'num_lines', type: 'i64', summary: 'lines of a page, at least one' }],
  check: (options) => {
    requireNatural(options, 'num_lines')
    if (options.integer('num_lines') === 0) {
      const reason = 'Read page options require the num_lines option to be set and greater than zero'
      throw new PlainError(`${reason}: 0`)
    }
  },
}

/** A number that must not be negative. */
function requireNatural(options: Options, name: string): void {
  const value = options.integer(name)
  if (value === undefined || value >= 0) return
  throw new PlainError(`Parameter conversion failed for ${name}: out of range integral type conversion attempted`)
}

const flag = (name: string, summary: string, byDefault = false): OptionField => ({
  name,
  type: 'bool',
  byDefault,
  summary,
})

const text = (name: string, summary: string): OptionField => ({ name, type: 'string', byDefault: 'unset', summary })

const unit: OptionField = { name: 'format', type: 'SizeUnit', byDefault: bytesUnit, summary: 'unit of the number' }

const copyFileOptions: BuilderDefinition = {
  name: 'CopyFileOptions',
  summary: 'how to copy a file',
  fields: [flag('force', 'replace a target that is not empty'), flag('preserve', 'keep mode and times')],
}

const replacementOptions: BuilderDefinition = {
  name: 'ReplacementOptions',
  summary: 'how to replace text',
  fields: [
    flag('is_regex', 'the old text is a regular expression (RE2 syntax)'),
    flag('replace_all', 'every occurrence'),
  ],
}

const truncateOptions: BuilderDefinition = {
  name: 'TruncateOptions',
  summary: 'which size to cut to',
  fields: [{ name: 'size', type: 'i64', byDefault: 0, summary: 'the new size' }, unit],
}

const fallocateOptions: BuilderDefinition = {
  name: 'FallocateOptions',
  summary: 'how much space to reserve',
  fields: [{ name: 'length', type: 'i64', summary: 'the space, at least one' }, unit],
  check: (options) => {
    if ((options.integer('length') ?? 0) <= 0) throw new PlainError('Validation error: Length must be greater than 0')
  },
}

const setXAttrOptions: BuilderDefinition = {
  name: 'SetXAttrOptions',
  summary: 'which extended attribute to set, and to what',
  fields: [
    { name: 'name', type: 'string', summary: 'name of the attribute: `security.selinux`' },
    text('selinux_type', 'type of the label'),
    text('selinux_user', 'user of the label'),
    text('selinux_role', 'role of the label'),
    text('selinux_level', 'level of the label'),
  ],
}

const compressGzipOptions: BuilderDefinition = {
  name: 'CompressGzipOptions',
  summary: 'how hard to compress',
  fields: [{ name: 'level', type: 'i64', byDefault: 6, summary: '1 is fast, 9 is small' }],
  check: (options) => {
    requireNatural(options, 'level')
    const level = options.integer('level') ?? 0
    if (level >= 1 && level <= 9) return
    throw new PlainError(`Validation error: Compression level must be between 1 and 9, got ${level}`)
  },
}

const searchGzipOptions: BuilderDefinition = {
  name: 'SearchGzipOptions',
  summary: 'how to search in a gzip file',
  fields: [
    text('exclude_pattern', 'lines that match this are left out; case counts here'),
    flag('case_insensitive', 'letters match in either case'),
    {
      name: 'max_results',
      type: 'i64',
      byDefault: 0,
      summary: 'so many from the start; from the end for a negative number',
    },
  ],
}

const extractArchiveOptions: BuilderDefinition = {
  name: 'ExtractArchiveOptions',
  summary: 'what to keep of what an archive says',
  fields: [
    flag('preserve_permissions', 'permission bits; set-id bits never', true),
    flag('preserve_ownership', 'owner and group, by name'),
    flag('preserve_timestamps', 'times of the last change', true),
  ],
}

export const fileBuilders: readonly BuilderDefinition[] = [
  readLinesOptions,
  readPageOptions,
  copyFileOptions,
  replacementOptions,
  truncateOptions,
  fallocateOptions,
  setXAttrOptions,
  compressGzipOptions,
  searchGzipOptions,
  extractArchiveOptions,
]
