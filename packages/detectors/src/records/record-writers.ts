// Which files of a tree may bring data of requests into the records of a kind: those where data enters, by what they and the files that
// they import write. Made once for a tree, of texts and not of programs, when the first analysis asks; who reads records and who stores
// them often import nothing of each other.

import { relativeImports } from '../languages/relative-imports.js'
import { kindName, type WrittenKinds, writtenKinds } from './written-kinds.js'

/** A tree as its scan left it. */
export interface WrittenTree {
  /** All its files. */
  readonly paths: Iterable<string>
  /** Those in which data enters. */
  entries(): Promise<readonly string[]>
  /** A text, where it may be read. */
  read(path: string): Promise<string | undefined>
  /** The file that an import means. */
  resolve(from: string, specifier: string): string | undefined
}

/** `stores:0:review`: the first of the files that store what is called so. */
const form = /^stores:(\d):([\w$.-]{1,100})$/
const mostEntries = 3000
/** `a controller imports a service, which imports a repository` */
const mostHops = 2
const mostImports = 40
const mostFiles = 80
const filesInTurn = 20

export function isStoresSpecifier(specifier: string): boolean {
  return specifier.startsWith('stores:')
}

export function storesSpecifier(position: number, kind: string): string {
  return `stores:${position}:${kind}`
}

/** How surely, and over how many imports, an entry writes a kind. */
interface Writing {
  readonly entry: string
  readonly rank: number
}

interface ReadFile {
  readonly kinds: WrittenKinds
  readonly imports: readonly string[]
}

export class RecordWriters {
  readonly #tree: WrittenTree
  readonly #files = new Map<string, Promise<ReadFile | undefined>>()
  /** By kind. */
  #writings: Promise<ReadonlyMap<string, readonly Writing[]>> | undefined
  #names: ReadonlySet<string> | undefined

  constructor(tree: WrittenTree) {
    this.#tree = tree
  }

  /** The path that a specifier of the form `stores:…` means, seen from a file: those whose words name it first, of those the nearest. */
  async find(from: string, specifier: string): Promise<string | undefined> {
    const [, position = '', kind = ''] = form.exec(specifier) ?? []
    if (kind === '') return undefined
    this.#writings ??= this.#read()
    const writings = ((await this.#writings).get(kindName(kind)) ?? []).filter(({ entry }) => entry !== from)
    const ordered = writings.toSorted(
      (left, right) =>
        Number(isGuess(left)) - Number(isGuess(right)) ||
        sharedFolders(from, right.entry) - sharedFolders(from, left.entry) ||
        left.rank - right.rank ||
        (left.entry < right.entry ? -1 : 1),
    )
    return ordered[Number(position)]?.entry
  }

  async #read(): Promise<ReadonlyMap<string, readonly Writing[]>> {
    const found = new Map<string, Writing[]>()
    const entries = [...(await this.#tree.entries())].sort()
    for (const [index, entry] of entries.slice(0, mostEntries).entries()) {
      if (index % filesInTurn === 0) await new Promise((resolve) => setImmediate(resolve))
      for (const [kind, rank] of await this.#writtenFrom(entry))
        found.set(kind, [...(found.get(kind) ?? []), { entry, rank }])
    }
    return found
  }

  /** What an entry writes by itself and through what it imports. */
  async #writtenFrom(entry: string): Promise<ReadonlyMap<string, number>> {
    const ranks = new Map<string, number>()
    const seen = new Set([entry])
    let open = [entry]
    for (let hop = 0; hop <= mostHops && open.length > 0; hop += 1) {
      const next: string[] = []
      for (const path of open) {
        const file = await this.#fileAt(path)
        if (file === undefined) continue
        for (const kind of file.kinds.named) lower(ranks, kind, hop)
        for (const kind of file.kinds.beside) lower(ranks, kind, hop + mostHops + 1)
        for (const each of file.imports) {
          if (seen.has(each) || seen.size >= mostFiles) continue
          seen.add(each)
          next.push(each)
        }
      }
      open = next
    }
    return ranks
  }

  #fileAt(path: string): Promise<ReadFile | undefined> {
    const known = this.#files.get(path) ?? this.#readFile(path)
    this.#files.set(path, known)
    return known
  }

  async #readFile(path: string): Promise<ReadFile | undefined> {
    const text = await this.#tree.read(path)
    if (text === undefined) return undefined
    const imports = relativeImports(path, text)
      .filter((specifier) => this.#mayBeThere(specifier))
      .flatMap((specifier) => this.#tree.resolve(path, specifier) ?? [])
    return { kinds: writtenKinds(text), imports: [...new Set(imports)].slice(0, mostImports) }
  }

  /** Most names of classes are of no file: to look for each in all folders would take long. */
  #mayBeThere(specifier: string): boolean {
    if (specifier.includes('/') || specifier.startsWith('.')) return true
    this.#names ??= new Set([...this.#tree.paths].map(nameOf))
    return this.#names.has(specifier.slice(specifier.lastIndexOf('.') + 1))
  }
}

function isGuess({ rank }: Writing): boolean {
  return rank > mostHops
}

function lower(ranks: Map<string, number>, kind: string, rank: number): void {
  const known = ranks.get(kind)
  if (known === undefined || rank < known) ranks.set(kind, rank)
}

function nameOf(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const bare = file.replace(/\.\w+$/, '')
  // A package of Python is its folder.
  return bare === '__init__' ? (path.split('/').at(-2) ?? bare) : bare
}

function sharedFolders(left: string, right: string): number {
  const [one, other] = [left.split('/').slice(0, -1), right.split('/')]
  const end = one.findIndex((folder, index) => folder !== other[index])
  return end === -1 ? one.length : end
}
