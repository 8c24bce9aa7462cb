// Where secrets stand in a text, and the text without them. INVARIANT: found secrets are in order and do not overlap; a masked text
// has the length and the line breaks of the original, so that every place stays what it was.

import {
  compileLineMatcher,
  type LineMatch,
  type LineMatcher,
  type LinePattern,
  lineEnd,
} from '../patterns/line-matcher.js'
import {
  fallbackAssignment,
  isMarkOfPlace,
  isPlaceholder,
  isSecretName,
  isSecretValue,
  namedEntry,
  plainAssignment,
  quotedAssignment,
  secretNameLiterals,
  setterCall,
  shortAssignment,
  shortNameLiterals,
} from './secret-assignments.js'
import { privateKeyOpening, secretFormats } from './secret-formats.js'

export interface Secret {
  /** `github-token`; `assignment` where only the name of the variable tells. */
  readonly kind: string
  readonly startOffset: number
  /** Exclusive. */
  readonly endOffset: number
}

export const assignmentKind = 'assignment'
const maxKeyLength = 16_384

const searches: readonly ((text: string, match: LineMatch) => Secret | undefined)[] = [
  ...secretFormats.map(
    ({ kind }) =>
      (_text: string, match: LineMatch) =>
        findToken(kind, match),
  ),
  findPrivateKey,
  findQuotedValue,
  findQuotedValue,
  findQuotedValue,
  findQuotedValue,
  findQuotedValue,
  findPlainValue,
]

const named = { literals: secretNameLiterals, ignoresCase: true }

/** One for each of the searches above. */
export const secretPatterns: readonly LinePattern[] = [
  ...secretFormats,
  privateKeyOpening,
  { ...named, pattern: quotedAssignment },
  { ...named, pattern: fallbackAssignment },
  { ...named, pattern: setterCall },
  { ...named, pattern: namedEntry },
  { literals: shortNameLiterals, pattern: shortAssignment },
  { ...named, pattern: plainAssignment },
]

let matcher: LineMatcher | undefined

export function findSecrets(text: string): Secret[] {
  // Compiled at first use: most runs of most programs that load this package look for no secret.
  matcher ??= compileLineMatcher(secretPatterns, 'built-in')
  const found: Secret[] = []
  matcher(text, (match) => {
    const secret = secretOf(text, match)
    if (secret !== undefined) found.push(secret)
  })
  return inOrder(found)
}

/** What a match of one of `secretPatterns` means. */
export function secretOf(text: string, match: LineMatch): Secret | undefined {
  return searches[match.pattern]?.(text, match)
}

/** Secrets as their searches found them, each place once. */
export function inOrder(found: Secret[]): Secret[] {
  // A known format says more than a name: it comes first where both begin alike.
  found.sort((a, b) => a.startOffset - b.startOffset || Number(isNamed(a)) - Number(isNamed(b)))
  let end = 0
  return found.filter((secret) => {
    if (secret.startOffset < end) return false
    end = secret.endOffset
    return true
  })
}

const isNamed = ({ kind }: Secret): boolean => kind === assignmentKind

/** Each secret's units become `*`; line breaks stay. */
export function maskSecrets(text: string, secrets: readonly Secret[]): string {
  if (secrets.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { startOffset, endOffset } of secrets) {
    parts.push(text.slice(at, startOffset), text.slice(startOffset, endOffset).replaceAll(/[^\r\n]/g, '*'))
    at = endOffset
  }
  return [...parts, text.slice(at)].join('')
}

function findToken(kind: string, { groups, startOffset }: LineMatch): Secret | undefined {
  const [whole = '', group = ''] = groups
  const token = group === '' ? whole : group
  const start = startOffset + (group === '' ? 0 : whole.lastIndexOf(group))
  const isKnownFake = kind === 'url-password' ? !isRemotePassword(whole, token) : isExampleToken(token)
  return isKnownFake ? undefined : { kind, startOffset: start, endOffset: start + token.length }
}

/** The issuers' own documents use such tokens. */
function isExampleToken(token: string): boolean {
  return /example|xxxxx|00000000|12345678|abcdefgh/i.test(token) || new Set(token.slice(-20)).size < 7
}

/** A password for a machine that others can reach; those of a developer's own machine are not worth an alarm. */
function isRemotePassword(address: string, password: string): boolean {
  const host = address.slice(address.lastIndexOf('@') + 1)
  if (!host.includes('.') || /^(?:localhost|127\.|0\.0\.0\.0)|example\.|\.local$|\.test$/.test(host)) return false
  return !isPlaceholder(password) && !/[${}<>%[\]]/.test(password)
}

function findPrivateKey(text: string, { endOffset }: LineMatch): Secret | undefined {
  const body = text.slice(endOffset, endOffset + maxKeyLength)
  const closing = body.indexOf('-----')
  const foreign = body.search(/[^A-Za-z0-9+/=\s\\"'`,.:+-]/)
  // Code that only asks for the opening goes on with signs that no key has, and another opening may follow.
  const length = Math.min(...[closing, foreign, body.length].filter((each) => each !== -1))
  const material = body.slice(0, length).replaceAll(/\\n|[^A-Za-z0-9+/]/g, '')
  if (material.length < 64 || isExampleToken(material.slice(0, 64))) return undefined
  return { kind: privateKeyOpening.kind, startOffset: endOffset, endOffset: endOffset + length }
}

function findQuotedValue(text: string, { groups, startOffset, endOffset }: LineMatch): Secret | undefined {
  const [whole = '', rest = '', value = ''] = groups
  if (isMarkOfPlace(text.slice(Math.max(0, startOffset - 30), startOffset), whole)) return undefined
  if (!isSecretName(rest) || !isSecretValue(value)) return undefined
  return { kind: assignmentKind, startOffset: endOffset - 1 - value.length, endOffset: endOffset - 1 }
}

function findPlainValue(text: string, { groups, startOffset, endOffset, lineStart }: LineMatch): Secret | undefined {
  const [whole = '', rest = '', value = ''] = groups
  const before = text.slice(Math.max(lineStart, startOffset - 80), startOffset)
  const after = text.slice(endOffset, lineEnd(text, endOffset, endOffset + 80))
  if (isMarkOfPlace(before, whole)) return undefined
  if (!/^\s*(?:export\s+|set\s+|-\s+)?[\w.-]*$/.test(before) || !/^\s*(?:[#;].*)?$/.test(after)) return undefined
  // A word with dots or an index is a reference in most languages, and a value in none that is worth the alarms.
  if (value.length < 12 || /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[[^\]]*\])+$/.test(value)) return undefined
  // A statement of a program gives one variable to another: `api.CancelToken = CancelToken$1;`.
  if (after.startsWith(';') && /^[A-Za-z_$][\w$]*$/.test(value) && whole.includes(' = ')) return undefined
  if (!isSecretName(rest) || !isSecretValue(value)) return undefined
  return { kind: assignmentKind, startOffset: endOffset - value.length, endOffset }
}
