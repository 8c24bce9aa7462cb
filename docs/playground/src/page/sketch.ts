// What a person edits and shares: a script, a policy and files. A sketch from a link was written by anybody, so each part of it is checked.

import { namesOf, type TreeEntry, TreeError } from '../machine/tree.js'

export interface Sketch {
  readonly script: string
  readonly policy: string
  readonly entries: readonly TreeEntry[]
}

export class SketchError extends Error {}

const mostEntries = 2000
const kinds: ReadonlySet<unknown> = new Set<TreeEntry['kind']>(['file', 'directory', 'link'])
const keys: ReadonlySet<string> = new Set(['path', 'kind', 'text', 'base64', 'target', 'mode', 'owner'])

export function readSketch(value: unknown): Sketch {
  const { script, policy, entries, ...others } = recordOf(value, 'it')
  if (typeof script !== 'string' || typeof policy !== 'string') throw new SketchError('it has no script or no policy')
  if (!Array.isArray(entries) || entries.length > mostEntries)
    throw new SketchError('its files are no list, or too many')
  if (Object.keys(others).length > 0) throw new SketchError('it holds parts that nobody knows')
  return { script, policy, entries: entries.map(readEntry) }
}

function readEntry(value: unknown): TreeEntry {
  const entry = recordOf(value, 'one of its files')
  const { path, kind, text, base64, target, mode, owner } = entry
  if (typeof path !== 'string' || !kinds.has(kind)) throw new SketchError('one of its files has no path or no kind')
  if (Object.keys(entry).some((key) => !keys.has(key)))
    throw new SketchError('one of its files has parts that nobody knows')
  requirePath(path)
  for (const each of [text, base64, target])
    if (each !== undefined && typeof each !== 'string')
      throw new SketchError('the content of one of its files is no text')
  for (const [each, most] of [[mode, 0o1777] as const, [owner, 65_535] as const])
    if (each !== undefined && !isWithin(each, most))
      throw new SketchError('a mode or an owner of its files is no number')
  return value as TreeEntry
}

function requirePath(path: string): void {
  try {
    if (namesOf(path).length === 0) throw new TreeError('the root needs no entry')
  } catch (error) {
    if (error instanceof TreeError) throw new SketchError(error.message)
    throw error
  }
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
}

function recordOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SketchError(`${what} is no record`)
  return value as Record<string, unknown>
}
