// The package's promise to its users: a name listed here stays.
export type { Authorizer } from './authorizer.js'
export { canPermit, type JudgedPolicies, type PermitQuestion, type Verdict } from './can-permit.js'
export type { Cedar, CedarAnswer, CedarProblem } from './cedar.js'
export { CedarAuthorizer, type CedarAuthorizerOptions, type LoadCedarOptions, loadCedar } from './cedar-authorizer.js'
export { quoteCedar, uidText } from './cedar-text.js'
export {
  decideTree,
  type TreeAuthorizer,
  type TreeDecision,
  type TreeRequest,
} from './decide-tree.js'
export type { AuthorizerMode, Decision, DecisionReason, Effect } from './decision.js'
export { type DecisionCase, type DecisionCaseFile, readDecisionCases } from './decision-case.js'
export { type CompiledEngine, type CompileEngineOptions, compileEngine } from './engine-module.js'
export {
  PolicyError,
  type PolicyErrorCode,
  type PolicyProblem,
  type ProblemCode,
  problemErrors,
} from './errors.js'
export { type ExplainedPolicy, type Explanation, explainDecision } from './explain.js'
export { type FileEntityType, fileEntities, fileUid } from './file-entities.js'
export { proveGate } from './gate-proof.js'
export { type ActionShape, type HostSchema, hostSchema } from './host-schema.js'
export { JointAuthorizer, type JointMember } from './joint-authorizer.js'
export { type Generalization, type LearnedPolicy, type LearnedRule, PolicyLearner } from './learn-policy.js'
export { limits as policyLimits } from './limits.js'
export type { LoadedPolicy } from './loaded-policy.js'
export { type Asker, canTellMembersApart } from './members-apart.js'
export { permitFor } from './permit-for.js'
export {
  type LoadMode,
  type LoadOptions,
  loadPolicies,
  type PolicySet,
  policyDigest,
  validationKey,
} from './policy-store.js'
export { type DecisionCaseResult, type PolicyTestResult, runDecisionCases } from './policy-test.js'
export {
  type AttributeRecord,
  type AttributeValue,
  type AuthorizationRequest,
  type Entity,
  EntityReference,
  type EntityUid,
  IpAddress,
  noContext,
  sameUid,
  uidKey,
} from './request.js'
export { hostSchemaText } from './schema/host-schema-text.js'
export { rexSchemaText } from './schema/rex-schema-text.js'
export { type CiJobParameters, ciJob } from './starters/ci-job.js'
export { type EditConfigurationParameters, editConfiguration } from './starters/edit-configuration.js'
export { logTriage } from './starters/log-triage.js'
export { readOnlyTree } from './starters/read-only-tree.js'
export type { Starter, StarterCase, StarterCases, StarterParameters } from './starters/starter.js'
export { TreeMemory } from './tree-memory.js'
