// The package's promise to its users: a name listed here stays.
export {
  type Candidate,
  candidateSchema,
  type EntryPoint,
  entryPointKinds,
  entryPointRule,
  entryPointSchema,
} from './candidate.js'
export { type Claim, type Clearance, claimSchema, clearanceSchema } from './claim.js'
export {
  type Coverage,
  coverageSchema,
  type FailureReason,
  type FileState,
  failureReasons,
  fileStateSchema,
  type SkipReason,
  skipReasons,
} from './coverage.js'
export {
  currentVerdict,
  type Finding,
  type FindingRecord,
  findingRecordSchema,
  findingSchema,
  type GivenVerdict,
  givenVerdictSchema,
  isOpen,
  type RecordedRead,
  recordedReadSchema,
} from './finding.js'
export { fingerprints, newFindingId, normalStatement } from './fingerprint.js'
export { type FingerprintedClaim, type KnownFinding, matchClaims } from './match-claims.js'
export { type Place, pathSchema, placeSchema, type Quote, quoteSchema } from './place.js'
export { type Receipt, receiptSchema } from './receipt.js'
export {
  type Confidence,
  compareSeverity,
  confidenceSchema,
  confidences,
  isAtLeast,
  type Severity,
  severities,
  severitySchema,
} from './severity.js'
export { type Tier, tierOf, tierSchema, tiers } from './tier.js'
export { type Trace, type TraceStep, traceSchema, traceStepSchema } from './trace.js'
export {
  type DecisionName,
  decisionNameSchema,
  decisionNames,
  type HumanDecision,
  humanDecisionSchema,
  type Ownership,
  ownershipSchema,
  priorities,
  type Triage,
  triageSchema,
  type Verdict,
  type VerdictName,
  verdictNameSchema,
  verdictNames,
  verdictSchema,
} from './verdict.js'
export { alone, joinWays } from './ways.js'
export { type WeaknessClass, weaknessClasses } from './weakness-classes.js'
