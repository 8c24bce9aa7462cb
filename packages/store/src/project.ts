// All that can be done with one project, put together from its areas: the same methods alone and inside of a transaction.

import { valueInvalid } from './errors.js'
import { type CoverageRecords, coverageRecords } from './records/coverage.js'
import { exportTree, type TreeEntry } from './records/export-tree.js'
import { type FileRecords, fileRecords } from './records/files.js'
import { type FindingRecords, findingRecords } from './records/findings.js'
import { type HistoryRecords, historyRecords } from './records/history.js'
import { type InvestigationRecords, investigationRecords } from './records/investigations.js'
import { type ModelCallRecords, modelCallRecords } from './records/model-calls.js'
import { type NewestRecords, newestRecords } from './records/newest.js'
import { type RunResultRecords, runResultRecords } from './records/run-results.js'
import { type RunRecords, runRecords } from './records/runs.js'
import { type SettingRecords, settingRecords } from './records/settings.js'
import { type WorkRecords, workRecords } from './records/work.js'
import { type Database, inTransaction, type Session, sessionOf } from './session.js'

/** What a project can be asked and told. */
export interface Records
  extends RunRecords,
    FileRecords,
    CoverageRecords,
    WorkRecords,
    InvestigationRecords,
    FindingRecords,
    HistoryRecords,
    NewestRecords,
    ModelCallRecords,
    RunResultRecords,
    SettingRecords {}

export interface Project extends Records {
  readonly projectId: string
  /**
   * All or nothing: what `work` does through its own methods is committed when it returns and undone when it throws. Transactions of
   * one process wait for each other; the lock of another process is waited for, some seconds at most.
   */
  transaction<T>(work: (transaction: Records) => Promise<T>): Promise<T>
  /** One entry for each source file, for review in git; each is read in a transaction of its own. */
  exportTree(): AsyncIterable<TreeEntry>
}

export function projectOf(database: Database, projectId: string): Project {
  if (projectId === '' || projectId.length > 200) throw valueInvalid('projectId', 'it is empty or longer than 200')
  const session = sessionOf(database, projectId)
  return {
    projectId,
    ...recordsOf(session),
    transaction: (work) => inTransaction(database, projectId, (inner) => work(recordsOf(inner))),
    exportTree: () => exportTree(session),
  }
}

function recordsOf(session: Session): Records {
  return {
    ...runRecords(session),
    ...fileRecords(session),
    ...coverageRecords(session),
    ...workRecords(session),
    ...investigationRecords(session),
    ...findingRecords(session),
    ...historyRecords(session),
    ...newestRecords(session),
    ...modelCallRecords(session),
    ...runResultRecords(session),
    ...settingRecords(session),
  }
}
