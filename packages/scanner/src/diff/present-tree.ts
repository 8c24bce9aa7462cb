// What is in the tree now: one walk and one read of each file through the guard, and of each the hashes that tell whether it is what
// a commit or an earlier scan had. git has no part in it, so that nothing of the repository steers it.

import { createHash } from 'node:crypto'
import { isProgram, relativeImports } from '@sallyport/detectors'
import { contentHashOf } from '../content-hash.js'
import { readMembers } from '../operations/read-files.js'
import type { StageContext } from '../stages/stage.js'
import { type WalkExtent, walkRepository } from '../walk/walk-repository.js'

export interface PresentFile {
  /** Absent where it was not read. */
  readonly contentHash?: string
  /** What git calls this content. */
  readonly blob?: string
  /** Relative imports, as they are written. */
  readonly imports: readonly string[]
}

export interface PresentTree {
  readonly files: ReadonlyMap<string, PresentFile>
  /** Entries that are there and were not looked into, with the reason. */
  readonly named: ReadonlyMap<string, string>
  readonly isComplete: boolean
}

const walkBounds = { maxDepth: 200, maxEntries: 2_000_000 }
const filesInRead = 64

export async function readPresentTree({ doors, workspace, signal }: StageContext): Promise<PresentTree> {
  const { root, config } = workspace
  const host = doors.of('scan')
  const files = new Map<string, PresentFile>()
  const named = new Map<string, string>()
  const extent: WalkExtent = { entries: 0, isComplete: true }
  for (const directory of walkRepository(host, { root, ignore: config.ignore, ...walkBounds }, extent)) {
    if (signal.aborted) break
    for (const { path } of directory.ignored) named.set(path, 'ignored')
    for (const { path, state } of directory.named) named.set(path, state)
    const small = directory.files.filter(({ identity }) => identity.size <= BigInt(config.maxFileBytes))
    for (const { path } of directory.files) files.set(path, { imports: [] })
    for (let from = 0; from < small.length; from += filesInRead) {
      const some = small.slice(from, from + filesInRead)
      const results = readMembers(host, directory.directory, some, config.maxFileBytes)
      for (const [index, { path }] of some.entries()) {
        const result = results[index]
        if (result?.kind === 'read') files.set(path, presentFile(path, result.bytes))
      }
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { files, named, isComplete: extent.isComplete && !signal.aborted }
}

function presentFile(path: string, bytes: Uint8Array): PresentFile {
  const blob = createHash('sha1').update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex')
  const text = isProgram(path) ? Buffer.from(bytes).toString('utf8') : ''
  return { contentHash: contentHashOf(bytes), blob, imports: relativeImports(path, text) }
}
