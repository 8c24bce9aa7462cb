// The smallest policy for what was asked: one permit for each object with its conditions, wider only where the operator says so.
// INVARIANT: names of objects are quoted data (PO-4), and nothing that was asked becomes a condition on all of a type.

import { quoteCedar, type StatementText, statementText, uidText } from './cedar-text.js'
import { PolicyError } from './errors.js'
import { refuseUnaskable, statementFor } from './permit-for.js'
import { type AuthorizationRequest, type EntityUid, uidKey } from './request.js'

/** How rules may be wider than what was asked. */
export interface Generalization {
  /** Files by the directory they are in (`each`), or all at and below one directory. */
  readonly byDirectory?: 'each' | { readonly below: string } | undefined
  /** URLs by scheme, host and port. */
  readonly byHost?: boolean | undefined
}

export interface LearnedRule {
  readonly text: string
  /** How many calls of operations need it. */
  readonly calls: number
}

export interface LearnedPolicy {
  readonly text: string
  readonly rules: readonly LearnedRule[]
  /** What was asked and no policy can permit, each once. */
  readonly impossible: readonly string[]
}

interface Rule {
  statement: StatementText
  calls: number
  lastCall: number
}

/** A policy that is longer could not be loaded. */
const mostRules = 5000

export class PolicyLearner {
  readonly #generalization: Generalization
  readonly #rules = new Map<string, Rule>()
  readonly #impossible = new Set<string>()

  constructor(generalization: Generalization = {}) {
    this.#generalization = generalization
  }

  /** Notes a request; `call` is the number of the call that made it. */
  add(request: AuthorizationRequest, call: number): void {
    try {
      refuseUnaskable(request)
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      this.addImpossible(request)
      return
    }
    const statement = this.#statementFor(request)
    const key = JSON.stringify([statement.principal, statement.resource, statement.when])
    const rule = this.#rules.get(key)
    if (rule === undefined) this.#addRule(key, { statement, calls: 1, lastCall: call })
    else cover(rule, request.action, call)
  }

  /** Notes what was denied although nothing was enforced. */
  addImpossible({ action, resource }: AuthorizationRequest): void {
    if (this.#impossible.size < mostRules) this.#impossible.add(`${uidText(action)} on ${uidText(resource)}`)
  }

  finish(): LearnedPolicy {
    const rules = [...this.#rules.values()].map(({ statement, calls }) => ({ text: statementText(statement), calls }))
    const head = '// What one run asked for, and no more. Read it before you trust it.'
    const parts = rules.map(({ text, calls }) => `// for ${calls} ${calls === 1 ? 'call' : 'calls'}\n${text}`)
    return { text: `${[head, ...parts].join('\n\n')}\n`, rules, impossible: [...this.#impossible] }
  }

  #addRule(key: string, rule: Rule): void {
    if (this.#rules.size >= mostRules) {
      throw new PolicyError({
        code: 'policy/too-large',
        message: `the run asked about more than ${mostRules} objects`,
        hint: 'generalise by directory or by host',
      })
    }
    this.#rules.set(key, rule)
  }

  #statementFor(request: AuthorizationRequest): StatementText {
    const statement = statementFor(request)
    const { byDirectory, byHost } = this.#generalization
    const directory = byDirectory === undefined ? undefined : directoryOf(request.resource, byDirectory)
    if (directory !== undefined) return { ...statement, resource: within(request.resource, directory) }
    const ofHost = byHost === true ? hostConditions(request) : []
    if (ofHost.length === 0) return statement
    const when = [...ofHost, ...(statement.when ?? [])]
    return { ...statement, resource: `resource is ${request.resource.type}`, when }
  }
}

function cover(rule: Rule, action: EntityUid, call: number): void {
  if (rule.lastCall !== call) rule.calls += 1
  rule.lastCall = call
  const { actions } = rule.statement
  if (actions.some((known) => uidKey(known) === uidKey(action))) return
  rule.statement = { ...rule.statement, actions: [...actions, action] }
}

function directoryOf({ type, id }: EntityUid, by: 'each' | { readonly below: string }): string | undefined {
  if (type !== 'file_system::File' && type !== 'file_system::Dir') return undefined
  if (by !== 'each') return id === by.below || id.startsWith(`${by.below}/`) ? by.below : undefined
  // A file right below the root stays itself: its directory is everything.
  return type === 'file_system::Dir' || id.lastIndexOf('/') < 1 ? undefined : id.slice(0, id.lastIndexOf('/'))
}

function within({ type }: EntityUid, directory: string): string {
  return `resource is ${type} in ${uidText({ type: 'file_system::Dir', id: directory })}`
}

function hostConditions({ resource, entities }: AuthorizationRequest): string[] {
  if (resource.type !== 'network::url') return []
  const attrs = entities.find(({ uid }) => uidKey(uid) === uidKey(resource))?.attrs
  const host = attrs?.['host']
  if (typeof host !== 'string') return []
  return ['scheme', 'host', 'port'].flatMap((name) => {
    const value = attrs?.[name]
    if (typeof value !== 'string' && typeof value !== 'number') return []
    const written = typeof value === 'string' ? quoteCedar(value) : String(value)
    return [`resource has ${name}`, `resource.${name} == ${written}`]
  })
}
