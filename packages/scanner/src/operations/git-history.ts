// git_history: git_history on the Repository. The history is read from a bare copy in the operator's state, never from the
// repository itself.

import {
  type AgentHost,
  checkHistory,
  copiedHead,
  copyHistory,
  type HistoryRefusal,
  OperationError,
  openDirectoryAt,
  parsePath,
  readHistory,
  readIndex,
  repository,
} from '@sallyport/runner/operations'

export interface Commit {
  readonly commit: string
  readonly name: string
  readonly email: string
  /** RFC 3339, UTC. */
  readonly time: string
}

/** A file of a commit: its mode as git writes it, and the hash of its content. */
export interface TreeFile {
  readonly mode: string
  readonly blob: string
}

/** Whose line is line `line` of a blob. */
export interface BlamedLine {
  readonly line: number
  readonly name: string
  readonly email: string
}

const copyBounds = { timeoutMs: 300_000, mostBytes: 1024 * 1024 }
const mostIndexBytes = 256 * 1024 * 1024
const readBounds = { timeoutMs: 60_000, mostBytes: 64 * 1024 * 1024 }

/** The history of one repository as of what is checked out. */
export class GitHistory {
  readonly #host: AgentHost
  readonly #root: string
  readonly #copy: string
  readonly head: string

  private constructor(host: AgentHost, root: string, copy: string) {
    this.#host = host
    this.#root = root
    this.#copy = copy
    this.head = this.#read('rev-parse', ['--verify', '--end-of-options', copiedHead]).trim()
  }

  /** Copies what is new, or says why the run goes on without history. */
  static open(
    host: AgentHost,
    root: string,
    copy: string,
    mostBytes: number,
    extent: 'head' | 'all-refs' = 'head',
  ): GitHistory | { readonly refusal: string } {
    try {
      const refusal = host.guard.perform('git_history', () => {
        const grant = host.guard.authorize(historyRequest(root))
        // Resolved only after the agreement: this agent may not look at the tree itself.
        const directory = openRoot(host, root)
        try {
          const found = checkHistory(grant, directory, mostBytes)
          if (found === undefined) copyHistory(grant, directory, copy, copyBounds, extent)
          return found
        } finally {
          directory.close()
        }
      })
      return refusal === undefined ? new GitHistory(host, root, copy) : { refusal: refusalText(refusal) }
    } catch (error) {
      if (!(error instanceof OperationError)) throw error
      const isEmpty = error.message.includes("couldn't find remote ref HEAD")
      return { refusal: isEmpty ? 'nothing is committed yet' : error.message }
    }
  }

  /** The last commit that changed a file. */
  lastCommit(path: string): Commit | undefined {
    const text = this.#read('log', ['-1', '--format=%H%x00%an%x00%ae%x00%cI', copiedHead, '--', path]).trim()
    const [commit = '', name = '', email = '', time = ''] = text.split('\0')
    const instant = Date.parse(time)
    return commit === '' || Number.isNaN(instant)
      ? undefined
      : { commit, name, email, time: new Date(instant).toISOString() }
  }

  /** The text of a file as it was committed; nothing where it is not there. */
  committedText(path: string): string | undefined {
    try {
      return this.#read('cat-file', ['blob', `${copiedHead}:${path}`])
    } catch (error) {
      if (error instanceof OperationError) return undefined
      throw error
    }
  }

  /** Who wrote some lines of the committed file, 1-based. */
  blame(path: string, wanted: readonly number[]): BlamedLine[] {
    if (wanted.length === 0) return []
    const ranges = wanted.map((line) => `-L${line},${line}`)
    const text = this.#read('blame', ['--line-porcelain', ...ranges, copiedHead, '--', path])
    const lines: BlamedLine[] = []
    let line = 0
    let name = ''
    let email = ''
    for (const each of text.split('\n')) {
      const header = /^[0-9a-f]{40,64} \d+ (\d+)/.exec(each)
      if (header !== null) line = Number(header[1])
      else if (each.startsWith('author ')) name = each.slice('author '.length)
      else if (each.startsWith('author-mail ')) email = each.slice('author-mail '.length).replace(/^<|>$/g, '')
      else if (each.startsWith('\t')) lines.push({ line, name, email })
    }
    return lines
  }

  /** The last commits of a file, one line each: hash, day, what was said. */
  commitsOf(path: string, most: number): string {
    return this.#read('log', [`-${most}`, '--format=%h %cs %s', copiedHead, '--', path]).trim()
  }

  /** The commit that each of some lines of the committed file comes from: its hash and day, and nothing of the lines themselves. */
  originsOf(path: string, from: number, to: number): string {
    const text = this.#read('blame', ['--line-porcelain', `-L${from},${to}`, copiedHead, '--', path])
    const origins: string[] = []
    let line = ''
    let commit = ''
    for (const each of text.split('\n')) {
      const header = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(each)
      if (header !== null) [, commit = '', line = ''] = header
      else if (each.startsWith('committer-time ')) origins.push(`line ${line}: ${commit.slice(0, 7)} ${dayOf(each)}`)
    }
    return origins.join('\n')
  }

  /** The commit that a name of the operator's means: a branch, a tag, a hash, `HEAD~2`; nothing where it means none. */
  commitOf(name: string): string | undefined {
    // The copy has no checked-out branch of its own.
    const meant = name.replace(/^(?:HEAD|@)(?=$|[~^])/, copiedHead)
    try {
      return this.#read('rev-parse', ['--verify', '--quiet', '--end-of-options', `${meant}^{commit}`]).trim()
    } catch (error) {
      if (error instanceof OperationError) return undefined
      throw error
    }
  }

  /** Where two commits parted; several where their branches were merged crosswise. */
  mergeBases(one: string, other: string): string[] {
    const text = this.#read('rev-parse', [`${one}...${other}`])
    return text.split('\n').flatMap((line) => (line.startsWith('^') ? [line.slice(1)] : []))
  }

  /** All files of a commit, by path. */
  tree(commit: string): Map<string, TreeFile> {
    const files = new Map<string, TreeFile>()
    for (const entry of this.#read('ls-tree', ['-r', '-z', '--full-tree', commit]).split('\0')) {
      const [, mode, blob, path] = /^(\d+) \S+ ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? []
      if (mode !== undefined && blob !== undefined && path !== undefined) files.set(path, { mode, blob })
    }
    return files
  }

  blob(id: string): string {
    return this.#read('cat-file', ['blob', id])
  }

  /** Files that are the same under another name, as far as git can tell: the old name by the new one. */
  renames(from: string, to: string): Map<string, string> {
    const parts = this.#read('diff', ['--raw', '-z', '--find-renames', '--diff-filter=R', from, to, '--']).split('\0')
    const names = new Map<string, string>()
    for (let at = 0; at + 2 < parts.length; at += 3) names.set(parts[at + 2] ?? '', parts[at + 1] ?? '')
    return names
  }

  /** The bytes of the repository's index; nothing where there is none. */
  index(): Buffer | undefined {
    return this.#host.guard.perform('git_history', () => {
      const grant = this.#host.guard.authorize(historyRequest(this.#root))
      const directory = openRoot(this.#host, this.#root)
      try {
        return readIndex(grant, directory, mostIndexBytes)
      } finally {
        directory.close()
      }
    })
  }

  #read(command: Parameters<typeof readHistory>[3], args: readonly string[]): string {
    return this.#host.guard.perform('git_history', () => {
      const grant = this.#host.guard.authorize(historyRequest(this.#root))
      const { bytes } = readHistory(grant, repository(parsePath(this.#root)), this.#copy, command, args, readBounds)
      return bytes.toString('utf8')
    })
  }
}

function dayOf(header: string): string {
  return new Date(Number(header.slice('committer-time '.length)) * 1000).toISOString().slice(0, 10)
}

function historyRequest(root: string) {
  return { namespace: 'sallyport', action: 'git_history', resource: repository(parsePath(root)) } as const
}

function openRoot(host: AgentHost, root: string) {
  return openDirectoryAt(host, parsePath(root), 'refuse')
}

const refusalTexts: Readonly<Record<HistoryRefusal, string>> = {
  'no-git': 'git is not installed',
  'old-git': 'this git has known holes for repositories of others; update it',
  'no-repository': 'there is no git repository at the root',
  'repository-elsewhere': 'its git directory is in another place, which the policy does not name',
  'borrowed-objects': 'it borrows objects from another repository',
  'partial-clone': 'it is a partial clone, and reading it could fetch',
  'too-large': 'it is larger than 1 GB; `--git-history` reads it all the same',
}

function refusalText(refusal: HistoryRefusal): string {
  return refusalTexts[refusal]
}
