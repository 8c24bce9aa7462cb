import { writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export function storeInvoice(id, bytes) {
  const file = join(tmpdir(), 'invoice-' + randomUUID() + '.pdf')
  writeFileSync(file, bytes)
  return file
}
