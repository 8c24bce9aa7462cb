// What a worker does with a job: detectors and analyst on text. No input or output of its own; files that an analysis wants beside
// its own it asks for.

import { createHash, createHmac } from 'node:crypto'
import {
  analyseFile,
  claimSecrets,
  classifyContent,
  compileScanner,
  describePlace,
  findEntryPoints,
  findSecrets,
  findSymbol,
  maskSecrets,
  refuteClaim,
  rules,
} from '@sallyport/detectors'
import { type Candidate, type Claim, entryPointRule } from '@sallyport/findings'
import type { FileBytes, FromWorker, Job, JobResults, ScannedFile, WorkerSettings } from './protocol.js'

export class Analysis {
  readonly #send: (message: FromWorker) => void
  readonly #maskKey: Buffer
  readonly #rules: typeof rules
  readonly #scanner: ReturnType<typeof compileScanner>
  readonly #waiting = new Map<number, (file: FileBytes | undefined) => void>()
  #requests = 0

  constructor(send: (message: FromWorker) => void, { disabledRules, maskKey }: WorkerSettings) {
    this.#send = send
    this.#maskKey = Buffer.from(maskKey, 'hex')
    this.#rules = rules.filter(({ id }) => !disabledRules.includes(id))
    this.#scanner = compileScanner(this.#rules)
  }

  loaded(request: number, file: FileBytes | undefined): void {
    this.#waiting.get(request)?.(file)
    this.#waiting.delete(request)
  }

  async perform(job: Job): Promise<JobResults[keyof JobResults]> {
    switch (job.kind) {
      case 'scan':
        for (const file of job.files) this.#send({ kind: 'item', item: this.#scan(file) })
        return undefined
      case 'secrets':
        return this.#claimSecrets(job.file)
      case 'survey':
        return findEntryPoints(job.file.path, maskedText(job.file))
      case 'symbol':
        return findSymbol(job.file.path, maskedText(job.file), job.name)
      case 'describe':
        return describePlace(job.file.path, maskedText(job.file), job.line, job.column)
      case 'investigate':
        return analyseFile(
          { path: job.file.path, text: maskedText(job.file) },
          { rules: this.#rules, places: job.places, load: (specifier) => this.#load(specifier, job.file.path) },
        )
      case 'revalidate':
        return refuteClaim(job.claim, {
          files: job.files.map((file) => ({ path: file.path, text: maskedText(file) })),
          rules: this.#rules,
          load: (specifier, from) => this.#load(specifier, from),
        })
    }
  }

  async #load(specifier: string, from: string): Promise<{ path: string; text: string } | undefined> {
    this.#requests += 1
    const request = this.#requests
    const file = await new Promise<FileBytes | undefined>((resolve) => {
      this.#waiting.set(request, resolve)
      this.#send({ kind: 'load', request, specifier, from })
    })
    return file === undefined ? undefined : { path: file.path, text: maskedText(file) }
  }

  #scan({ path, bytes }: FileBytes): ScannedFile {
    const contentHash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    const content = classifyContent(path, bytes)
    if (content.kind === 'skipped') {
      return { path, state: `skipped:${content.reason}`, contentHash, candidates: [], entryPoints: [] }
    }
    const { text, language } = content
    const secrets = this.#claimsSecrets() ? claimSecrets(path, text) : []
    const masked = maskSecrets(text, findSecrets(text))
    const entryPoints = findEntryPoints(path, masked)
    const candidates = [...this.#scanner.candidates(path, masked), ...secrets.map(candidateOf)]
    const [entry] = entryPoints
    if (entry !== undefined) {
      const label = `${entryPoints.length} entry ${entryPoints.length === 1 ? 'point' : 'points'}, the first ${entry.name}`
      candidates.push({ ruleId: entryPointRule, label: label.slice(0, 200), place: entry.place, excerpt: '' })
    }
    return { path, state: 'scanned', contentHash, language, candidates, entryPoints }
  }

  #claimsSecrets(): boolean {
    return this.#rules.some(({ id }) => id === 'hard-coded-secret')
  }

  /** Claims whose secrets are masked, each with the keyed hash by which it is known again. */
  #claimSecrets({ path, bytes }: FileBytes): Claim[] {
    const content = classifyContent(path, bytes)
    if (content.kind === 'skipped' || !this.#claimsSecrets()) return []
    const { text } = content
    const lines = text.split('\n')
    return claimSecrets(path, text).map((claim) => ({ ...claim, secretHash: this.#hash(secretAt(lines, claim)) }))
  }

  #hash(secret: string): string {
    return createHmac('sha256', this.#maskKey).update(secret).digest('hex')
  }
}

/** The unmasked text of a claim's place: hashed, and gone. */
function secretAt(lines: readonly string[], { place }: Claim): string {
  const text = lines.slice(place.startLine - 1, place.endLine).join('\n')
  const lastLine = lines[place.endLine - 1] ?? ''
  const cut = lastLine.length - place.endColumn
  return text.slice(place.startColumn - 1, cut > 0 ? text.length - cut : undefined)
}

function candidateOf({ ruleId, title, place, trace }: Claim): Candidate {
  return { ruleId, label: title, place, excerpt: (trace.at(-1)?.quote.text ?? '').slice(0, 400) }
}

function maskedText({ path, bytes }: FileBytes): string {
  const content = classifyContent(path, bytes)
  if (content.kind === 'skipped') return ''
  return maskSecrets(content.text, findSecrets(content.text))
}
