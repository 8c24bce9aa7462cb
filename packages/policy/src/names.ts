// Names a policy uses and the schema does not know, from its tokens, with what was probably meant. Strict loading lets Cedar
// judge and takes only the suggestions from here; Rex never judged names, so `rex` loading rests on this list.

import { closest } from '@sallyport/diagnostics'
import type { HostSchema } from './host-schema.js'
import { type Token, unescapeCedar } from './lex.js'
import { uidKey } from './request.js'

export interface UnknownName {
  readonly kind: 'entity type' | 'action' | 'attribute'
  readonly name: string
  readonly suggestion: string | undefined
  /** UTF-16 offsets into the text the tokens came from. */
  readonly start: number
  readonly end: number
}

const keywords = new Set([
  'permit',
  'forbid',
  'when',
  'unless',
  'principal',
  'action',
  'resource',
  'context',
  'true',
  'false',
])
const operators = new Set(['if', 'then', 'else', 'in', 'has', 'like', 'is'])

/** A path such as `file_system::Dir`, or `file_system::Action::"open"` with its id. */
interface PathUse {
  readonly path: string
  readonly id: string | undefined
  readonly start: number
  readonly end: number
}

export function pathsIn(tokens: readonly Token[]): PathUse[] {
  const uses: PathUse[] = []
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]
    if (first?.kind !== 'word' || keywords.has(first.text) || operators.has(first.text)) continue
    const before = tokens[at - 1]?.text
    if (before === '.' || before === '@' || before === 'has') continue
    let last = first
    let path = first.text
    let id: string | undefined
    while (tokens[at + 1]?.text === '::') {
      const next = tokens[at + 2]
      if (next?.kind === 'word') path += `::${next.text}`
      else if (next?.kind === 'string') id = unescapeCedar(next.text)
      else break
      last = next
      at += 2
      if (id !== undefined) break
    }
    // A lone word is a type only after `is`; elsewhere it names a field of a record, or a function.
    if (id !== undefined || before === 'is') uses.push({ path, id, start: first.start, end: last.end })
  }
  return uses
}

export function unknownNames(tokens: readonly Token[], schema: HostSchema): UnknownName[] {
  const unknown: UnknownName[] = []
  for (const { path, id, start, end } of pathsIn(tokens)) {
    if (id !== undefined && /(^|::)Action$/.test(path)) {
      if (schema.actions.has(uidKey({ type: path, id }))) continue
      const name = `${path}::"${id}"`
      unknown.push({ kind: 'action', name, suggestion: suggestAction(path, id, schema), start, end })
    } else if (!schema.entityTypes.has(path)) {
      unknown.push({ kind: 'entity type', name: path, suggestion: closest(path, schema.entityTypes), start, end })
    }
  }
  for (const use of attributesIn(tokens)) {
    if (schema.attributes.has(use.name)) continue
    unknown.push({ kind: 'attribute', ...use, suggestion: closest(use.name, schema.attributes) })
  }
  return unknown.sort((left, right) => left.start - right.start)
}

function attributesIn(tokens: readonly Token[]): { name: string; start: number; end: number }[] {
  const uses: { name: string; start: number; end: number }[] = []
  const use = (token: Token): void => {
    const name = token.kind === 'string' ? unescapeCedar(token.text) : token.text
    uses.push({ name, start: token.start, end: token.end })
  }
  // Fields of records written in the policy itself are known wherever they are read.
  const own = new Set(tokens.filter((_, at) => tokens[at + 1]?.text === ':').map((token) => unescapeCedar(token.text)))
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1]
    const after = tokens[at + 1]?.text
    const isName = token.kind === 'word' || token.kind === 'string'
    if (!isName || before === undefined || own.has(unescapeCedar(token.text))) continue
    if (before.kind === 'word' && before.text === 'has') use(token)
    else if (before.text === '.' && before.kind === 'punctuation' && token.kind === 'word' && after !== '(') use(token)
    else if (before.text === '[' && token.kind === 'string' && after === ']' && isIndexed(tokens[at - 2])) use(token)
  }
  return uses
}

/** `x["name"]` reads an attribute; `["name"]` after anything else is a set of one. */
function isIndexed(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (token.kind === 'word') return !operators.has(token.text)
  return token.kind === 'string' || (token.kind === 'punctuation' && (token.text === ')' || token.text === ']'))
}

/** What was probably meant by a name in backticks of a Cedar message. */
export function suggestName(name: string, schema: HostSchema): string | undefined {
  const action = /^(.*)::"(.*)"$/.exec(name)
  if (action?.[1] !== undefined && action[2] !== undefined) return suggestAction(action[1], action[2], schema)
  return closest(name, name.includes('::') || /^[A-Z]/.test(name) ? schema.entityTypes : schema.attributes)
}

/** First among the actions of the same namespace, then the same id elsewhere, then a namespace spelt almost so. */
function suggestAction(type: string, id: string, schema: HostSchema): string | undefined {
  const actions = [...schema.actions.values()]
  const here = actions.filter((action) => action.type === type).map((action) => action.id)
  const near = closest(id, here)
  if (near !== undefined) return `${type}::"${near}"`
  const namesake = actions.filter((action) => action.id === id).map((action) => action.type)
  const namespace = closest(type, namesake, 12) ?? namesake[0]
  if (namespace !== undefined) return `${namespace}::"${id}"`
  const known = closest(type, new Set(actions.map((action) => action.type)))
  const inKnown = closest(
    id,
    actions.filter((action) => action.type === known).map((action) => action.id),
  )
  return known === undefined || inKnown === undefined ? undefined : `${known}::"${inKnown}"`
}
