// What became of each file, with the candidates and entry points found in it. The three change together: a file's row is never
// newer or older than what is kept of its content.

import type { Candidate, EntryPoint } from '@sallyport/findings'
import { unknownSubject } from '../errors.js'
import type { Scope } from '../scope.js'
import type { Session } from '../session.js'
import type { RecordOf } from '../tables.js'

/** `device` to `ctimeNs` are the file's status as the system gave it, exactly: by them an unchanged file is known. */
export type FileRecord = RecordOf<'files'>

export interface Scanned {
  readonly candidates: readonly Candidate[]
  readonly entryPoints: readonly EntryPoint[]
}

export interface FileScan extends Scanned {
  readonly file: FileRecord
}

export interface CandidateFilter {
  readonly path?: string
  readonly ruleId?: string
}

export interface EntryPointFilter {
  readonly path?: string
  readonly kind?: EntryPoint['kind']
}

export interface FileRecords {
  /** All of them, by path: an unchanged scan reads this once and writes nothing. */
  files(): Promise<FileRecord[]>
  file(path: string): Promise<FileRecord | undefined>
  putFile(file: FileRecord): Promise<void>
  putFiles(files: readonly FileRecord[]): Promise<void>
  /** Files that are gone, with their candidates and entry points; investigations and findings stay. */
  removeFiles(paths: readonly string[]): Promise<void>
  /** Rows and what was found in them, all replaced. */
  putScans(scans: readonly FileScan[]): Promise<void>
  /** As {@link putScans}, for one file whose row stays as it is. */
  replaceScan(path: string, scanned: Scanned): Promise<void>
  candidates(filter?: CandidateFilter): Promise<Candidate[]>
  entryPoints(filter?: EntryPointFilter): Promise<EntryPoint[]>
  countEntryPoints(): Promise<number>
}

export function fileRecords(session: Session): FileRecords {
  const putFiles = (files: readonly FileRecord[]) => session.write((scope) => scope.put('files', files))
  return {
    files: () => session.read((scope) => scope.read('files', (rows) => rows.orderBy('path'))),
    file: (path) => session.read((scope) => findFile(scope, path)),
    putFile: (file) => putFiles([file]),
    putFiles,
    removeFiles: (paths) => session.write((scope) => scope.deleteWhere('files', 'path', paths)),
    putScans: (scans) =>
      session.write(async (scope) => {
        await scope.put(
          'files',
          scans.map(({ file }) => file),
        )
        await replaceScanned(
          scope,
          scans.map(({ file, ...scanned }) => ({ path: file.path, ...scanned })),
        )
      }),
    replaceScan: (path, scanned) =>
      session.write(async (scope) => {
        if ((await findFile(scope, path)) === undefined) throw unknownSubject('file', path)
        await replaceScanned(scope, [{ path, ...scanned }])
      }),
    candidates: (filter = {}) => session.read((scope) => readCandidates(scope, filter)),
    entryPoints: (filter = {}) => session.read((scope) => readEntryPoints(scope, filter)),
    countEntryPoints: () =>
      session.read(async (scope) => {
        const row = await scope
          .from('entryPoints')
          .select((columns) => columns.fn.countAll().as('count'))
          .executeTakeFirst()
        return Number(row?.count ?? 0)
      }),
  }
}

async function findFile(scope: Scope, path: string): Promise<FileRecord | undefined> {
  const [found] = await scope.read('files', (rows) => rows.where('path', '=', path))
  return found
}

async function replaceScanned(scope: Scope, scans: readonly (Scanned & { readonly path: string })[]): Promise<void> {
  const paths = scans.map(({ path }) => path)
  await scope.deleteWhere('candidates', 'path', paths)
  await scope.deleteWhere('entryPoints', 'path', paths)
  await scope.insert(
    'candidates',
    scans.flatMap(({ path, candidates }) =>
      candidates.map((candidate, ordinal) => ({ path, ordinal, ruleId: candidate.ruleId, candidate })),
    ),
  )
  await scope.insert(
    'entryPoints',
    scans.flatMap(({ path, entryPoints }) =>
      entryPoints.map((entryPoint, ordinal) => ({ path, ordinal, kind: entryPoint.kind, entryPoint })),
    ),
  )
}

async function readCandidates(scope: Scope, { path, ruleId }: CandidateFilter): Promise<Candidate[]> {
  const found = await scope.read('candidates', (rows) => {
    let chosen = rows.orderBy('path').orderBy('ordinal')
    if (path !== undefined) chosen = chosen.where('path', '=', path)
    if (ruleId !== undefined) chosen = chosen.where('ruleId', '=', ruleId)
    return chosen
  })
  return found.map(({ candidate }) => candidate)
}

async function readEntryPoints(scope: Scope, { path, kind }: EntryPointFilter): Promise<EntryPoint[]> {
  const found = await scope.read('entryPoints', (rows) => {
    let chosen = rows.orderBy('path').orderBy('ordinal')
    if (path !== undefined) chosen = chosen.where('path', '=', path)
    if (kind !== undefined) chosen = chosen.where('kind', '=', kind)
    return chosen
  })
  return found.map(({ entryPoint }) => entryPoint)
}
