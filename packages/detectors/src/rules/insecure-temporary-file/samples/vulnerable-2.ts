import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'

export function logTo(): NodeJS.WritableStream {
  // finding: insecure-temporary-file
  return createWriteStream('/tmp/agent.log')
}

export async function dump(text: string): Promise<void> {
  // finding: insecure-temporary-file
  const file = await open('/tmp/dump.txt', 'w')
  await file.writeFile(text)
  await file.close()
}
