// Scan: one walk through the guard, one read for each file that changed, detectors in worker threads. Each file ends in exactly one
// named state; candidates and entry points are replaced together with their file's row.

import { posix } from 'node:path'
import { rulesVersion } from '@sallyport/detectors'
import type { FileState } from '@sallyport/findings'
import type { FileScan, Ignored } from '@sallyport/store'
import type { FileIdentity } from '../../operations/list-directory.js'
import { readMembers } from '../../operations/read-files.js'
import { ownRulesOf } from '../../rules/own-rules.js'
import { type WalkExtent, type WalkedDirectory, type WalkedFile, walkRepository } from '../../walk/walk-repository.js'
import type { FileBytes, ScannedFile } from '../../workers/protocol.js'
import type { Workspace } from '../../workspace/workspace.js'
import type { StageContext, StageReport } from '../stage.js'
import { isUnchanged, type KnownFile } from './unchanged.js'

/** Raised when files should be scanned again though neither they nor the rules changed. */
const scannerVersion = 1

const filesInRead = 64
/** Enough for a thread to be busy with while the next ones are read. */
const filesInBatch = 256
const bytesInBatch = 2 * 1024 * 1024
const maxDepth = 200
const maxEntries = 2_000_000
/** Batches that may wait for a thread: what is read ahead stays in memory. */
const batchesAhead = 16
const rowsInTransaction = 500
const visitsInTurn = 50

function scanVersion(workspace: Workspace): string {
  const own = ownRulesOf(workspace).digest
  const without = [...workspace.config.disabledRules].sort().join(',')
  return `${scannerVersion} rules:${rulesVersion()}${own === '' ? '' : ` own:${own}`} without:${without}`
}

export async function scan(context: StageContext): Promise<StageReport> {
  const stage = new Scan(context, await context.project.files())
  return stage.run()
}

class Scan {
  readonly #context: StageContext
  readonly #known: Map<string, KnownFile>
  readonly #version: string
  /** With the folders on the way to them; absent where everything is scanned. */
  readonly #wanted: ReadonlySet<string> | undefined
  readonly #startedAt: Date
  readonly #extent: WalkExtent = { entries: 0, isComplete: true }
  readonly #seen = new Set<string>()
  readonly #ignored: Ignored[] = []
  #rows: FileScan[] = []
  #batch: { bytes: FileBytes[]; identities: FileIdentity[]; size: number } = { bytes: [], identities: [], size: 0 }
  readonly #running = new Set<Promise<void>>()
  #failure: unknown
  #read = 0
  /** Since the last turn of others: a worker is soon done with one and should be given the next. */
  #isBatchSent = false
  /** Files that have a state and no row yet. */
  #unwritten = 0
  #unchanged = 0

  constructor(context: StageContext, known: readonly KnownFile[]) {
    this.#context = context
    this.#wanted = wantedPaths(context)
    this.#known = new Map(known.map((file) => [file.path, file]))
    this.#version = scanVersion(context.workspace)
    this.#startedAt = context.now()
  }

  async run(): Promise<StageReport> {
    const { doors, workspace, signal, onProgress } = this.#context
    const total = this.#wanted !== undefined || this.#known.size === 0 ? undefined : this.#known.size
    onProgress({ kind: 'stage-start', stage: 'scan', total })
    const walk = walkRepository(
      doors.of('scan'),
      { root: workspace.root, ignore: workspace.config.ignore, maxDepth, maxEntries, only: this.#wanted },
      this.#extent,
    )
    let visits = 0
    for (const directory of walk) {
      if (signal.aborted) break
      await this.#visit(directory)
      // Only what is in the store is reported done.
      onProgress({ kind: 'progress', stage: 'scan', done: this.#seen.size - this.#unwritten, total })
      visits += 1
      // Lets timers, signals and workers speak.
      if (visits % visitsInTurn === 0 || this.#isBatchSent) {
        this.#isBatchSent = false
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    this.#send()
    await Promise.all(this.#running)
    if (this.#failure !== undefined) throw this.#failure
    await this.#write(true)
    return this.#finish()
  }

  async #visit({ directory, files, named, ignored }: WalkedDirectory): Promise<void> {
    for (const { path, rule, isDirectory } of ignored)
      this.#ignored.push({ path, rule, kind: isDirectory ? 'directory' : 'file' })
    for (const { path, state } of named) this.#name(path === '' ? '(root)' : path, noIdentity, state)
    const toRead: WalkedFile[] = []
    for (const file of files) {
      if (this.#isUnchanged(file)) {
        this.#seen.add(file.path)
        this.#unchanged += 1
      } else if (file.identity.size > BigInt(this.#context.workspace.config.maxFileBytes)) {
        this.#name(file.path, file.identity, 'skipped:too-large')
      } else toRead.push(file)
    }
    for (let from = 0; from < toRead.length; from += filesInRead) {
      this.#readAll(directory, toRead.slice(from, from + filesInRead))
      while (this.#context.pool.waiting >= batchesAhead) await Promise.race(this.#running)
      await this.#write(false)
    }
  }

  #isUnchanged({ path, identity }: WalkedFile): boolean {
    const { options } = this.#context
    if (options.verifyContent || options.force) return false
    const known = this.#known.get(path)
    return known !== undefined && isUnchanged(known, identity, this.#version)
  }

  #readAll(directory: WalkedDirectory['directory'], files: readonly WalkedFile[]): void {
    const { doors, workspace } = this.#context
    const results = readMembers(doors.of('scan'), directory, files, workspace.config.maxFileBytes)
    for (const [index, { path, identity }] of files.entries()) {
      const result = results[index] ?? { kind: 'vanished' }
      if (result.kind !== 'read') {
        this.#settle(path, identity, unreadState(result.kind))
        continue
      }
      this.#read += 1
      this.#batch.bytes.push({ path, bytes: result.bytes })
      this.#batch.identities.push(identity)
      this.#batch.size += result.bytes.byteLength
      if (this.#batch.bytes.length >= filesInBatch || this.#batch.size >= bytesInBatch) this.#send()
    }
  }

  #send(): void {
    const { bytes, identities } = this.#batch
    this.#batch = { bytes: [], identities: [], size: 0 }
    if (bytes.length === 0) return
    this.#isBatchSent = true
    const job = this.#context.pool
      .scan(bytes)
      .then((items) => {
        for (const [index, item] of items.entries()) {
          const identity = identities[index] ?? noIdentity
          this.#settle(item.path, identity, item.state, item)
        }
      })
      .catch((error: unknown) => {
        this.#failure ??= error
      })
      .finally(() => this.#running.delete(job))
    this.#running.add(job)
  }

  /** An entry that is named and not read; one that was named so before needs no new row. */
  #name(path: string, identity: FileIdentity, state: FileState): void {
    const known = this.#known.get(path)
    if (known?.state === state && known.scanVersion === this.#version) this.#seen.add(path)
    else this.#settle(path, identity, state)
  }

  /** The one place where a file gets its state. */
  #settle(
    path: string,
    identity: FileIdentity,
    state: FileState,
    found: Partial<Omit<ScannedFile, 'path' | 'state'>> = {},
  ): void {
    if (this.#seen.has(path)) return
    this.#seen.add(path)
    this.#unwritten += 1
    const { contentHash, language, detail, candidates = [], entryPoints = [] } = found
    this.#rows.push({
      file: {
        path,
        ...identity,
        state,
        ...(contentHash === undefined || contentHash === '' ? {} : { contentHash }),
        ...(language === undefined ? {} : { language }),
        ...(detail === undefined ? {} : { detail }),
        scanVersion: this.#version,
        scannedRun: this.#context.run,
        scannedAt: this.#startedAt.toISOString(),
      },
      candidates: [...candidates],
      entryPoints: [...entryPoints],
    })
  }

  async #write(isLast: boolean): Promise<void> {
    if (this.#rows.length === 0 || (!isLast && this.#rows.length < rowsInTransaction)) return
    const rows = this.#rows
    this.#rows = []
    await this.#context.project.putScans(rows)
    this.#unwritten -= rows.length
  }

  async #finish(): Promise<StageReport> {
    const { project, signal, changes } = this.#context
    const isComplete = this.#extent.isComplete && !signal.aborted
    // Only a walk that came to its end knows what is gone.
    const isGone = (path: string): boolean =>
      !this.#seen.has(path) && (changes === undefined || changes.files.get(path)?.change === 'deleted')
    const gone = isComplete ? [...this.#known.keys()].filter(isGone) : []
    await project.transaction(async (records) => {
      await records.removeFiles(gone)
      // A walk that went only to what changed knows nothing of the rest.
      if (changes === undefined) await records.putIgnored(this.#ignored, isComplete ? 'complete' : 'partial')
    })
    const coverage = await project.coverage()
    const isAnythingScanned = changes !== undefined || (coverage.states['scanned'] ?? 0) > 0
    return {
      stage: 'scan',
      extent: isComplete && isAnythingScanned ? 'complete' : 'partial',
      counts: {
        files: coverage.files,
        read: this.#read,
        unchanged: this.#unchanged,
        gone: gone.length,
        ignoredDirectories: coverage.ignoredDirectories,
        ignoredFiles: coverage.ignoredFiles,
        ...coverage.states,
      },
      notes: [
        ...(this.#extent.isComplete
          ? []
          : ['the tree is larger or deeper than a scan goes: what is left out is not named']),
        ...(isAnythingScanned || signal.aborted ? [] : ['nothing was scanned: is this the root of a repository?']),
      ],
    }
  }
}

function wantedPaths({ changes }: StageContext): ReadonlySet<string> | undefined {
  if (changes === undefined) return undefined
  const wanted = new Set([...changes.files.keys(), ...changes.near])
  for (const path of [...wanted])
    for (let at = posix.dirname(path); at !== '.' && !wanted.has(at); at = posix.dirname(at)) wanted.add(at)
  return wanted
}

const noIdentity: FileIdentity = { device: 0n, inode: 0n, size: 0n, mtimeNs: 0n, ctimeNs: 0n }

function unreadState(kind: 'denied' | 'vanished' | 'changed' | 'unreadable' | 'too-large' | 'not-a-file'): FileState {
  switch (kind) {
    case 'denied':
      return 'skipped:denied'
    case 'too-large':
      return 'skipped:too-large'
    case 'not-a-file':
      return 'skipped:special-file'
    default:
      return `failed:${kind}`
  }
}
