// All rules, by hand: a rule that is not listed does not exist, and a test compares the list with the folders.

import { createHash } from 'node:crypto'
import type { Rule } from '../rule.js'
import { codeInjection } from './code-injection/rule.js'
import { commandInjection } from './command-injection/rule.js'
import { crossSiteScripting } from './cross-site-scripting/rule.js'
import { hardCodedSecret } from './hard-coded-secret/rule.js'
import { headerInjection } from './header-injection/rule.js'
import { jwtMistake } from './jwt-mistake/rule.js'
import { nosqlInjection } from './nosql-injection/rule.js'
import { openRedirect } from './open-redirect/rule.js'
import { pathTraversal } from './path-traversal/rule.js'
import { prototypePollution } from './prototype-pollution/rule.js'
import { serverSideRequestForgery } from './server-side-request-forgery/rule.js'
import { sqlInjection } from './sql-injection/rule.js'
import { templateInjection } from './template-injection/rule.js'
import { weakCryptography } from './weak-cryptography/rule.js'
import { weakPasswordHash } from './weak-password-hash/rule.js'

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
]

export function findRule(idOrAlias: string): Rule | undefined {
  return rules.find(({ id, aliases }) => id === idOrAlias || aliases.includes(idOrAlias))
}

/** Raise it when detectors find something else with the same rules: tables of secrets, entry points, the engine's own knowledge. */
const engineVersion = 2

let version: string | undefined

/** Another text whenever a rule is another: what was scanned with the old one is scanned again. */
export function rulesVersion(): string {
  version ??= createHash('sha256')
    .update(JSON.stringify([engineVersion, rules]))
    .digest('hex')
    .slice(0, 16)
  return version
}
