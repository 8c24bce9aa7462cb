// The tools of an agent: each call passes the guard as the stage's agent and is noted with its record.

import { posix } from 'node:path'
import { classifyContent, findSecrets, isStoresSpecifier, maskSecrets, type RecordWriters } from '@sallyport/detectors'
import type { Claim, RecordedRead } from '@sallyport/findings'
import { type AgentHost, askFile, parsePath } from '@sallyport/runner/operations'
import { type Listing, listTreeDirectory } from '../operations/list-directory.js'
import { type FileRead, type ReadResult, readTreeFile } from '../operations/read-files.js'
import type { WorkerPool } from '../workers/pool.js'
import type { Dependency } from './agent.js'
import type { KeptReads } from './kept-reads.js'
import { importPaths } from './resolve-import.js'

export interface ToolSettings {
  readonly root: string
  /** The record's file, as findings name it. */
  readonly record: string
  readonly mostBytes: number
  readonly pool: WorkerPool
  /** The workspace's key, for keyed hashes of secrets; hex. */
  readonly maskKey: string
  /** The door of the stage, and that of the one agent that reads secrets. */
  readonly host: AgentHost
  readonly scanHost: AgentHost
  /** `sha256:` of a file as the last scan saw it; nothing where it is not in the tree. */
  readonly knownHash: (path: string) => string | undefined
  /** Of the run. */
  readonly keptReads: KeptReads
  /** Finds files by the records that they store; none where a stage has no list of the tree's files. */
  readonly writers?: RecordWriters | undefined
}

/** One look at a file. */
export interface Peeked {
  /** With secrets masked. */
  readonly lines: readonly string[]
  readonly bytes: Uint8Array
  /** Makes it count as read. */
  readonly keep: () => void
}

/** Ranges of lines, merged where they touch. */
export class ShownLines {
  #ranges: (readonly [from: number, to: number])[] = []

  constructor(from: number, to: number) {
    this.add(from, to)
  }

  add(from: number, to: number): void {
    const apart = this.#ranges.filter(([first, last]) => last < from - 1 || first > to + 1)
    const joined = this.#ranges.filter((range) => !apart.includes(range))
    const first = Math.min(from, ...joined.map(([start]) => start))
    const last = Math.max(to, ...joined.map(([, end]) => end))
    this.#ranges = [...apart, [first, last] as const].sort(([one], [other]) => one - other)
  }

  has(line: number): boolean {
    return this.#ranges.some(([first, last]) => line >= first && line <= last)
  }

  get ranges(): readonly (readonly [from: number, to: number])[] {
    return this.#ranges
  }
}

/** What an agent may do while it works on one job; what it read is noted. */
export class GuardedTools {
  /** What was read so far, in order. */
  readonly reads: RecordedRead[] = []
  readonly #settings: ToolSettings
  readonly #dependencies = new Map<string, string | null>()
  readonly #contents = new Map<string, Uint8Array>()
  readonly #lines = new Map<string, readonly string[]>()
  readonly #shown = new Map<string, ShownLines>()
  /** While a script runs: what it is shown, which the model may never see. */
  #held: [path: string, from: number, to: number][] | undefined

  constructor(settings: ToolSettings) {
    this.#settings = settings
  }

  /** Files that the answer depends on, and what they were: `null` for one that is not there. */
  get dependencies(): readonly Dependency[] {
    return [...this.#dependencies].map(([path, contentHash]) => ({ path, contentHash }))
  }

  /** Reads a file of the tree. Nothing where it is not there or may not be read. */
  read(path: string): Promise<FileRead | undefined> {
    return Promise.resolve(this.#read(this.#settings.host, path))
  }

  /** Finds and reads what an import in `from` means, or a file that stores the records that `from` reads. */
  async readImport(from: string, specifier: string): Promise<FileRead | undefined> {
    if (isStoresSpecifier(specifier)) return this.#readWriter(from, specifier)
    for (const path of importPaths(from, specifier)) {
      const scannedHash = this.#settings.knownHash(path)
      if (scannedHash !== undefined) return this.#readImported(path, scannedHash)
      // Would it appear, it would be meant instead of what comes after it.
      this.#dependencies.set(path, null)
    }
    return undefined
  }

  /** Claims for secrets in a file, read as the one agent that may read secrets; they come masked. */
  async claimSecrets(path: string): Promise<readonly Claim[]> {
    const file = this.#read(this.#settings.scanHost, path)
    if (file === undefined) return []
    const answer = await this.#settings.pool.perform({ kind: 'secrets', file, maskKey: this.#settings.maskKey })
    if (answer.kind === 'stopped') throw new Error('the run was stopped')
    if (answer.kind === 'failed') throw new Error(`${answer.reason}: ${answer.message}`)
    return answer.result
  }

  /** Reads a file and says why not where it was not; its lines are those of {@link linesOf}. */
  look(path: string): { readonly kind: 'read' } | { readonly kind: Exclude<ReadResult['kind'], 'read'> } {
    const result = this.#perform(this.#settings.host, path)
    if ('kind' in result) return result
    this.#keep(this.#settings.host, result)
    return { kind: 'read' }
  }

  /** The masked lines of a file for one look at them: it counts as read only when `keep` is called. */
  peek(path: string): Peeked | undefined {
    const result = this.#perform(this.#settings.host, path)
    if ('kind' in result) return undefined
    const lines = maskedLines(path, result.bytes)
    return lines === undefined
      ? undefined
      : { lines, bytes: result.bytes, keep: () => this.#keep(this.#settings.host, result) }
  }

  /** Asks for a path that leaves the tree, so that the try is recorded; whatever the answer, nothing is opened. */
  refuse(written: string): void {
    const absolute = posix.resolve(this.#settings.root, written.replaceAll('\0', ''))
    const { guard } = this.#settings.host
    guard.perform('read', () => guard.permits(askFile('open', parsePath(absolute))))
  }

  /** Names in a folder of the tree; `` is the root. */
  list(path: string): Listing {
    return listTreeDirectory(this.#settings.host, this.#settings, path)
  }

  /** Lines that were shown to a model: the receipt of a file, and what it may quote. */
  noteShown(path: string, from: number, to: number): void {
    if (this.#held !== undefined) {
      this.#held.push([path, from, to])
      return
    }
    const known = this.#shown.get(path)
    if (known === undefined) this.#shown.set(path, new ShownLines(from, to))
    else known.add(from, to)
  }

  /** From now on lines are shown to a script; the function that comes back ends that, and says which they were. */
  holdShown(): () => readonly (readonly [path: string, from: number, to: number])[] {
    const held: [string, number, number][] = []
    this.#held = held
    return () => {
      this.#held = undefined
      return held
    }
  }

  /** By path: which lines were shown. */
  get shown(): ReadonlyMap<string, ShownLines> {
    return this.#shown
  }

  /** The lines of a file that was read, with its secrets masked: what quotes are compared with. */
  linesOf(path: string): readonly string[] | undefined {
    const known = this.#lines.get(path)
    const bytes = this.#contents.get(path)
    if (known !== undefined || bytes === undefined) return known
    const lines = maskedLines(path, bytes)
    if (lines !== undefined) this.#lines.set(path, lines)
    return lines
  }

  async #readWriter(from: string, specifier: string): Promise<FileRead | undefined> {
    const path = await this.#settings.writers?.find(from, specifier)
    const scannedHash = path === undefined ? undefined : this.#settings.knownHash(path)
    return path === undefined || scannedHash === undefined ? undefined : this.#readImported(path, scannedHash)
  }

  #readImported(path: string, scannedHash: string): FileRead | undefined {
    const { host, keptReads } = this.#settings
    const { id } = host.principal
    const kept = keptReads.get(id, path, scannedHash)
    if (kept !== undefined) {
      this.#keep(host, kept)
      return kept
    }
    const file = this.#read(host, path)
    if (file !== undefined) keptReads.keep(id, file)
    return file
  }

  #read(host: AgentHost, path: string): FileRead | undefined {
    const result = this.#perform(host, path)
    if ('kind' in result) return undefined
    this.#keep(host, result)
    return result
  }

  #perform(host: AgentHost, path: string): ReturnType<typeof readTreeFile> {
    const { root, mostBytes } = this.#settings
    const result = readTreeFile(host, { root }, path, mostBytes)
    if ('kind' in result) this.#dependencies.set(path, null)
    return result
  }

  #keep(host: AgentHost, result: FileRead): void {
    const { path } = result
    // Masking reads all of a file: what was masked stays as long as the bytes are the same.
    if (this.#dependencies.get(path) !== result.contentHash) this.#lines.delete(path)
    this.#dependencies.set(path, result.contentHash)
    this.#contents.set(path, result.bytes)
    this.reads.push({
      path,
      contentHash: result.contentHash,
      record: this.#settings.record,
      sequence: result.sequence,
      principal: `Agent::"${host.principal.id}"`,
    })
  }
}

function maskedLines(path: string, bytes: Uint8Array): readonly string[] | undefined {
  const content = classifyContent(path, bytes)
  if (content.kind === 'skipped') return undefined
  return maskSecrets(content.text, findSecrets(content.text)).split('\n')
}
