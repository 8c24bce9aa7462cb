// The pretend file system as plain data: what a person edits, what a link carries, what a run begins with and leaves behind. Untrusted:
// every entry is checked before it becomes an object.

import { base64Of, bytesOf } from './base64.js'
import type { DirectoryNode, Inode } from './inode.js'
import type { Kernel } from './kernel.js'
import { room } from './world.js'

export interface TreeEntry {
  readonly path: string
  readonly kind: 'file' | 'directory' | 'link'
  /** Of a file: its text. */
  readonly text?: string
  /** Of a file that is no text: its bytes in base64. */
  readonly base64?: string
  /** Of a link. */
  readonly target?: string
  /** Permission bits; the usual ones where there are none. */
  readonly mode?: number
  /** The number of its user and group, where that is not the one who runs the script. */
  readonly owner?: number
}

export class TreeError extends Error {}

const longestPath = 4095
const longestName = 255
const modes = { file: 0o644, directory: 0o755, link: 0o777 } as const

/** Puts the entries on an empty disk, missing directories on the way with them. */
export function plantTree(kernel: Kernel, entries: readonly TreeEntry[]): void {
  if (entries.length > room.objects) throw new TreeError(`there are more than ${room.objects} entries`)
  for (const entry of entries) {
    const names = namesOf(entry.path)
    const name = names.pop()
    if (name === undefined) continue
    const parent = names.reduce((at, each) => directoryIn(kernel, at, each, entry.path), kernel.world.root)
    try {
      plant(kernel, parent, name, entry)
    } catch (error) {
      throw isFull(error) ? new TreeError(`\`${entry.path}\` does not fit on the disk`) : error
    }
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC'
}

/** A path names something by components that a kernel takes; anything else is refused with its reason. */
export function namesOf(path: string): string[] {
  if (!path.startsWith('/')) throw new TreeError(`\`${path}\` does not begin with \`/\``)
  const names = path.split('/').filter((name) => name !== '')
  const encoder = new TextEncoder()
  if (!path.isWellFormed() || path.includes('\0'))
    throw new TreeError(`\`${path}\` is no path: it holds what no name can`)
  if (names.includes('.') || names.includes('..')) throw new TreeError(`\`${path}\` holds \`.\` or \`..\``)
  if (encoder.encode(path).length > longestPath || names.some((name) => encoder.encode(name).length > longestName))
    throw new TreeError(`\`${path.slice(0, 60)}…\` is too long`)
  return names
}

function directoryIn({ world }: Kernel, parent: DirectoryNode, name: string, path: string): DirectoryNode {
  const found = parent.members.get(name)
  if (found === undefined) return world.makeDirectory(parent, name, modes.directory)
  if (found.kind !== 'directory') throw new TreeError(`\`${path}\` stands below something that is no directory`)
  return found
}

function plant({ world }: Kernel, parent: DirectoryNode, name: string, entry: TreeEntry): void {
  const existing = parent.members.get(name)
  if (existing !== undefined && !(entry.kind === 'directory' && existing.kind === 'directory'))
    throw new TreeError(`\`${entry.path}\` is there twice`)
  const node = existing ?? make()
  node.mode = entry.mode ?? modes[entry.kind]
  node.uid = entry.owner ?? node.uid
  node.gid = entry.owner ?? node.gid

  function make(): Inode {
    if (entry.kind === 'directory') return world.makeDirectory(parent, name, modes.directory)
    if (entry.kind === 'link') return world.makeLink(parent, name, entry.target ?? '')
    const file = world.makeFile(parent, name, modes.file)
    const bytes = contentOf(entry)
    world.resize(file, bytes.length, 'plant')
    file.write(bytes, 0)
    return file
  }
}

function contentOf({ text, base64, path }: TreeEntry): Uint8Array {
  if (base64 === undefined) return new TextEncoder().encode(text ?? '')
  try {
    return bytesOf(base64)
  } catch {
    throw new TreeError(`the content of \`${path}\` is no base64`)
  }
}

/** What is on the disk, in the order of its names; `hides` leaves out a path with all below it. */
export function readTree({ world }: Kernel, hides: string): TreeEntry[] {
  return [...below(world.root, '')].filter(({ path }) => path !== hides && !path.startsWith(`${hides}/`))

  function* below(directory: DirectoryNode, prefix: string): Generator<TreeEntry> {
    for (const [name, node] of [...directory.members].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const path = `${prefix}/${name}`
      yield entryOf(path, node, world.user.uid)
      if (node.kind === 'directory') yield* below(node, path)
    }
  }
}

function entryOf(path: string, node: Inode, user: number): TreeEntry {
  return {
    path,
    kind: node.kind,
    ...(node.kind === 'file' ? textOrBytes(node.content) : {}),
    ...(node.kind === 'link' ? { target: node.target } : {}),
    ...(node.mode === modes[node.kind] ? {} : { mode: node.mode }),
    ...(node.uid === user ? {} : { owner: node.uid }),
  }
}

function textOrBytes(bytes: Uint8Array): { readonly text: string } | { readonly base64: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { base64: base64Of(bytes) }
  }
}
