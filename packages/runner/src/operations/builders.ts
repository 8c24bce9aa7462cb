// The option builders of the handle API.

import { DirectoryConfiguration } from '../handles/directory-handle.js'
import type { BuilderDefinition, OptionField } from '../handles/options.js'
import { directoryBuilders } from './directory-builders.js'
import { fileBuilders } from './file-builders.js'
import { networkBuilders } from './network-builders.js'
import { processBuilders } from './process-builders.js'
import { programBuilders } from './program-options.js'
import { systemBuilders } from './system-builders.js'

const flag = (name: string, summary: string, byDefault = false): OptionField => ({
  name,
  type: 'bool',
  byDefault,
  summary,
})

const dirConfig: BuilderDefinition = {
  name: 'DirConfig',
  summary: 'names a directory; nothing is opened yet',
  fields: [{ name: 'path', type: 'string', summary: 'absolute path' }],
  make: (options) => new DirectoryConfiguration(options.text('path') ?? ''),
}

const openDirOptions: BuilderDefinition = {
  name: 'OpenDirOptions',
  summary: 'how to open a directory',
  fields: [
    flag('create', 'create it; fails where it exists, unless `recursive`'),
    flag('recursive', 'with `create`: also the directories above it'),
    flag('follow_symlinks', 'links in the path are followed; the real directory is asked for too'),
  ],
}

const openFileOptions: BuilderDefinition = {
  name: 'OpenFileOptions',
  summary: 'how to open a file; at least one of read, write or create',
  fields: [
    flag('read', 'for reading'),
    flag('write', 'for writing'),
    { ...flag('create', 'create it where it is missing; also for writing'), implies: 'write' },
    { name: 'permissions', type: 'i64', byDefault: 'unset', summary: 'mode of a new file; set-id bits are dropped' },
    flag('follow_symlinks', 'a link is followed; the real file is asked for too'),
  ],
}

const deleteDirOptions: BuilderDefinition = {
  name: 'DeleteDirOptions',
  summary: 'how to delete a directory',
  fields: [flag('force', 'a missing directory is no error'), flag('recursive', 'with all that is in it')],
}

const deleteFileOptions: BuilderDefinition = {
  name: 'DeleteFileOptions',
  summary: 'how to delete a file',
  fields: [flag('force', 'a missing file is no error')],
}

const writeOptions: BuilderDefinition = {
  name: 'WriteOptions',
  summary: 'how to replace the content of a file',
  fields: [flag('preserve_ownership', 'keep owner and group', true)],
}

export const builders: readonly BuilderDefinition[] = [
  dirConfig,
  openDirOptions,
  openFileOptions,
  deleteDirOptions,
  deleteFileOptions,
  writeOptions,
  ...directoryBuilders,
  ...fileBuilders,
  ...programBuilders,
  ...systemBuilders,
  ...networkBuilders,
  ...processBuilders,
]
