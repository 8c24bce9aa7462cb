// The package's promise to its users: a name listed here stays.
export type { Project, Records } from './project.js'
export type { CoverageRecords, Ignored } from './records/coverage.js'
export type { TreeEntry } from './records/export-tree.js'
export type {
  CandidateFilter,
  EntryPointFilter,
  FileRecord,
  FileRecords,
  FileScan,
  Scanned,
} from './records/files.js'
export type { FindingFilter, FindingRecords, Sighting } from './records/findings.js'
export type { FindingHistory, HistoryRecords, Made } from './records/history.js'
export type { Investigation, InvestigationRecords } from './records/investigations.js'
export type { ModelCall, ModelCallRecords, ModelCosts } from './records/model-calls.js'
export type { ComparedFinding, NewestInvestigation, NewestRecords, NewestSighting } from './records/newest.js'
export type { RunClaim, RunResultRecords, RunResults, RunVerdict } from './records/run-results.js'
export type { IsAlive, NewRun, Run, RunEnd, RunEnding, RunRecords } from './records/runs.js'
export type { SettingRecords } from './records/settings.js'
export type {
  HeldLease,
  Lease,
  PendingWork,
  Stage,
  WorkClaim,
  WorkCounts,
  WorkItem,
  WorkRecords,
} from './records/work.js'
export { openStore, type Store, type StoreOptions } from './store.js'
