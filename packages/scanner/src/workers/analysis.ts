// What a worker does with a job: detectors and analyst on text. No input or output of its own; files that an analysis wants beside
// its own it asks for.

import { createHmac } from 'node:crypto'
import {
  claimSecrets,
  classifyContent,
  compileScanner,
  describePlace,
  findEntryPoints,
  findSecrets,
  findSymbol,
  maskSecrets,
  rules,
} from '@sallyport/detectors'
import type { Candidate, Claim } from '@sallyport/findings'
import { contentHashOf } from '../content-hash.js'
import type {
  Called,
  FileBytes,
  FromWorker,
  Job,
  JobResults,
  LoadAnswer,
  LoadedFile,
  LoadRequest,
  SampleAnswer,
  ScanJob,
  ScannedFile,
  ScriptJob,
  WorkerSettings,
} from './protocol.js'

/** A file as an analysis reads it: its secrets are masked. */
interface Unit {
  readonly path: string
  readonly text: string
}

/** Finished files wait for others, but not longer than it takes to look at so many bytes. */
const bytesInMessage = 256 * 1024

const builtInIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

export class Analysis {
  readonly #send: (message: FromWorker) => void
  readonly #call: (job: ScriptJob, name: string, input: string) => Called
  readonly #rules: typeof rules
  readonly #scanner: ReturnType<typeof compileScanner>
  readonly #claimsSecrets: boolean
  readonly #entryPointRule: string
  readonly #waiting = new Map<number, (unit: Unit | undefined) => void>()
  /** The texts of files that were asked for, by path. */
  readonly #texts = new Map<string, string>()
  #requests = 0
  /** Asked for in this turn, and not sent yet. */
  readonly #asking: LoadRequest[] = []
  /** Parsed once for all files that this worker looks at. */
  #modules: InstanceType<typeof import('@sallyport/detectors/analyst').ModuleMemory> | undefined

  constructor(
    send: (message: FromWorker) => void,
    call: (job: ScriptJob, name: string, input: string) => Called,
    { disabledRules, ownRules, entryPointRule }: WorkerSettings,
  ) {
    this.#send = send
    this.#call = call
    this.#entryPointRule = entryPointRule
    const own = new Map(ownRules.map((rule) => [rule.id, rule]))
    const all = [...rules.map((rule) => own.get(rule.id) ?? rule), ...ownRules.filter(({ id }) => !builtInIds.has(id))]
    this.#rules = all.filter(({ id }) => !disabledRules.includes(id))
    this.#scanner = compileScanner(this.#rules)
    this.#claimsSecrets = this.#rules.some(({ id }) => id === 'hard-coded-secret')
  }

  loaded(answers: readonly LoadAnswer[]): void {
    for (const { request, file } of answers) {
      const unit = file === undefined ? undefined : { path: file.path, text: this.#kept(file) }
      this.#waiting.get(request)?.(unit)
      this.#waiting.delete(request)
    }
  }

  #kept({ path, bytes, isFirst }: LoadedFile): string {
    if (isFirst === true) this.#texts.clear()
    const text = bytes === undefined ? this.#texts.get(path) : maskedText({ path, bytes })
    if (text === undefined) throw new Error(`the text of ${path} was not kept`)
    this.#texts.set(path, text)
    return text
  }

  async perform(job: Job): Promise<JobResults[keyof JobResults]> {
    switch (job.kind) {
      case 'scan':
        this.#scanAll(job)
        return undefined
      case 'secrets':
        return this.#claimSecrets(job.file, job.maskKey)
      case 'sample':
        return this.#trySample(job.file, job.ruleId)
      case 'survey':
        return findEntryPoints(job.file.path, maskedText(job.file))
      case 'symbol':
        return findSymbol(job.file.path, maskedText(job.file), job.name)
      case 'describe':
        return describePlace(job.file.path, maskedText(job.file), job.line, job.column)
      case 'script': {
        const { runScript } = await import('./script.js')
        return runScript(job, (name, input) => this.#call(job, name, input))
      }
      case 'investigate': {
        const analyst = await loadAnalyst()
        this.#modules ??= new analyst.ModuleMemory()
        return analyst.analyseFile(
          { path: job.file.path, text: maskedText(job.file) },
          {
            rules: this.#rules,
            places: job.places,
            load: (specifier) => this.#load(specifier, job.file.path),
            cache: this.#modules,
          },
        )
      }
      case 'revalidate': {
        const analyst = await loadAnalyst()
        this.#modules ??= new analyst.ModuleMemory()
        return analyst.refuteClaim(job.claim, {
          files: job.files.map((file) => ({ path: file.path, text: maskedText(file) })),
          rules: this.#rules,
          load: (specifier, from) => this.#load(specifier, from),
          cache: this.#modules,
        })
      }
    }
  }

  async #trySample(file: FileBytes, ruleId: string): Promise<SampleAnswer> {
    const text = maskedText(file)
    const { candidates, entryPoints } = this.#scanner.scan(file.path, text)
    const { analyseFile } = await loadAnalyst()
    const load = (): Promise<undefined> => Promise.resolve(undefined)
    const answer = await analyseFile({ path: file.path, text }, { rules: this.#rules, places: candidates, load })
    if (answer.kind === 'failed') return { lines: [], isProposed: false, failure: answer.reason }
    const lines = answer.claims.filter((claim) => claim.ruleId === ruleId).map(({ place }) => place.startLine)
    return { lines, isProposed: candidates.length > 0 || entryPoints.length > 0 }
  }

  #load(specifier: string, from: string): Promise<Unit | undefined> {
    this.#requests += 1
    const request = this.#requests
    if (this.#asking.push({ request, specifier, from }) === 1) void Promise.resolve().then(() => this.#ask())
    return new Promise((resolve) => this.#waiting.set(request, resolve))
  }

  #ask(): void {
    this.#send({ kind: 'load', requests: this.#asking.splice(0) })
  }

  #scanAll({ files, bytes, underWay }: ScanJob): void {
    let items: ScannedFile[] = []
    let start = 0
    let sentUpTo = 0
    for (const [index, { path, length }] of files.entries()) {
      Atomics.store(underWay, 0, index)
      items.push(this.#scan({ path, bytes: bytes.subarray(start, start + length) }))
      start += length
      if (start - sentUpTo < bytesInMessage) continue
      this.#send({ kind: 'items', items })
      items = []
      sentUpTo = start
    }
    this.#send({ kind: 'items', items })
  }

  #scan({ path, bytes }: FileBytes): ScannedFile {
    const contentHash = contentHashOf(bytes)
    const content = classifyContent(path, bytes)
    if (content.kind === 'skipped') {
      return { path, state: `skipped:${content.reason}`, contentHash, candidates: [], entryPoints: [] }
    }
    const { text, language } = content
    const scanned = this.#scanner.scan(path, text)
    const { entryPoints } = scanned
    const claims = this.#claimsSecrets ? claimSecrets(path, text, scanned.secrets) : []
    const candidates = [...scanned.candidates, ...claims.map(candidateOf)]
    const [entry] = entryPoints
    if (entry !== undefined) {
      const label = `${entryPoints.length} entry ${entryPoints.length === 1 ? 'point' : 'points'}, the first ${entry.name}`
      candidates.push({ ruleId: this.#entryPointRule, label: label.slice(0, 200), place: entry.place, excerpt: '' })
    }
    return { path, state: 'scanned', contentHash, language, candidates, entryPoints }
  }

  /** Claims whose secrets are masked, each with the keyed hash by which it is known again. */
  #claimSecrets({ path, bytes }: FileBytes, maskKey: string): Claim[] {
    const content = classifyContent(path, bytes)
    if (content.kind === 'skipped' || !this.#claimsSecrets) return []
    const { text } = content
    const lines = text.split('\n')
    const key = Buffer.from(maskKey, 'hex')
    return claimSecrets(path, text).map((claim) => ({
      ...claim,
      secretHash: createHmac('sha256', key).update(secretAt(lines, claim)).digest('hex'),
    }))
  }
}

/** Most scans need neither the parser nor the data flow: they are loaded by the first job that does. */
function loadAnalyst(): Promise<typeof import('@sallyport/detectors/analyst')> {
  return import('@sallyport/detectors/analyst')
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
