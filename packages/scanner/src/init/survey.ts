// A first look at a repository for `init`: manifests, README, entry points, how much code. Everything is read through the guard, as
// the scan would read it.

import {
  detectTechnologies,
  findEntryPoints,
  findSecrets,
  isProgram,
  languageOf,
  type Manifest,
  maskSecrets,
  type PackagePurpose,
  type PackageTechnologies,
  purposeOf,
} from '@sallyport/detectors'
import type { EntryPoint } from '@sallyport/findings'
import type { AgentHost } from '@sallyport/runner/operations'
import { isManifest } from '../manifests.js'
import { readMembers } from '../operations/read-files.js'
import { type WalkExtent, type WalkedDirectory, type WalkedFile, walkRepository } from '../walk/walk-repository.js'

export interface Survey {
  readonly files: number
  readonly packages: readonly PackageTechnologies[]
  readonly purposes: readonly PackagePurpose[]
  /** The first paragraph of the README, on one line. */
  readonly about: string | undefined
  readonly entryPoints: readonly EntryPoint[]
  /** Files by language, most first. */
  readonly languages: readonly (readonly [string, number])[]
  /** Code was looked at only in so many files. */
  readonly isCut: boolean
}

const readmeNames = /^readme(\.(md|txt|rst))?$/i

const mostManifests = 500
const mostCodeFiles = 4000
const mostBytes = 512 * 1024
const readAtOnce = 64

export function surveyRepository(host: AgentHost, root: string): Survey {
  const extent: WalkExtent = { entries: 0, isComplete: true }
  const survey = new Surveyor(host)
  for (const directory of walkRepository(host, { root, ignore: [], maxDepth: 100, maxEntries: 200_000 }, extent))
    survey.visit(directory)
  return survey.result(extent)
}

class Surveyor {
  readonly #host: AgentHost
  readonly #manifests: Manifest[] = []
  readonly #entryPoints: EntryPoint[] = []
  readonly #languages = new Map<string, number>()
  #about: string | undefined
  #files = 0
  #codeFiles = 0
  #isCut = false

  constructor(host: AgentHost) {
    this.#host = host
  }

  visit(directory: WalkedDirectory): void {
    this.#files += directory.files.length
    const wanted = directory.files.filter((file) => this.#isWanted(directory.path, file))
    for (let from = 0; from < wanted.length; from += readAtOnce) {
      const files = wanted.slice(from, from + readAtOnce)
      const results = readMembers(this.#host, directory.directory, files, mostBytes)
      for (const [index, file] of files.entries()) {
        const result = results[index]
        if (result?.kind === 'read') this.#look(file, Buffer.from(result.bytes).toString('utf8'))
      }
    }
  }

  #isWanted(folder: string, { name, path }: WalkedFile): boolean {
    const language = languageOf(path)
    if (language !== undefined) this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1)
    if (isManifest(path)) return this.#manifests.length < mostManifests
    if (folder === '' && readmeNames.test(name)) return true
    if (!isProgram(name) || language === 'html') return false
    this.#codeFiles += 1
    if (this.#codeFiles > mostCodeFiles) this.#isCut = true
    return this.#codeFiles <= mostCodeFiles
  }

  #look({ name, path }: WalkedFile, text: string): void {
    const masked = maskSecrets(text, findSecrets(text))
    if (isManifest(path)) this.#manifests.push({ path, text: masked })
    else if (readmeNames.test(name)) this.#about ??= firstParagraph(masked)
    else this.#entryPoints.push(...findEntryPoints(path, masked))
  }

  result(extent: WalkExtent): Survey {
    return {
      files: this.#files,
      packages: detectTechnologies(this.#manifests),
      purposes: this.#manifests.filter(({ path }) => path.endsWith('package.json')).map(purposeOf),
      about: this.#about,
      entryPoints: this.#entryPoints,
      languages: [...this.#languages].sort((one, other) => other[1] - one[1]),
      isCut: this.#isCut || !extent.isComplete,
    }
  }
}

/** The first prose of a README: no headings, badges, code or HTML. */
function firstParagraph(text: string): string | undefined {
  for (const part of text.split(/\n\s*\n/)) {
    const prose = part
      .split('\n')
      .filter((line) => !/^\s*(#|=|-{3}|```|~~~|<|\||!\[|\[!\[|>)/.test(line))
      .join(' ')
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/\s+/g, ' ')
      .trim()
    if (prose.length > 20) return prose.length > 300 ? `${prose.slice(0, 297)}…` : prose
  }
  return undefined
}
