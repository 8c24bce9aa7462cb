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

export const systemBuilders: readonly BuilderDefinition[] = [dmesgOptions]
