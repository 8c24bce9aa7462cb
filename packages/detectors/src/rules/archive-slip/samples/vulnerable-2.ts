// Backups are read back.
import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import * as tar from 'tar'
import { extract } from 'tar-stream'

export function restore(bytes: Uint8Array, target: string): void {
  const files = unzipSync(bytes)
  for (const name of Object.keys(files)) {
    // finding: archive-slip
    writeFileSync(join(target, name), files[name] ?? '')
  }
}

export function reader(target: string) {
  const archive = extract()
  archive.on('entry', (header, stream, next) => {
    // finding: archive-slip
    stream.pipe(createWriteStream(join(target, header.name)))
    stream.on('end', next)
  })
  return archive
}

export async function unpack(file: string, cwd: string): Promise<void> {
  // finding: archive-slip
  await tar.x({ file, cwd, preservePaths: true })
}
