// Whether a policy looks up what an entity is by a uid written in its text, as `Dir::"/tmp".path` or `Dir::"/a" in Dir::"/b"` do.
// Where none does, the directories above a resource need not be given as entities. What is not understood counts as a lookup.

import { isRecord, type PolicySyntax } from './policy-syntax.js'

export function looksUpEntities(policy: PolicySyntax): boolean {
  return policy.conditions.some(lookup)
}

function lookup(expression: unknown): boolean {
  if (Array.isArray(expression)) return expression.some(lookup)
  if (!isRecord(expression)) return false
  return Object.entries(expression).some(([name, body]) => {
    // Literals hold no expression, and a literal set or record no lookup.
    if (name === 'Value' || name === 'Var') return false
    if (readers.has(name) && !(isRecord(body) && startsAtVariable(body['left']))) return true
    return lookup(body)
  })
}

/** Operators that read an entity: its attributes, its tags, its ancestors. */
const readers: ReadonlySet<string> = new Set(['.', 'has', 'getTag', 'hasTag', 'in', 'is'])

function startsAtVariable(expression: unknown): boolean {
  if (!isRecord(expression)) return false
  if (typeof expression['Var'] === 'string') return true
  const step = expression['.'] ?? expression['getTag']
  return isRecord(step) && startsAtVariable(step['left'])
}
