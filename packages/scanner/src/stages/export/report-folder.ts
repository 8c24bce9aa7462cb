// Writes reports into a folder of the operator's: an adapter outside the guard. It replaces only what its own manifest there lists,
// follows no link, and leaves each file whole: the old one or the new one (OUT-7).

import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '@sallyport/runner/launch'
import { z } from 'zod'
import { HuntError } from '../../errors.js'

const manifestName = '.sallyport-export.json'

const manifestSchema = z.strictObject({
  schema: z.literal('sallyport/export-manifest'),
  schemaVersion: z.literal(1),
  /** By the name of the export: what it wrote the last time. */
  exports: z.record(z.string(), z.array(z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?\.[a-z]+$/))),
})

/** Writes the files of one kind of export, all checked before the first is written; removes those that it wrote before and no longer. */
export function writeReports(folder: string, kind: string, files: ReadonlyMap<string, string>): void {
  const root = openFolder(folder)
  const manifest = readManifest(root)
  const own = new Set(Object.values(manifest.exports).flat())
  for (const name of files.keys()) checkFree(root, name, own)
  // The manifest first: what is written is ours from now on, however the run ends.
  const before = manifest.exports[kind] ?? []
  const kept = [...new Set([...before, ...files.keys()])].sort()
  writeManifest(root, { ...manifest, exports: { ...manifest.exports, [kind]: kept } })
  for (const [name, text] of files) replace(root, name, text)
  for (const name of before) if (!files.has(name)) remove(root, name)
  writeManifest(root, { ...manifest, exports: { ...manifest.exports, [kind]: [...files.keys()].sort() } })
}

function openFolder(folder: string): string {
  try {
    makeFolder(folder, 0o700)
    return realpathSync(folder)
  } catch (error) {
    throw refuse(folder, 'the folder cannot be made', error)
  }
}

function readManifest(root: string): z.infer<typeof manifestSchema> {
  const empty = { schema: 'sallyport/export-manifest', schemaVersion: 1, exports: {} } as const
  const path = join(root, manifestName)
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return empty
  if (!stat.isFile()) throw refuse(path, 'it is no regular file')
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    if (parsed.success) return parsed.data
  } catch (error) {
    throw refuse(path, 'it is no manifest of ours', error)
  }
  throw refuse(path, 'it is no manifest of ours')
}

function checkFree(root: string, name: string, own: ReadonlySet<string>): void {
  const parent = dirname(name)
  if (parent !== '.') {
    const stat = lstatSync(join(root, parent), { throwIfNoEntry: false })
    if (stat !== undefined && !stat.isDirectory()) throw refuse(join(root, parent), 'it is no folder')
  }
  const stat = lstatSync(join(root, name), { throwIfNoEntry: false })
  if (stat === undefined) return
  if (!own.has(name) || !stat.isFile()) throw refuse(join(root, name), 'it is there already and not ours')
}

function replace(root: string, name: string, text: string): void {
  const path = join(root, name)
  const temporary = `${path}.${randomBytes(8).toString('hex')}.new`
  try {
    makeFolder(dirname(path), 0o700)
    const fd = openSync(
      temporary,
      constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW,
      0o600,
    )
    try {
      writeWhole(fd, text)
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw refuse(path, 'it cannot be written', error)
  }
}

function writeWhole(fd: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done)
}

function remove(root: string, name: string): void {
  rmSync(join(root, name), { force: true })
  const parent = dirname(name)
  if (parent === '.') return
  try {
    rmdirSync(join(root, parent))
  } catch {
    // Not empty: something else is in it.
  }
}

function writeManifest(root: string, manifest: z.infer<typeof manifestSchema>): void {
  replace(root, manifestName, `${JSON.stringify(manifest, undefined, 2)}\n`)
}

function refuse(path: string, why: string, cause?: unknown): HuntError {
  return new HuntError({
    code: 'hunt/export-refused',
    message: `cannot export to \`${path}\`: ${why}`,
    hint: 'name another folder with `--out DIR`; only what an export of ours wrote is replaced',
    cause,
  })
}
