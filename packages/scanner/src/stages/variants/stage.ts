// Variants: the construction of each confirmed flaw is searched in the whole tree. Places where nothing is known yet become candidates,
// and their files are investigated again. INVARIANT: candidates and the work that they ask for are kept together.

import type { Candidate, FindingRecord } from '@sallyport/findings'
import { currentVerdict, isOpen, tierOf } from '@sallyport/findings'
import { compilePattern, type Pattern } from '@sallyport/runner/operations'
import { digestOf } from '../../digest.js'
import type { AgentStageContext, StageReport } from '../stage.js'
import { constructionPattern, tellingName } from './construction.js'

interface Construction {
  readonly findingId: string
  readonly weaknessClass: string
  readonly pattern: Pattern
  /** Text that every place has: what is tried before the pattern. */
  readonly name: string
  places: number
}

const mostPlaces = 50
const longestExcerpt = 400
const filesInTurn = 20

/** Whether a file waits that did not before is told by its count `files`. */
export async function searchVariants(context: AgentStageContext): Promise<StageReport> {
  const { project, toolsOf, signal } = context
  const findings = await project.findings()
  const constructions = constructionsOf(findings)
  const known = placesOf(findings)
  const counts = { constructions: constructions.length, places: 0, files: 0 }
  if (constructions.length > 0) {
    const tools = toolsOf('investigate', () => undefined)
    for (const [index, file] of (await project.files()).entries()) {
      if (index % filesInTurn === 0) await new Promise((resolve) => setImmediate(resolve))
      if (signal.aborted) break
      if (file.state !== 'scanned') continue
      const lines = tools.peek(file.path)?.lines ?? []
      const found = candidatesIn(file.path, lines, constructions, known)
      if (found.length > 0 && (await addCandidates(context, file.path, file.contentHash ?? '', found))) {
        counts.places += found.length
        counts.files += 1
      }
    }
  }
  const cut = constructions.filter(({ places }) => places > mostPlaces)
  return {
    stage: 'variants',
    extent: signal.aborted ? 'partial' : 'complete',
    counts,
    notes: cut.map(
      ({ findingId, places }) => `${findingId}: met ${places} times, of which the first ${mostPlaces} are looked at`,
    ),
  }
}

function constructionsOf(findings: readonly FindingRecord[]): Construction[] {
  const constructions = new Map<string, Construction>()
  for (const record of findings) {
    const { id, claim } = record.finding
    const quote = claim.trace.at(-1)?.quote.text ?? ''
    if (tierOf(claim) !== 'default') continue
    if (!isOpen(record) || currentVerdict(record)?.verdict !== 'true-positive' || claim.secretHash !== undefined)
      continue
    const source = constructionPattern(quote)
    const name = tellingName(quote)
    const key = `${claim.weaknessClass} ${source}`
    if (source === undefined || name === undefined || constructions.has(key)) continue
    const { weaknessClass } = claim
    constructions.set(key, { findingId: id, weaknessClass, pattern: compilePattern(source), name, places: 0 })
  }
  return [...constructions.values()]
}

/** Lines that a finding is about, whatever was said of it: `class path:line`. */
function placesOf(findings: readonly FindingRecord[]): Set<string> {
  const places = new Set<string>()
  for (const { finding } of findings) {
    const { weaknessClass, place, trace } = finding.claim
    const sink = trace.at(-1)?.quote.place ?? place
    for (const { path, startLine, endLine } of [place, sink])
      for (let line = startLine; line <= Math.min(endLine, startLine + 200); line += 1)
        places.add(`${weaknessClass} ${path}:${line}`)
  }
  return places
}

function candidatesIn(
  path: string,
  lines: readonly string[],
  constructions: readonly Construction[],
  known: ReadonlySet<string>,
): Candidate[] {
  const found: Candidate[] = []
  for (const construction of constructions) {
    const { weaknessClass, pattern, name, findingId } = construction
    for (const [index, text] of lines.entries()) {
      if (!text.includes(name) || known.has(`${weaknessClass} ${path}:${index + 1}`) || !pattern.matches(text)) continue
      construction.places += 1
      if (construction.places > mostPlaces) continue
      const startColumn = text.search(/\S/) + 1
      const place = { path, startLine: index + 1, startColumn, endLine: index + 1, endColumn: text.trimEnd().length }
      const excerpt = text.trim().slice(0, longestExcerpt)
      found.push({ ruleId: weaknessClass, label: `built like the confirmed finding ${findingId}`, place, excerpt })
    }
  }
  return found
}

/** False where all of them were candidates already. */
function addCandidates(
  { project }: AgentStageContext,
  path: string,
  contentHash: string,
  found: readonly Candidate[],
): Promise<boolean> {
  return project.transaction(async (records) => {
    const candidates = await records.candidates({ path })
    const keyOf = ({ ruleId, place }: Candidate): string => `${ruleId}:${place.startLine}`
    const keys = new Set(candidates.map(keyOf))
    const added = found.filter((candidate) => !keys.has(keyOf(candidate)))
    if (added.length === 0) return false
    const entryPoints = await records.entryPoints({ path })
    await records.replaceScan(path, { candidates: [...candidates, ...added], entryPoints })
    const inputDigest = digestOf(['variants', contentHash, ...added.map(keyOf)])
    await records.enqueue([{ stage: 'investigate', subject: path, inputDigest }])
    return true
  })
}
