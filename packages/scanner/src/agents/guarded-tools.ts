// The tools of an agent: each call passes the guard as the stage's agent and is noted with its record.

import { classifyContent, findSecrets, maskSecrets } from '@sallyport/detectors'
import type { Claim, RecordedRead } from '@sallyport/findings'
import type { AgentHost } from '@sallyport/runner/operations'
import { type FileRead, readTreeFile } from '../operations/read-files.js'
import type { WorkerPool } from '../workers/pool.js'
import type { AgentTools, Dependency } from './agent.js'
import { importPaths } from './resolve-import.js'

export interface ToolSettings {
  readonly root: string
  /** The record's file, as findings name it. */
  readonly record: string
  readonly mostBytes: number
  readonly pool: WorkerPool
  /** The door of the stage, and that of the one agent that reads secrets. */
  readonly host: AgentHost
  readonly scanHost: AgentHost
  /** `sha256:` of a file as the last scan saw it; nothing where it is not in the tree. */
  readonly knownHash: (path: string) => string | undefined
}

export class GuardedTools implements AgentTools {
  readonly reads: RecordedRead[] = []
  readonly #settings: ToolSettings
  readonly #dependencies = new Map<string, string | null>()
  readonly #contents = new Map<string, Uint8Array>()
  readonly #lines = new Map<string, readonly string[]>()

  constructor(settings: ToolSettings) {
    this.#settings = settings
  }

  get dependencies(): readonly Dependency[] {
    return [...this.#dependencies].map(([path, contentHash]) => ({ path, contentHash }))
  }

  read(path: string): Promise<FileRead | undefined> {
    return Promise.resolve(this.#read(this.#settings.host, path))
  }

  readImport(from: string, specifier: string): Promise<FileRead | undefined> {
    for (const path of importPaths(from, specifier)) {
      if (this.#settings.knownHash(path) !== undefined) return this.read(path)
      // Would it appear, it would be meant instead of what comes after it.
      this.#dependencies.set(path, null)
    }
    return Promise.resolve(undefined)
  }

  async claimSecrets(path: string): Promise<readonly Claim[]> {
    const file = this.#read(this.#settings.scanHost, path)
    if (file === undefined) return []
    const answer = await this.#settings.pool.perform({ kind: 'secrets', file })
    if (answer.kind === 'stopped') throw new Error('the run was stopped')
    if (answer.kind === 'failed') throw new Error(`${answer.reason}: ${answer.message}`)
    return answer.result
  }

  /** The lines of a file that was read, with its secrets masked: what quotes are compared with. */
  linesOf(path: string): readonly string[] | undefined {
    const known = this.#lines.get(path)
    const bytes = this.#contents.get(path)
    if (known !== undefined || bytes === undefined) return known
    const content = classifyContent(path, bytes)
    if (content.kind === 'skipped') return undefined
    const lines = maskSecrets(content.text, findSecrets(content.text)).split('\n')
    this.#lines.set(path, lines)
    return lines
  }

  #read(host: AgentHost, path: string): FileRead | undefined {
    const { root, mostBytes, record } = this.#settings
    const result = readTreeFile(host, { root }, path, mostBytes)
    if ('kind' in result) {
      this.#dependencies.set(path, null)
      return undefined
    }
    this.#dependencies.set(path, result.contentHash)
    this.#contents.set(path, result.bytes)
    this.#lines.delete(path)
    this.reads.push({
      path,
      contentHash: result.contentHash,
      record,
      sequence: result.sequence,
      principal: `Agent::"${host.principal.id}"`,
    })
    return result
  }
}
