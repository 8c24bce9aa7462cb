// What agents looked at and concluded, file by file. Append-only: the newest investigation of a path is the one that counts.

import type { Clearance } from '@sallyport/findings'
import type { Session } from '../session.js'
import type { RecordOf } from '../tables.js'

/** `dependencies` are the files that were looked at beyond the first, with their hashes; null where there was no such file. */
export type Investigation = Omit<RecordOf<'investigations'>, 'sequence'>

export interface InvestigationRecords {
  addInvestigation(investigation: Investigation): Promise<void>
  lastInvestigation(path: string): Promise<Investigation | undefined>
  /** Of the newest investigation of each path, or of one. */
  clearances(path?: string): Promise<Clearance[]>
}

export function investigationRecords(session: Session): InvestigationRecords {
  const newest = (paths: readonly string[] | undefined) =>
    session.read((scope) => {
      const ofPath = scope.newest('investigations', 'path')
      return scope.readWhere('investigations', 'path', paths, (rows) => ofPath(rows).orderBy('path'))
    })
  return {
    addInvestigation: (investigation) =>
      session.write(async (scope) => {
        const sequence = await scope.nextSequence('investigations', 'path', investigation.path)
        await scope.insert('investigations', [{ ...investigation, sequence }])
      }),
    lastInvestigation: async (path) => {
      const [found] = await newest([path])
      if (found === undefined) return undefined
      const { sequence: _, ...investigation } = found
      return investigation
    },
    clearances: async (path) => {
      const found = await newest(path === undefined ? undefined : [path])
      return found.flatMap(({ clearances }) => clearances)
    },
  }
}
