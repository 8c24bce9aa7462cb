// Which package a file belongs to, and which files others import from it: read off the nearest manifest with a name. A package that is
// private, or whose files are not there, is no library, and its functions are called by nobody else.

import type { Load, Unit } from '../languages/load-program.js'
import { readPackageManifest } from '../technologies/read-manifest.js'

export interface Library {
  readonly name: string
  /** What the manifest names as imported by others, as far as it is there. */
  readonly entries: readonly Unit[]
}

const mostFolders = 12
const mostEntries = 8
/** Folders that a build writes, whose sources stand in `src` or beside them. */
const built = /^(?:dist|build|out|output|lib|es|esm|cjs|umd|module)\//

export async function findLibrary(path: string, load: Load): Promise<Library | undefined> {
  const manifest = await findManifest(path, load)
  if (manifest === undefined) return undefined
  const entries = new Map<string, Unit>()
  for (const specifier of manifest.importedFiles.flatMap((file) => specifiersOf(file, manifest.folder, path))) {
    if (entries.size >= mostEntries) break
    const unit = await load(specifier, manifest.path)
    if (unit !== undefined && !/\.(?:json|d\.[cm]?ts)$/.test(unit.path)) entries.set(unit.path, unit)
  }
  return entries.size === 0 ? undefined : { name: manifest.name, entries: [...entries.values()] }
}

interface Manifest {
  readonly path: string
  readonly folder: string
  readonly name: string
  readonly importedFiles: readonly string[]
}

async function findManifest(path: string, load: Load): Promise<Manifest | undefined> {
  const depth = path.split('/').length - 1
  for (let up = 0; up <= Math.min(depth, mostFolders); up += 1) {
    const unit = await load(`${up === 0 ? './' : '../'.repeat(up)}package.json`, path)
    const manifest = unit === undefined ? undefined : readPackageManifest(unit.text)
    // A manifest without a name only says how the files beside it are read.
    if (unit === undefined || manifest?.name === undefined) continue
    const { name, importedFiles, isPrivate } = manifest
    const folder = unit.path.slice(0, -'package.json'.length)
    return isPrivate ? undefined : { path: unit.path, folder, name, importedFiles }
  }
  return undefined
}

/** What a file of the manifest may be in the repository: itself, or the source that it is built from. */
function specifiersOf(file: string, folder: string, path: string): string[] {
  if (file.includes('*')) return matches(file, path.slice(folder.length)) ? [`./${path.slice(folder.length)}`] : []
  if (!built.test(file)) return [`./${file}`]
  const inside = file
    .replace(built, '')
    .replace(built, '')
    .replace(/\.[cm]?js$/, '')
  return [`./src/${inside}`, `./${file}`, `./${inside}`]
}

/** Whether a path is one that a pattern of `exports` names, or the source of one. */
function matches(pattern: string, path: string): boolean {
  const [before = '', after = ''] = pattern.split('*')
  const stem = path.replace(/\.[cm]?[jt]sx?$/, '')
  const isEnd = [path, `${stem}.js`, `${stem}.mjs`, `${stem}.cjs`].some((each) => each.endsWith(after))
  return isEnd && (path.startsWith(before) || (built.test(before) && path.startsWith(before.replace(built, 'src/'))))
}
