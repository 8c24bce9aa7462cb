// SARIF 2.1.0 of any tool as results that say what they claim and where. Pure. INVARIANT: what is used was checked by its schema; the
// rest is left unread, and no path leaves this file that is not relative and inside the root.

import { pathSchema } from '@sallyport/findings'
import { z } from 'zod'
import { HuntError } from '../../errors.js'

/** Bytes of one file. */
export const mostSarifBytes = 64 * 1024 * 1024
const mostResults = 50_000
const longestName = 60

const bag = z.record(z.string(), z.unknown()).optional()
const message = z.object({ text: z.string().optional() }).optional()
const artifactLocation = z.object({
  uri: z.string().optional(),
  uriBaseId: z.string().optional(),
  index: z.int().optional(),
})
const location = z.object({
  physicalLocation: z
    .object({
      artifactLocation: artifactLocation.optional(),
      region: z
        .object({
          startLine: z.int().optional(),
          startColumn: z.int().optional(),
          endLine: z.int().optional(),
          endColumn: z.int().optional(),
        })
        .optional(),
    })
    .optional(),
  message,
})
const reference = z.object({
  id: z.string().optional(),
  index: z.int().optional(),
  toolComponent: z.object({ name: z.string().optional(), index: z.int().optional() }).optional(),
})
const rule = z.object({
  id: z.string(),
  shortDescription: message,
  defaultConfiguration: z.object({ level: z.string().optional() }).optional(),
  relationships: z.array(z.object({ target: reference })).optional(),
  properties: bag,
})
const component = z.object({ name: z.string(), version: z.string().optional(), rules: z.array(rule).optional() })
const result = z.object({
  ruleId: z.string().optional(),
  ruleIndex: z.int().optional(),
  rule: reference.optional(),
  kind: z.string().optional(),
  level: z.string().optional(),
  message,
  locations: z.array(location).optional(),
  codeFlows: z
    .array(
      z.object({ threadFlows: z.array(z.object({ locations: z.array(z.object({ location: location.optional() })) })) }),
    )
    .optional(),
  suppressions: z.array(z.object({ status: z.string().optional() })).optional(),
  baselineState: z.string().optional(),
  taxa: z.array(reference).optional(),
  fingerprints: bag,
  properties: bag,
})
const run = z.object({
  tool: z.object({ driver: component, extensions: z.array(component).optional() }),
  results: z.array(result).nullish(),
  artifacts: z.array(z.object({ location: artifactLocation.optional() })).optional(),
  originalUriBaseIds: z
    .record(z.string(), z.object({ uri: z.string().optional(), uriBaseId: z.string().optional() }))
    .optional(),
})
const log = z.object({ version: z.literal('2.1.0'), runs: z.array(run) })

type Run = z.output<typeof run>
type Result = z.output<typeof result>
type Location = z.output<typeof location>

export interface SarifPlace {
  readonly path: string
  readonly line: number
  readonly column?: number
  /** Where it ends, exclusively, when that is in the same line. */
  readonly endColumn?: number
  readonly note: string
}

export interface SarifResult {
  /** Bounded, and of characters that every terminal shows. */
  readonly tool: string
  readonly toolVersion: string
  readonly ruleId: string
  readonly ruleTitle: string
  readonly message: string
  /** From the surest statement to the least: `CWE-89`. */
  readonly cwe: readonly string[]
  readonly level: string | undefined
  readonly properties: Readonly<Record<string, unknown>>
  readonly ruleProperties: Readonly<Record<string, unknown>>
  readonly place: SarifPlace
  readonly flow: readonly SarifPlace[]
  /** That of our own export. */
  readonly fingerprint: string | undefined
}

/** A file as it was read: what it claims, and what of it was left out and why. */
export interface SarifFile {
  readonly results: readonly SarifResult[]
  readonly skipped: readonly string[]
  readonly rejected: readonly string[]
}

/** Throws a `HuntError` that says what is wrong and where. `root` is the real path of the repository. */
export function readSarif(name: string, text: string, root: string): SarifFile {
  const parsed = log.safeParse(parseJson(name, text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw refuse(name, `${z.core.toDotPath(issue?.path ?? []).slice(0, 200)}: ${(issue?.message ?? '').slice(0, 200)}`)
  }
  const results: SarifResult[] = []
  const skipped: string[] = []
  const rejected: string[] = []
  for (const each of parsed.data.runs) {
    for (const found of each.results ?? []) {
      if (results.length + skipped.length + rejected.length >= mostResults)
        throw refuse(name, `it has more than ${mostResults} results`)
      const skip = skipReason(found)
      if (skip !== undefined) {
        skipped.push(skip)
        continue
      }
      const read = readResult(each, found, root)
      if (typeof read === 'string') rejected.push(read)
      else results.push(read)
    }
  }
  return { results, skipped, rejected }
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refuse(name, 'it is no JSON', error)
  }
}

function refuse(name: string, why: string, cause?: unknown): HuntError {
  return new HuntError({
    code: 'hunt/import-refused',
    message: `cannot import \`${name}\`: ${why}`,
    hint: 'give a file of SARIF 2.1.0, as it was written by the tool',
    cause,
  })
}

function skipReason({ kind, baselineState, suppressions = [] }: Result): string | undefined {
  if (kind !== undefined && kind !== 'fail') return 'not a failure'
  if (baselineState === 'absent') return 'absent'
  const isOpen =
    suppressions.length === 0 || suppressions.some(({ status }) => status === 'underReview' || status === 'rejected')
  return isOpen ? undefined : 'suppressed'
}

function readResult(each: Run, found: Result, root: string): SarifResult | string {
  const place = placeOf(each, found.locations?.[0], root)
  if (typeof place === 'string') return place
  const described = ruleOf(each, found)
  const { driver } = each.tool
  const flow = (found.codeFlows?.[0]?.threadFlows[0]?.locations ?? []).map((step) => placeOf(each, step.location, root))
  const ownMark = found.fingerprints?.['sallyport/v1']
  return {
    tool: visibleName(driver.name),
    toolVersion: visibleName(driver.version ?? 'unknown'),
    ruleId: (found.ruleId ?? found.rule?.id ?? described?.id ?? '').slice(0, 300),
    ruleTitle: (described?.shortDescription?.text ?? '').slice(0, 1000),
    message: (found.message?.text ?? '').slice(0, 4000),
    cwe: cweOf(found, described),
    level: found.level ?? described?.defaultConfiguration?.level,
    properties: found.properties ?? {},
    ruleProperties: described?.properties ?? {},
    place,
    flow: flow.filter((step) => typeof step !== 'string'),
    fingerprint: typeof ownMark === 'string' ? `v1:${ownMark}` : undefined,
  }
}

function visibleName(name: string): string {
  return name.replaceAll(/[^\w .+@/()-]/g, '?').slice(0, longestName)
}

// Rules

function ruleOf({ tool }: Run, { ruleId, ruleIndex, rule: named }: Result): z.output<typeof rule> | undefined {
  const extensions = tool.extensions ?? []
  const { toolComponent } = named ?? {}
  const home = toolComponent?.index === undefined ? tool.driver : (extensions[toolComponent.index] ?? tool.driver)
  const id = ruleId ?? named?.id
  const atIndex = home.rules?.[named?.index ?? ruleIndex ?? -1]
  if (atIndex !== undefined && (id === undefined || id === atIndex.id || id.startsWith(`${atIndex.id}/`)))
    return atIndex
  for (const { rules = [] } of [tool.driver, ...extensions]) for (const each of rules) if (each.id === id) return each
  return undefined
}

function cweOf(found: Result, described: z.output<typeof rule> | undefined): string[] {
  const words: unknown[] = []
  for (const properties of [described?.properties, found.properties]) {
    for (const key of ['tags', 'cwe'])
      words.push(...(Array.isArray(properties?.[key]) ? properties[key] : [properties?.[key]]))
  }
  const taxa = [...(found.taxa ?? []), ...(described?.relationships ?? []).map(({ target }) => target)]
  for (const { id, toolComponent } of taxa)
    words.push(toolComponent?.name?.toUpperCase() === 'CWE' ? `CWE-${id?.replace(/^CWE-/i, '')}` : id)
  const names = words.flatMap((word) => {
    const match = typeof word === 'string' ? /^(?:external\/cwe\/)?cwe-0*(\d{1,5})(?!\d)/i.exec(word) : null
    return match === null ? [] : [`CWE-${match[1]}`]
  })
  return [...new Set(names)].slice(0, 50)
}

// Places

function placeOf(each: Run, at: Location | undefined, root: string): SarifPlace | string {
  const { artifactLocation: written, region } = at?.physicalLocation ?? {}
  const path = pathOf(each, written, root)
  if (path === undefined) return 'no path inside the repository'
  const { startLine, startColumn, endLine, endColumn } = region ?? {}
  if (startLine === undefined || startLine < 1) return 'no line'
  const isOneLine = endLine === undefined || endLine === startLine
  return {
    path,
    line: startLine,
    ...(startColumn === undefined || startColumn < 1 ? {} : { column: startColumn }),
    ...(endColumn === undefined || !isOneLine || endColumn <= (startColumn ?? 1) ? {} : { endColumn }),
    note: (at?.message?.text ?? '').slice(0, 400),
  }
}

const mostBases = 10

function pathOf(each: Run, written: z.output<typeof artifactLocation> | undefined, root: string): string | undefined {
  const named =
    written?.uri === undefined && written?.index !== undefined ? each.artifacts?.[written.index]?.location : written
  let uri = named?.uri
  if (uri === undefined || uri.length > 4096) return undefined
  const bases = new Map(Object.entries(each.originalUriBaseIds ?? {}))
  let baseId = named?.uriBaseId
  // The root of the sources is ours, wherever the tool had them.
  for (let depth = 0; baseId !== undefined && baseId !== '%SRCROOT%' && !isAbsolute(uri); depth += 1) {
    if (depth === mostBases) return undefined
    const base: { uri?: string | undefined; uriBaseId?: string | undefined } | undefined = bases.get(baseId)
    if (base?.uri !== undefined) uri = `${base.uri.replace(/\/*$/, '/')}${uri}`
    baseId = base?.uriBaseId
  }
  return treePath(uri, root)
}

function isAbsolute(uri: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/|\\)/i.test(uri)
}

function treePath(uri: string, root: string): string | undefined {
  let path = uri
  if (isAbsolute(uri)) {
    const absolute = decoded(
      /^file:(?:\/\/(?:localhost)?)?(?=\/)/i.exec(uri) === null
        ? ''
        : uri.replace(/^file:(?:\/\/(?:localhost)?)?/i, ''),
    )
    if (absolute === undefined || !absolute.startsWith(`${root}/`)) return undefined
    path = absolute.slice(root.length + 1)
  } else path = decoded(uri.replace(/^(?:\.\/)+/, '')) ?? ''
  return pathSchema.safeParse(path).success && !path.includes('\0') && !path.includes('\\') ? path : undefined
}

/** Part by part: an encoded slash is no slash. */
function decoded(path: string): string | undefined {
  try {
    const parts = path.split('/').map((part) => decodeURIComponent(part))
    return parts.some((part) => part.includes('/')) ? undefined : parts.join('/')
  } catch {
    return undefined
  }
}
