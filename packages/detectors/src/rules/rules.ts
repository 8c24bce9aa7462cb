// All rules, by hand: a rule that is not listed does not exist, and a test compares the list with the folders.

import { createHash } from 'node:crypto'
import type { Rule } from '../rule.js'
import { archiveSlip } from './archive-slip/rule.js'
import { cleartextTransmission } from './cleartext-transmission/rule.js'
import { codeInjection } from './code-injection/rule.js'
import { commandInjection } from './command-injection/rule.js'
import { corsMistake } from './cors-mistake/rule.js'
import { crossSiteRequestForgery } from './cross-site-request-forgery/rule.js'
import { crossSiteScripting } from './cross-site-scripting/rule.js'
import { debugSetting } from './debug-setting/rule.js'
import { hardCodedKey } from './hard-coded-key/rule.js'
import { hardCodedSecret } from './hard-coded-secret/rule.js'
import { headerInjection } from './header-injection/rule.js'
import { informationExposure } from './information-exposure/rule.js'
import { insecureCookie } from './insecure-cookie/rule.js'
import { insecureDirectObjectReference } from './insecure-direct-object-reference/rule.js'
import { insecureTemporaryFile } from './insecure-temporary-file/rule.js'
import { jwtMistake } from './jwt-mistake/rule.js'
import { ldapInjection } from './ldap-injection/rule.js'
import { logInjection } from './log-injection/rule.js'
import { massAssignment } from './mass-assignment/rule.js'
import { missingAuthentication } from './missing-authentication/rule.js'
import { missingAuthorization } from './missing-authorization/rule.js'
import { nosqlInjection } from './nosql-injection/rule.js'
import { openRedirect } from './open-redirect/rule.js'
import { pathTraversal } from './path-traversal/rule.js'
import { promptInjection } from './prompt-injection/rule.js'
import { prototypePollution } from './prototype-pollution/rule.js'
import { raceCondition } from './race-condition/rule.js'
import { regularExpressionDenial } from './regular-expression-denial/rule.js'
import { resourceExhaustion } from './resource-exhaustion/rule.js'
import { secretInLog } from './secret-in-log/rule.js'
import { serverSideRequestForgery } from './server-side-request-forgery/rule.js'
import { sqlInjection } from './sql-injection/rule.js'
import { templateInjection } from './template-injection/rule.js'
import { timingLeak } from './timing-leak/rule.js'
import { tlsMistake } from './tls-mistake/rule.js'
import { trustBoundaryViolation } from './trust-boundary-violation/rule.js'
import { unsafeDeserialization } from './unsafe-deserialization/rule.js'
import { unsafeModelOutput } from './unsafe-model-output/rule.js'
import { unsafeUpload } from './unsafe-upload/rule.js'
import { weakCryptography } from './weak-cryptography/rule.js'
import { weakPasswordHash } from './weak-password-hash/rule.js'
import { weakRandomness } from './weak-randomness/rule.js'
import { xmlExternalEntity } from './xml-external-entity/rule.js'
import { xpathInjection } from './xpath-injection/rule.js'

export const rules: readonly Rule[] = [
  commandInjection,
  codeInjection,
  sqlInjection,
  nosqlInjection,
  templateInjection,
  headerInjection,
  pathTraversal,
  crossSiteScripting,
  serverSideRequestForgery,
  openRedirect,
  prototypePollution,
  hardCodedSecret,
  weakCryptography,
  weakPasswordHash,
  jwtMistake,
  hardCodedKey,
  promptInjection,
  unsafeModelOutput,
  resourceExhaustion,
  unsafeUpload,
  xmlExternalEntity,
  ldapInjection,
  xpathInjection,
  logInjection,
  secretInLog,
  informationExposure,
  timingLeak,
  weakRandomness,
  corsMistake,
  tlsMistake,
  insecureCookie,
  massAssignment,
  regularExpressionDenial,
  archiveSlip,
  unsafeDeserialization,
  missingAuthentication,
  missingAuthorization,
  insecureDirectObjectReference,
  crossSiteRequestForgery,
  debugSetting,
  raceCondition,
  trustBoundaryViolation,
  insecureTemporaryFile,
  cleartextTransmission,
]

export function findRule(idOrAlias: string): Rule | undefined {
  return rules.find(({ id, aliases }) => id === idOrAlias || aliases.includes(idOrAlias))
}

/** Raise it when detectors find something else with the same rules: tables of secrets, entry points, the engine's own knowledge. */
const engineVersion = 3

let version: string | undefined

/** Another text whenever a rule is another: what was scanned with the old one is scanned again. */
export function rulesVersion(): string {
  version ??= createHash('sha256')
    .update(JSON.stringify([engineVersion, rules]))
    .digest('hex')
    .slice(0, 16)
  return version
}
