// unmount: unmount Dir. No link in the path: what is asked about is what is unmounted.

import type { Grant } from '../grant.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { type AbsolutePath, parsePath } from '../path.js'
import { unmountName } from '../platform/native-mount.js'
import { walkToDirectory } from '../platform/walk.js'
import { askDirectory, splitNamed } from './access.js'
import { defineOperation } from './operation.js'

export const unmount = defineOperation({
  name: 'unmount',
  summary: 'unmount a file system (Linux, with the right to)',
  parameters: [{ name: 'options', type: 'options', builder: 'UnmountOptions' }],
  returns: '()',
  asks: [{ action: 'unmount', on: 'directory', of: 'options' }],
  perform: (host, { options }) => {
    const path = parsePath(options.text('path') ?? '')
    const grant = host.guard.authorize(askDirectory('unmount', path))
    try {
      unmountPath(host, path, grant)
    } catch (error) {
      if (!(error instanceof OperationError) || error.reason !== 'system') throw error
      if (error.kind === 'UnsupportedOperationError') throw error
      const message = `Failed to unmount ${path.text}: ${error.message}`
      throw new OperationError('Other', message, { source: 'DiskinfoErrorKind', reason: 'system', cause: error })
    }
    return undefined
  },
})

function unmountPath(host: Host, path: AbsolutePath, grant: Grant): void {
  const { parent, name } = splitNamed(path)
  const held = walkToDirectory(host.descriptors, parent, 'refuse')
  try {
    unmountName(held, name, grant)
  } finally {
    held.close()
  }
}
