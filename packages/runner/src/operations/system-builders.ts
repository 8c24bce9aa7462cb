// The option builders of the operations on the system.

import type { BuilderDefinition } from '../handles/options.js'

const dmesgOptions: BuilderDefinition = {
  name: 'DmesgOptions',
  summary: 'how to show messages of the kernel',
  fields: [
    {
      name: 'human_readable_time',
      type: 'bool',
      byDefault: false,
      summary: 'the local time instead of seconds since the start',
    },
  ],
}

const filesystemOptions: BuilderDefinition = {
  name: 'FilesystemOptions',
  summary: 'which file systems to show',
  fields: [
    { name: 'targets', type: 'array', byDefault: [], summary: 'mount points: only these and what is below them' },
    { name: 'local', type: 'bool', byDefault: false, summary: 'only devices of this machine' },
  ],
}

export const systemBuilders: readonly BuilderDefinition[] = [dmesgOptions, filesystemOptions]
