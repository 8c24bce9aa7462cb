// The option builders of operations on whole directories.

import type { BuilderDefinition, OptionField } from '../handles/options.js'
import { SizeRange } from '../handles/size-range.js'
import { PlainError } from '../operation-error.js'

const flag = (name: string, summary: string): OptionField => ({ name, type: 'bool', byDefault: false, summary })
const optional = (name: string, type: OptionField['type'], summary: string): OptionField => ({
  name,
  type,
  byDefault: 'unset',
  summary,
})
const depth = (name: string, byDefault: number, summary: string): OptionField => ({
  name,
  type: 'i64',
  byDefault,
  saturates: true,
  summary,
})

function invalid(reason: string): PlainError {
  return new PlainError(`Validation error: ${reason}`)
}

const findOptions: BuilderDefinition = {
  name: 'FindOptions',
  summary: 'what `find` looks for; only one of name, iname and regex',
  fields: [
    optional('name', 'string', 'shell glob on the name'),
    optional('iname', 'string', 'shell glob on the name, letters in either case'),
    optional('regex', 'string', 'regular expression (RE2 syntax) on the whole path'),
    flag('negate_name', 'what does not match name or iname'),
    optional('size_range', 'SizeRange', 'size in bytes'),
    depth('min_depth', 0, 'entries of the directory itself are at depth 1'),
    depth('max_depth', Number.MAX_SAFE_INTEGER, 'how deep to go'),
    optional('min_creation_time', 'DateTime', 'inode changed at or after'),
    optional('max_creation_time', 'DateTime', 'inode changed at or before'),
    optional('min_modification_time', 'DateTime', 'content changed at or after'),
    optional('max_modification_time', 'DateTime', 'content changed at or before'),
    flag('follow_symlinks', 'through links; the target is asked for too'),
  ],
  check: (options) => {
    const given = ['name', 'iname', 'regex'].filter((name) => options.text(name) !== undefined)
    if (given.length > 1) throw invalid("Only one of 'name', 'iname', or 'regex' can be specified")
    if (options.flag('negate_name') && (given.length === 0 || given[0] === 'regex')) {
      throw invalid("negate_name can only be used with 'name' or 'iname' patterns")
    }
    const range = options.value('size_range')
    if (!(range instanceof SizeRange)) return
    if (range.min !== undefined && range.min < 0n) throw invalid('Size range minimum must be non-negative')
    if (range.max !== undefined && range.max < 0n) throw invalid('Size range maximum must be non-negative')
  },
}

const chmodDirOptions: BuilderDefinition = {
  name: 'ChmodDirOptions',
  summary: 'permissions for a directory',
  isTerse: true,
  fields: [
    { name: 'permissions', type: 'i64', summary: '0 to 0o777' },
    flag('recursive', 'of all files and directories in it too'),
  ],
}

const setOwnershipOptions: BuilderDefinition = {
  name: 'SetOwnershipOptions',
  summary: 'who is to own it; what is not set stays',
  fields: [
    optional('user', 'string', 'name of a user'),
    optional('group', 'string', 'name of a group'),
    flag('recursive', 'of a directory: all that is in it too'),
  ],
}

const createSymlinkOptions: BuilderDefinition = {
  name: 'CreateSymlinkOptions',
  summary: 'how to make a link',
  fields: [flag('force', 'in the place of a file or link that has the name')],
}

const diskUsageOptions: BuilderDefinition = {
  name: 'DiskUsageOptions',
  summary: 'what `disk_usage` counts and shows',
  fields: [
    flag('summarize', 'only the directory itself'),
    flag('all_files', 'a row for every file too'),
    flag('one_file_system', 'directories of other file systems are left out'),
    flag('count_hard_links', 'a file with several names counts with each'),
    flag('apparent_size', 'sizes of content instead of space on disk'),
    flag('track_largest_subdir', 'keep the largest directory below'),
    depth('max_depth', Number.MAX_SAFE_INTEGER, 'rows only down to this depth'),
  ],
  check: (options) => {
    if (options.flag('summarize') && options.flag('all_files'))
      throw invalid('cannot both summarize and show all entries')
  },
}

const moveOptions: BuilderDefinition = {
  name: 'MoveOptions',
  summary: 'how to move',
  fields: [
    flag('backup', 'keep what would be overwritten; of directories only empty ones are'),
    flag('verbose', 'log the move'),
  ],
}

const unmountOptions: BuilderDefinition = {
  name: 'UnmountOptions',
  summary: 'what to unmount',
  isTerse: true,
  fields: [{ name: 'path', type: 'string', summary: 'absolute path of the mount point' }],
}

export const directoryBuilders: readonly BuilderDefinition[] = [
  findOptions,
  chmodDirOptions,
  setOwnershipOptions,
  createSymlinkOptions,
  diskUsageOptions,
  moveOptions,
  unmountOptions,
]
