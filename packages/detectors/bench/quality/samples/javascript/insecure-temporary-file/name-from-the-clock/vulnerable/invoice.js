import { writeFileSync } from 'node:fs'

import { tmpdir } from 'node:os'
import { join } from 'node:path'

export function storeInvoice(id, bytes) {
  const file = join(tmpdir(), 'invoice-' + Date.now() + '.pdf')
  writeFileSync(file, bytes)
  return file
}
