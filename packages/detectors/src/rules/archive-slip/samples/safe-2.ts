// Names alone, and a reader that stays inside.
import { createWriteStream } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import * as tar from 'tar'
import { extract } from 'tar-stream'

export function flat(target: string) {
  const archive = extract()
  archive.on('entry', (header, stream, next) => {
    // ok: archive-slip
    stream.pipe(createWriteStream(join(target, basename(header.name))))
    stream.on('end', next)
  })
  return archive
}

export function nested(target: string) {
  const archive = extract()
  archive.on('entry', (header, stream, next) => {
    const file = resolve(target, header.name)
    if (relative(target, file).startsWith('..')) return next(new Error('outside'))
    // ok: archive-slip
    stream.pipe(createWriteStream(file))
  })
  return archive
}

export async function unpack(file: string, cwd: string): Promise<void> {
  // ok: archive-slip
  await tar.x({ file, cwd })
}
