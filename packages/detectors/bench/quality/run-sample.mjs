// Runs the analyst over a sample as the product does: candidates of each file, investigation forwards of every file that has one, each
// claim revalidated backwards. What a verdict refutes is no alarm. The analyst comes from outside: built, or from the sources.

import { posix } from 'node:path'

/**
 * @typedef {import('./read-samples.mjs').Sample} Sample
 * @typedef {import('./read-samples.mjs').SampleFile} SampleFile
 * @typedef {typeof import('../../src/index.js') & typeof import('../../src/analyst/index.js')} Analyst
 * @typedef {{ ruleId: string, file: string, line: number, verdict: string, title: string }} Alarm
 * @typedef {'not proposed' | 'not reached' | 'judged safe' | 'merged away'} Phase
 * @typedef {{ name: string, class: string, isFound: boolean, phase?: Phase, why?: string, surplus: Alarm[], falseAlarms: Alarm[] }} Outcome
 */

/**
 * @param {Analyst} analyst
 * @param {Sample} sample
 * @returns {Promise<Outcome>}
 */
export async function runSample(analyst, sample) {
  const { name } = sample
  const run = await hunt(analyst, sample.vulnerable)
  const alarms = run.claims.filter(isAlarm)
  const isExpected = (each) => each.ruleId === sample.class && standsAt(each, sample.sink)
  const isFound = alarms.some(isExpected)
  // Where the same data does the same harm again, it is neither asked for nor wrong.
  const isAlso = (each) => each.ruleId === sample.class && sample.also?.some((place) => standsAt(each, place)) === true
  const surplus = alarms.filter((each) => !isExpected(each) && !isAlso(each)).map(shown)
  const falseAlarms = (await hunt(analyst, sample.safe)).claims.filter(isAlarm).map(shown)
  const lost = isFound ? {} : await phaseOf(analyst, sample, run, alarms)
  return { name, class: sample.class, isFound, ...lost, surplus, falseAlarms }
}

/** Which phase lost a flaw: the last one in which something of it is seen. */
async function phaseOf(analyst, sample, run, alarms) {
  const isHere = (each) => each.ruleId === sample.class && standsAt(each, sample.sink)
  const refuted = run.claims.find((each) => isHere(each) && !isAlarm(each))
  if (refuted !== undefined) return { phase: 'judged safe', why: refuted.reasoning }
  const other = alarms.find(({ ruleId }) => ruleId === sample.class)
  if (other !== undefined) return { phase: 'merged away', why: `claimed at ${other.file}:${other.line}` }
  const everywhere = await hunt(analyst, sample.vulnerable, true)
  if (everywhere.claims.some(isHere)) return { phase: 'not proposed', why: 'no pattern proposes a file that shows it' }
  const clearance = everywhere.clearances.find(isHere)
  const isCleared = clearance !== undefined && /reaches it, but|^never runs/.test(clearance.reason)
  return { phase: isCleared ? 'judged safe' : 'not reached', why: clearance?.reason ?? 'no sink was seen there' }
}

/**
 * The claims, with their verdicts, and the clearances of a tree.
 * @param {Analyst} analyst
 * @param {readonly SampleFile[]} files
 * @param {boolean} [isUnproposed] also of files that no pattern proposes
 */
export async function hunt(analyst, files, isUnproposed = false) {
  const tree = new Map(files.map(({ path, text }) => [path, masked(analyst, text)]))
  const scanner = analyst.compileScanner(analyst.rules)
  const resolve = (from, specifier) => importPaths(analyst, from, specifier).find((each) => tree.has(each))
  const writers = new analyst.RecordWriters({
    paths: tree.keys(),
    entries: async () => [...tree].flatMap(([path, text]) => (hasEntries(analyst, path, text) ? [path] : [])),
    read: async (path) => tree.get(path),
    resolve,
  })
  const load = async (specifier, from) => {
    const path = resolve(from, specifier) ?? (await writers.find(from, specifier))
    return path === undefined ? undefined : { path, text: tree.get(path) ?? '' }
  }
  const found = []
  const clearances = []
  for (const { path, text } of files) {
    if (!analyst.isProgram(path) && !path.endsWith('.properties')) continue
    const { candidates, entryPoints, secrets } = scanner.scan(path, text)
    const claims = analyst.claimSecrets(path, text, secrets)
    found.push(...claims.map((claim) => ({ ...located(claim), verdict: 'true-positive', reasoning: '' })))
    if (!isUnproposed && candidates.length === 0 && entryPoints.length === 0) continue
    const unit = { path, text: tree.get(path) ?? '' }
    const options = {
      rules: analyst.rules,
      places: candidates,
      load: (specifier, from = path) => load(specifier, from),
    }
    const analysis = await analyst.analyseFile(unit, options)
    if (analysis.kind === 'failed') throw new Error(`${path}: ${analysis.reason}`)
    for (const each of analysis.clearances) clearances.push({ ...located(each), reason: each.reason })
    for (const claim of analysis.claims) found.push(await revalidated(analyst, claim, tree, load))
  }
  return { claims: joined(found), clearances }
}

function hasEntries({ isProgram, findEntryPoints }, path, text) {
  return isProgram(path) && findEntryPoints(path, text).length > 0
}

async function revalidated(analyst, claim, tree, load) {
  const paths = new Set([claim.place.path, ...claim.trace.map(({ quote }) => quote.place.path)])
  const files = [...paths].map((path) => ({ path, text: tree.get(path) ?? '' }))
  const { verdict, reasoning } = await analyst.refuteClaim(claim, { files, rules: analyst.rules, load })
  return { ...located(claim), verdict, reasoning }
}

/** One finding for a sink of a rule: open as long as one of the ways to it is. */
function joined(claims) {
  const byPlace = new Map()
  for (const claim of claims.toSorted((left, right) => Number(isAlarm(right)) - Number(isAlarm(left)))) {
    const key = `${claim.ruleId} ${claim.file}:${claim.line}`
    if (!byPlace.has(key)) byPlace.set(key, claim)
  }
  return [...byPlace.values()]
}

/** What is claimed in the tier `explore` is for a patient reader, and no alarm. */
export function isAlarm({ verdict, tier }) {
  return tier === 'default' && (verdict === 'true-positive' || verdict === 'uncertain')
}

function located({ ruleId, title = '', tier = 'default', place }) {
  return { ruleId, title, tier, file: place.path, line: place.startLine, endLine: place.endLine }
}

function shown({ ruleId, file, line, verdict, title }) {
  return { ruleId, file, line, verdict, title }
}

export function standsAt({ file, line, endLine }, sink) {
  return file === sink.file && line <= sink.line && sink.line <= endLine
}

function masked({ maskSecrets, findSecrets }, text) {
  return maskSecrets(text, findSecrets(text))
}

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs']

function importPaths(analyst, from, specifier) {
  if (from.endsWith('.py')) return pythonPaths(from, specifier)
  if (/\.(?:java|jsp)$/.test(from)) return javaPaths(from, specifier)
  if (analyst.isAlias(specifier)) {
    const wanted = analyst.pathsOfAlias(specifier)
    return above(posix.dirname(from)).flatMap((root) => wanted.flatMap((each) => filesOf(posix.join(root, each))))
  }
  if (!/^\.{1,2}(\/|$)/.test(specifier)) return []
  return filesOf(posix.normalize(posix.join(posix.dirname(from), specifier)).replace(/\/$/, ''))
}

function filesOf(base) {
  const renamed = /\.[cm]?jsx?$/.test(base) ? [base.replace(/js(x?)$/, 'ts$1'), base.replace(/js$/, 'tsx')] : []
  const below = base === '.' ? 'index' : `${base}/index`
  return [base, ...renamed, ...extensions.flatMap((each) => [base + each, below + each])]
}

/** A path, or a dotted name below any folder above the file. */
function pythonPaths(from, specifier) {
  const folders = specifier.startsWith('.') ? [posix.dirname(from)] : above(posix.dirname(from))
  const name = specifier.startsWith('.') ? specifier : specifier.replaceAll('.', '/')
  return folders.flatMap((folder) => {
    const base = posix.normalize(posix.join(folder, name))
    const isTemplate = specifier.includes('/') && /\.(?:html?|jinja2?|j2)$/.test(base)
    return isTemplate ? [base] : [`${base}.py`, `${base}/__init__.py`]
  })
}

/** Qualified names below any folder above the file; what implements an interface has its name with another word. */
function javaPaths(from, specifier) {
  const [, wiring, wired] = /^(security|web):(.+)$/.exec(specifier) ?? []
  if (wiring !== undefined) return wiringPaths(from, wiring, wired)
  const [, kind, rest] = /^(resource|page|mapper):(.*)$/.exec(specifier) ?? []
  if (kind !== undefined) return above(posix.dirname(from)).flatMap((folder) => ofOtherKind(folder, kind, rest))
  const isOpen = specifier.startsWith('implements:')
  const names = specifier
    .replace('implements:', '')
    .split('|')
    .map((name) => name.replaceAll('.', '/'))
  const wanted = names.flatMap((name) => (isOpen ? implementing(name) : [name]))
  const folders = above(posix.dirname(from)).flatMap((folder) => [folder, posix.join(folder, 'java')])
  const beside = wanted.map((name) => posix.join(posix.dirname(from), `${posix.basename(name)}.java`))
  return [...folders.flatMap((folder) => wanted.map((name) => posix.join(folder, `${name}.java`))), ...beside]
}

const wiringNames = {
  security: ['SecurityConfig', 'SecurityConfiguration', 'WebSecurityConfig', 'SecuritySetup'],
  web: ['WebConfig', 'WebMvcConfig', 'MvcConfig', 'WebConfiguration', 'InterceptorConfig', 'WebSetup'],
}

/** Configurations by the names that they have by custom, in the packages around a class. */
function wiringPaths(from, kind, packageName) {
  const parts = packageName.split('.')
  const root = posix.dirname(from).slice(0, -packageName.length)
  const around = parts.slice(1).map((_, up) => parts.slice(0, parts.length - up).join('/'))
  return around.flatMap((each) =>
    ['config', 'configuration', 'security', 'web', ''].flatMap((inside) =>
      wiringNames[kind].map((name) => posix.join(root, each, inside, `${name}.java`)),
    ),
  )
}

/** Pages, settings and mappers, in the folders where they lie by custom. */
function ofOtherKind(folder, kind, name) {
  const simple = name.slice(name.lastIndexOf('.') + 1)
  if (kind === 'resource') return [posix.join(folder, 'resources', name), posix.join(folder, name)]
  if (kind === 'mapper')
    return ['resources/mapper', 'resources/mappers', 'resources', '.'].map((each) =>
      posix.join(folder, each, `${simple}.xml`),
    )
  const pages = /\.jspf?$/.test(name) ? [name] : ['views', 'jsp', 'pages'].map((each) => `WEB-INF/${each}/${name}.jsp`)
  return pages.map((page) => posix.join(folder, 'webapp', page))
}

function implementing(name) {
  const [folder, last] = [posix.dirname(name), posix.basename(name)]
  return [folder, `${folder}/impl`].flatMap((each) => [`${each}/${last}Impl`, `${each}/Default${last}`])
}

function above(folder) {
  return folder === '.' ? ['.'] : [folder, ...above(posix.dirname(folder))]
}
