// disk_usage: stat Dir, read Dir; for every directory below open, stat and read; for everything else open and stat. What is not
// permitted is left out of the sums and noted.

import { DirectoryHandle } from '../handles/directory-handle.js'
import { DiskUsageEntry, DiskUsageResult } from '../handles/disk-usage.js'
import type { Options } from '../handles/options.js'
import type { Host } from '../host.js'
import type { HeldDirectory } from '../platform/held.js'
import { askDirectory, askFile } from './access.js'
import { type Ask, defineOperation } from './operation.js'
import { type TreeEntry, walkTree } from './tree.js'

export const asksBelow = (of: string): readonly Ask[] => [
  { action: 'stat', on: 'directory', of },
  { action: 'read', on: 'directory', of, otherwise: 'members left out' },
  { action: 'open', on: 'directory', of, part: 'member' },
  { action: 'stat', on: 'directory', of, part: 'member' },
  { action: 'read', on: 'directory', of, part: 'member' },
  { action: 'open', on: 'file', of, part: 'member' },
  { action: 'stat', on: 'file', of, part: 'member' },
]

export const diskUsage = defineOperation({
  name: 'disk_usage',
  style: 'method',
  summary: 'how much space the directory and those below it take',
  parameters: [
    { name: 'directory', type: 'directory' },
    { name: 'options', type: 'options', builder: 'DiskUsageOptions' },
  ],
  returns: 'DiskUsageResult',
  asks: asksBelow('directory'),
  perform: (host, { directory, options }) => measureTree(host, directory.held, settingsOf(options)),
})

export const fileDiskUsage = defineOperation({
  name: 'disk_usage',
  style: 'method',
  summary: 'how much space the file takes; of the options only `apparent_size` matters',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'options', type: 'options', builder: 'DiskUsageOptions' },
  ],
  returns: 'DiskUsageEntry',
  asks: [{ action: 'stat', on: 'file', of: 'file' }],
  perform: (host, { file, options }) => {
    const { path, descriptor } = file.object
    host.guard.authorize(askFile('stat', path, file.object))
    return new DiskUsageEntry(path.text, bytesOf(descriptor.stat(), options.flag('apparent_size')), 1n)
  },
})

export interface DiskUsageSettings {
  readonly summarizes: boolean
  readonly showsFiles: boolean
  readonly staysOnDevice: boolean
  readonly countsHardLinks: boolean
  readonly isApparent: boolean
  readonly tracksLargest: boolean
  readonly maxDepth: number
}

function settingsOf(options: Options): DiskUsageSettings {
  return {
    summarizes: options.flag('summarize'),
    showsFiles: options.flag('all_files'),
    staysOnDevice: options.flag('one_file_system'),
    countsHardLinks: options.flag('count_hard_links'),
    isApparent: options.flag('apparent_size'),
    tracksLargest: options.flag('track_largest_subdir'),
    maxDepth: options.integer('max_depth') ?? Number.MAX_SAFE_INTEGER,
  }
}

/** Measures a held directory; asks for it first, since its own size is part of the answer. */
export function measureTree(host: Host, root: HeldDirectory, settings: DiskUsageSettings): DiskUsageResult {
  host.guard.authorize(askDirectory('stat', root.path, root))
  const sums = new Sums(host, root, settings)
  walkTree(host, root, {
    root: 'optional',
    maxDepth: host.limits.treeDepth,
    keepsOpen: settings.tracksLargest,
    enters: (entry) => sums.enters(entry),
    visit: (entry) => sums.visit(entry),
    leave: (directory, relative) => sums.leave(directory, relative),
  })
  return sums.result()
}

interface Sum {
  bytes: bigint
  inodes: bigint
}

/** The sums of the directories that the walk is in, by their depth. */
class Sums {
  readonly #host: Host
  readonly #root: HeldDirectory
  readonly #settings: DiskUsageSettings
  readonly #device: bigint
  readonly #rows: DiskUsageEntry[] = []
  readonly #sums: Sum[]
  readonly #met = new Set<string>()
  #largest: { readonly directory: HeldDirectory; readonly bytes: bigint } | undefined
  #total: DiskUsageEntry | undefined

  constructor(host: Host, root: HeldDirectory, settings: DiskUsageSettings) {
    const stat = root.descriptor.stat()
    this.#host = host
    this.#root = root
    this.#settings = settings
    this.#device = stat.dev
    this.#sums = [{ bytes: this.#sizeOf(stat), inodes: 1n }]
  }

  /** A directory that may not be looked at, or of another file system, is left out with all below it. */
  enters({ path, stat, relative }: TreeEntry): boolean {
    if (this.#settings.staysOnDevice && stat.dev !== this.#device) return false
    if (this.#host.guard.permits(askDirectory('stat', path)) === undefined) {
      this.#host.journal.note(`du: cannot access ${path.text}: not permitted`)
      return false
    }
    this.#sums[relative.length] = { bytes: this.#sizeOf(stat), inodes: 1n }
    return true
  }

  visit({ kind, path, stat, relative }: TreeEntry): void {
    if (kind === 'directory') return
    const { guard, journal } = this.#host
    if (guard.permits(askFile('open', path)) === undefined || guard.permits(askFile('stat', path)) === undefined) {
      journal.note(`du: cannot access ${path.text}: not permitted`)
      return
    }
    if (this.#settings.staysOnDevice && stat.dev !== this.#device) return
    const key = `${stat.dev}:${stat.ino}`
    if (!this.#settings.countsHardLinks && stat.nlink > 1n && this.#met.has(key)) return
    this.#met.add(key)
    const bytes = this.#sizeOf(stat)
    // As in Rex, links and special files have rows of their own, and are in no sum.
    if (kind === 'file') this.#add(relative.length - 1, bytes, 1n)
    if (this.#settings.showsFiles) this.#show(new DiskUsageEntry(path.text, bytes, 1n), relative.length)
  }

  leave(directory: HeldDirectory, relative: readonly string[]): void {
    const sum = this.#sums[relative.length]
    if (sum === undefined) throw new Error('a directory was left that was not entered')
    const row = new DiskUsageEntry(directory.path.text, sum.bytes, sum.inodes)
    const isShown = this.#show(row, relative.length)
    if (relative.length === 0) this.#total = row
    else {
      this.#add(relative.length - 1, sum.bytes, sum.inodes)
      if (this.#settings.tracksLargest) this.#compare(directory, sum.bytes, isShown)
    }
  }

  result(): DiskUsageResult {
    const largest = this.#largest === undefined ? undefined : new DirectoryHandle(this.#largest.directory)
    if (this.#total === undefined) throw new Error(`${this.#root.path.text} was not measured`)
    return new DiskUsageResult(this.#rows, this.#total, largest)
  }

  #add(depth: number, bytes: bigint, inodes: bigint): void {
    const sum = this.#sums[depth]
    if (sum === undefined) return
    sum.bytes += bytes
    sum.inodes += inodes
  }

  #show(row: DiskUsageEntry, depth: number): boolean {
    if ((this.#settings.summarizes && depth > 0) || depth > this.#settings.maxDepth) return false
    this.#rows.push(row)
    return true
  }

  /** Only the largest stays held. */
  #compare(directory: HeldDirectory, bytes: bigint, isShown: boolean): void {
    if (!isShown || bytes <= (this.#largest?.bytes ?? 0n)) {
      directory.close()
      return
    }
    this.#largest?.directory.close()
    this.#largest = { directory, bytes }
  }

  #sizeOf(stat: Sized): bigint {
    return bytesOf(stat, this.#settings.isApparent)
  }
}

interface Sized {
  readonly size: bigint
  /** Of 512 bytes. */
  readonly blocks: bigint
}

/** Of the content, or on disk. */
function bytesOf({ size, blocks }: Sized, isApparent: boolean): bigint {
  return isApparent ? size : blocks * 512n
}
