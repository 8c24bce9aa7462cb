// format_bytes: asks nothing.

import { PlainError } from '../operation-error.js'
import { defineOperation } from './operation.js'

export const formatBytes = defineOperation({
  name: 'format_bytes',
  summary: 'bytes as whole kilobytes or megabytes (of 1024)',
  parameters: [
    { name: 'bytes', type: 'int' },
    { name: 'unit', type: 'unit' },
  ],
  returns: 'int',
  asks: [],
  perform: (_host, { bytes, unit }) => {
    if (bytes < 0) {
      throw new PlainError('Parameter conversion failed for size: out of range integral type conversion attempted')
    }
    return BigInt(bytes) / unit.bytes
  },
})
