// What a layer above needs to define operations of its own behind the same guard, without the language: the record, then resolve,
// ask, act with the grant. Hand-written, and no way round: every act here demands a grant that only the guard makes.
export { AccessDeniedError } from '../access-denied.js'
export type { AccessRequest } from '../access-request.js'
export { type AgentHost, type AgentHostOptions, openAgentHost } from '../agent-host.js'
export type { Approver } from '../approval/approver.js'
export { type AuditLog, openAuditFile } from '../audit/audit-log.js'
export type { Grant } from '../grant.js'
export type { Guard } from '../guard.js'
export type { Host } from '../host.js'
export { OperationError } from '../operation-error.js'
export { type AbsolutePath, fromComponents, isNameable, join, parsePath } from '../path.js'
export type { ObjectKind } from '../platform/descriptor.js'
export { type EntryListing, type ListedEntry, listEntries } from '../platform/directory.js'
export {
  checkHistory,
  copiedHead,
  copyHistory,
  type GitBounds,
  type GitOutput,
  type HistoryCommand,
  type HistoryRefusal,
  readHistory,
  readIndex,
} from '../platform/git.js'
export type { HeldDirectory, HeldObject } from '../platform/held.js'
export { effectiveUser } from '../platform/identity.js'
export { readBytes } from '../platform/read-file.js'
export { enterDirectory, linkTarget } from '../platform/walk.js'
export { directory, file, type RepositoryResource, type Resource, repository, resourceUid } from '../resource.js'
export { askDirectory, askFile, openDirectoryAt } from './access.js'
export { compilePattern, type Pattern } from './pattern.js'
