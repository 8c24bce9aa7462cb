// extract_archive: read File(archive); for each file in it create, write File, create Dir for each directory above, and as the
// options say chmod, chown File; for each directory create Dir, open Dir, chmod, chown Dir. What fails or is denied is left
// out and noted, as in Rex. Our own writer on held directories: no name, link or device leads out (FS-12).

import { AccessDeniedError } from '../access-denied.js'
import { type ArchiveMember, TarReader } from '../archive/tar-reader.js'
import type { Grant } from '../grant.js'
import type { Options } from '../handles/options.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { type AbsolutePath, join, parseName } from '../path.js'
import { changeDirectoryTimes, changeTimes } from '../platform/attributes.js'
import { decompress } from '../platform/decompress.js'
import { makeDirectory } from '../platform/directory.js'
import type { HeldDirectory, HeldObject } from '../platform/held.js'
import { setMode, setOwner } from '../platform/ownership.js'
import { enterDirectory } from '../platform/walk.js'
import { replaceContent } from '../platform/write-file.js'
import { askDirectory, askFile, requireRegular, resolve, reveal } from './access.js'
import { bytesPerUnit, grantHandleRead } from './content.js'
import { defineOperation } from './operation.js'
import { namedOwner } from './ownership.js'
import { tooDeep, tooMany } from './tree.js'

const member = { of: 'directory', part: 'member' } as const
const permissions = { condition: '`preserve_permissions`' }
const ownership = { condition: '`preserve_ownership`' }

export const extractArchive = defineOperation({
  name: 'extract_archive',
  style: 'method',
  summary: 'write files and directories of a gzip tar archive into a directory; what may not be written is left out',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'directory', type: 'directory' },
    { name: 'options', type: 'options', builder: 'ExtractArchiveOptions' },
  ],
  returns: '()',
  asks: [
    { action: 'read', on: 'file', of: 'file' },
    { action: 'create', on: 'file', ...member },
    { action: 'write', on: 'file', ...member },
    { action: 'create', on: 'directory', ...member },
    { action: 'chmod', on: 'file', ...member, ...permissions },
    { action: 'chown', on: 'file', ...member, ...ownership },
    { action: 'open', on: 'directory', ...member },
    { action: 'chmod', on: 'directory', ...member, ...permissions },
    { action: 'chown', on: 'directory', ...member, ...ownership },
  ],
  perform: (host, { file, directory, options }) => {
    const read = grantHandleRead(host, file)
    const reader = new TarReader(host.limits.writeBytes)
    const extraction = new Extraction(host, directory.held, options)
    decompress(file.object, read, host.limits.archiveBytes, (piece) => {
      host.charge(piece.length / bytesPerUnit)
      for (const each of reader.push(piece)) extraction.add(each)
      reader.check()
      return 'more'
    })
    for (const each of reader.end()) extraction.add(each)
    reader.check()
    extraction.finish()
    file.position = 0
    return undefined
  },
})

class Extraction {
  readonly #host: Host
  readonly #root: HeldDirectory
  readonly #options: Options
  readonly #directories: ArchiveMember[] = []
  #members = 0

  constructor(host: Host, root: HeldDirectory, options: Options) {
    this.#host = host
    this.#root = root
    this.#options = options
  }

  add(each: ArchiveMember): void {
    this.#members += 1
    this.#host.charge(1)
    if (this.#members > this.#host.limits.treeMembers) throw tooMany(this.#host)
    if (each.kind === 'directory') this.#directories.push(each)
    else if (each.kind === 'file') this.#unlessRefused(each, () => this.#writeFile(each))
    else this.#note(each, 'it is neither a file nor a directory')
  }

  /** Directories come last, the deepest first: one that may not be written in is no hindrance then. */
  finish(): void {
    const byDepth = [...this.#directories].sort((one, other) => (one.path < other.path ? 1 : -1))
    for (const each of byDepth) this.#unlessRefused(each, () => this.#makeDirectory(each))
  }

  #note({ path }: ArchiveMember, reason: string): void {
    this.#host.journal.note(`not extracted: ${path.slice(0, 200)}: ${reason}`)
  }

  /** A member that is refused is left out; a limit, and whoever ends the run, ends everything. */
  #unlessRefused(each: ArchiveMember, act: () => void): void {
    try {
      act()
    } catch (error) {
      if (!(error instanceof OperationError) || error.reason === 'limit') throw error
      if (error instanceof AccessDeniedError && error.denial.approval === 'interrupted') throw error
      this.#note(each, error.message)
    }
  }

  #writeFile(each: ArchiveMember): void {
    const { content } = each
    const parts = this.#partsOf(each)
    const name = parts.pop()
    if (name === undefined) throw osError('EISDIR')
    const path = parts.concat(name).reduce(join, this.#root.path)
    const create = this.#host.guard.authorize(askFile('create', path))
    const write = this.#host.guard.authorize(askFile('write', path))
    if (content === undefined) throw this.#tooLarge()
    const parent = this.#makeAll(parts)
    try {
      refuseUnlessReplaceable(parent, name)
      const chmod = this.#optional(each, 'preserve_permissions', () => askFile('chmod', path))
      const chown = this.#optional(each, 'preserve_ownership', () => askFile('chown', path))
      create.commit()
      const newMode = chmod === undefined ? 0o666 : each.mode
      this.#host.meter.write(content.length)
      replaceContent(parent, name, undefined, write, content, { newMode, keepsOwner: false })
      const written = parent.find(name)
      if (written === undefined) throw osError('ENOENT')
      try {
        this.#settleFile(each, written, write, chmod, chown)
      } finally {
        written.close()
      }
    } finally {
      this.#leave(parent)
    }
  }

  #settleFile(each: ArchiveMember, object: HeldObject, write: Grant, chmod?: Grant, chown?: Grant): void {
    requireRegular(object)
    if (chown !== undefined) this.#unlessRefused(each, () => setOwner(object, chown, namedOwner(each.user, each.group)))
    if (chmod !== undefined) setMode(object, chmod, each.mode)
    if (this.#options.flag('preserve_timestamps') && each.modified !== undefined) {
      changeTimes(object, write, each.modified)
    }
  }

  #makeDirectory(each: ArchiveMember): void {
    const parts = this.#partsOf(each)
    if (parts.length === 0) return
    const made = this.#makeAll(parts)
    try {
      const path = made.path
      const open = this.#host.guard.authorize(askDirectory('open', path, made))
      const chmod = this.#optional(each, 'preserve_permissions', () => askDirectory('chmod', path, made))
      const chown = this.#optional(each, 'preserve_ownership', () => askDirectory('chown', path, made))
      const times = this.#options.flag('preserve_timestamps') ? each.modified : undefined
      this.#unlessRefused(each, () => {
        if (chown !== undefined) setOwner(made, chown, namedOwner(each.user, each.group))
        if (chmod !== undefined) setMode(made, chmod, each.mode)
        if (times !== undefined) changeDirectoryTimes(made, open, times)
      })
    } finally {
      this.#leave(made)
    }
  }

  /** Asks for something that the options want; a denial leaves that out, and nothing else. */
  #optional(
    each: ArchiveMember,
    option: string,
    ask: () => Parameters<Host['guard']['authorize']>[0],
  ): Grant | undefined {
    if (!this.#options.flag(option)) return undefined
    let grant: Grant | undefined
    this.#unlessRefused(each, () => {
      grant = this.#host.guard.authorize(ask())
    })
    return grant
  }

  /** The names on the way from the directory; a path that is none, or leads up or away, is refused. */
  #partsOf({ path }: ArchiveMember): string[] {
    if (path.startsWith('/')) throw new OperationError('InvalidPath', 'Invalid path: the path of a member is absolute')
    // The reader decodes names loosely; what is lost by that cannot be asked about (FS-10).
    if (path.includes('\uFFFD')) throw new OperationError('Utf8Error', 'name is not valid UTF-8')
    const parts = path.split('/').filter((part) => part !== '' && part !== '.')
    if (parts.length > this.#host.limits.treeDepth) throw tooDeep(this.#host)
    return parts.map((part) => parseName(this.#root.path, part))
  }

  /** Asks for every directory on the way, then enters or makes each, one component at a time and through no link. */
  #makeAll(parts: readonly string[]): HeldDirectory {
    let path: AbsolutePath = this.#root.path
    const grants = parts.map((part) => {
      path = join(path, part)
      return this.#host.guard.authorize(askDirectory('create', path))
    })
    let held = this.#root
    for (const [index, grant] of grants.entries()) {
      const next = enterOrMake(held, parts[index] ?? '', grant)
      this.#leave(held)
      held = next
    }
    return held
  }

  #leave(held: HeldDirectory): void {
    if (held !== this.#root) held.close()
  }

  #tooLarge(): OperationError {
    const most = this.#host.limits.writeBytes
    return new OperationError('FileContentTooLargeError', `File content too large: more than ${most} bytes`, {
      reason: 'limit',
    })
  }
}

function enterOrMake(parent: HeldDirectory, name: string, grant: Grant): HeldDirectory {
  const entered = resolve(() => enterDirectory(parent, name))
  if ('failure' in entered && entered.failure.code === 'ENOENT') {
    makeDirectory(parent, name, grant)
    return enterDirectory(parent, name)
  }
  return reveal(entered)
}

/** What has the name of a file stays, unless it is a file too. */
function refuseUnlessReplaceable(parent: HeldDirectory, name: string): void {
  const existing = parent.find(name)
  existing?.close()
  if (existing !== undefined) requireRegular(existing)
}
