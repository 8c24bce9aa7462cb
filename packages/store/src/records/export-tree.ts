// All that is known of each source file as one JSON text, for review in git. What differs from machine to machine (device, inode,
// times of files) is left out, so that the text changes only when what is known changes.

import { groupBy } from '../group-by.js'
import { inChunks, type Scope } from '../scope.js'
import type { Session } from '../session.js'
import type { FileRecord } from './files.js'
import { type PlacedFinding, readFindings } from './findings.js'
import { readHistory } from './history.js'

export interface TreeEntry {
  /** The source file's own path. */
  readonly path: string
  /** Ends in a newline. */
  readonly json: string
}

const schemaVersion = 1

export async function* exportTree(session: Session): AsyncGenerator<TreeEntry> {
  const placed = await session.read((scope) => readFindings(scope, session.now(), {}))
  const findings = groupBy(placed, ({ path }) => path)
  const paths = await session.read((scope) => knownPaths(scope, findings.keys()))
  for (const some of inChunks(paths)) yield* await session.read((scope) => entriesOf(scope, some, findings))
}

/** Also of files that are gone: their history is not. */
async function knownPaths(scope: Scope, ofFindings: Iterable<string>): Promise<string[]> {
  const files = await scope.from('files').select('path').execute()
  const investigated = await scope.from('investigations').select('path').distinct().execute()
  const paths = new Set([...files.map(({ path }) => path), ...investigated.map(({ path }) => path), ...ofFindings])
  return [...paths].sort()
}

async function entriesOf(
  scope: Scope,
  paths: readonly string[],
  findings: ReadonlyMap<string, readonly PlacedFinding[]>,
): Promise<TreeEntry[]> {
  const files = groupBy(await scope.readWhere('files', 'path', paths, (rows) => rows), pathOf)
  const candidates = groupBy(await scope.readWhere('candidates', 'path', paths, byOrdinal), pathOf)
  const entryPoints = groupBy(await scope.readWhere('entryPoints', 'path', paths, byOrdinal), pathOf)
  const newest = scope.newest('investigations', 'path')
  const investigations = groupBy(await scope.readWhere('investigations', 'path', paths, newest), pathOf)
  const entries: TreeEntry[] = []
  for (const path of paths) {
    const [file] = files.get(path) ?? []
    const [investigation] = investigations.get(path) ?? []
    const entry = {
      schema: 'sallyport/source-file',
      schemaVersion,
      path,
      file: file && stable(file),
      candidates: (candidates.get(path) ?? []).map(({ candidate }) => candidate),
      entryPoints: (entryPoints.get(path) ?? []).map(({ entryPoint }) => entryPoint),
      investigation,
      findings: await withHistory(scope, findings.get(path) ?? []),
    }
    entries.push({ path, json: `${JSON.stringify(entry, undefined, 2)}\n` })
  }
  return entries
}

function pathOf({ path }: { readonly path: string }): string {
  return path
}

function byOrdinal<Q extends { orderBy(column: 'ordinal'): Q }>(rows: Q): Q {
  return rows.orderBy('ordinal')
}

/** Without what the file system says; undefined values are no part of JSON. */
function stable({ state, detail, language, contentHash, scanVersion }: FileRecord): unknown {
  return { state, detail, language, contentHash, scanVersion }
}

async function withHistory(scope: Scope, placed: readonly PlacedFinding[]): Promise<unknown[]> {
  const whole: unknown[] = []
  for (const { record } of placed) {
    const { decisions, sightings } = await readHistory(scope, record.finding.id)
    whole.push({
      ...record,
      decisions,
      sightings: sightings.map(({ run, time, path, contentHash, claim }) => ({
        run,
        time,
        path,
        contentHash,
        place: claim.place,
      })),
    })
  }
  return whole
}
