// Cedar text to tokens, with offsets. It serves what the engine does not tell: where each policy stands, which names it uses, how
// deep it nests. It decides nothing: every part it cuts out is parsed again by Cedar, and a wrong cut is a syntax error there.

export type TokenKind = 'word' | 'string' | 'number' | 'slot' | 'punctuation'

export interface Token {
  readonly kind: TokenKind
  /** As written; for a string without its quotes, escapes kept. */
  readonly text: string
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

// A comment ends at a carriage return too, as in Cedar's grammar: otherwise text after one would be hidden from us alone.
const tokenPattern =
  /(?<space>\s+|\/\/[^\n\r]*)|(?<word>[_\p{L}][_\p{L}\p{N}]*)|"(?<string>[^"\\]*(?:\\.[^"\\]*)*)"|(?<number>[0-9]+)|(?<slot>\?[a-z]*)|(?<punctuation>::|&&|\|\||==|!=|<=|>=|.)/suy

export function lexCedar(text: string): Token[] {
  const tokens: Token[] = []
  const pattern = new RegExp(tokenPattern)
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex
    const groups = pattern.exec(text)?.groups
    if (groups === undefined) break
    const end = pattern.lastIndex
    if (groups['word'] !== undefined) tokens.push({ kind: 'word', text: groups['word'], start, end })
    else if (groups['string'] !== undefined) tokens.push({ kind: 'string', text: groups['string'], start, end })
    else if (groups['punctuation'] !== undefined)
      tokens.push({ kind: 'punctuation', text: groups['punctuation'], start, end })
    else if (groups['number'] !== undefined) tokens.push({ kind: 'number', text: groups['number'], start, end })
    else if (groups['slot'] !== undefined) tokens.push({ kind: 'slot', text: groups['slot'], start, end })
  }
  return tokens
}

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  '"': '"',
  "'": "'",
  '\\': '\\',
  '*': '*',
}

/** What a string token means; an escape Cedar does not know stays as written, since Cedar refuses it anyway. */
export function unescapeCedar(text: string): string {
  return text.replace(/\\(?:u\{([0-9a-fA-F_]{1,8})\}|x([0-7][0-9a-fA-F])|(.))/gs, (whole, unicode, hex, simple) => {
    if (typeof unicode === 'string') {
      const code = Number.parseInt(unicode.replaceAll('_', ''), 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    }
    if (typeof hex === 'string') return String.fromCharCode(Number.parseInt(hex, 16))
    return simpleEscapes[String(simple)] ?? whole
  })
}

/** The stretch of one policy in a text: from its first annotation to its `;`. */
export interface PolicyPart {
  readonly tokens: readonly Token[]
  readonly start: number
  readonly end: number
}

/** Cuts at each `;` (never inside a string or comment); what follows the last one is a part of its own if it has tokens. */
export function splitPolicies(text: string): PolicyPart[] {
  const parts: PolicyPart[] = []
  let tokens: Token[] = []
  const close = (): void => {
    const first = tokens[0]
    const last = tokens.at(-1)
    if (first !== undefined && last !== undefined) parts.push({ tokens, start: first.start, end: last.end })
    tokens = []
  }
  for (const token of lexCedar(text)) {
    tokens.push(token)
    if (token.kind === 'punctuation' && token.text === ';') close()
  }
  close()
  return parts
}

/** Annotations at the head of a policy: `@id("x")` gives `id` → `x`. */
export function annotationsOf(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const annotations = new Map<string, string>()
  let at = 0
  while (tokens[at]?.text === '@') {
    const name = tokens[at + 1]?.text ?? ''
    const value = tokens[at + 2]?.text === '(' ? tokens[at + 3] : undefined
    annotations.set(name, value?.kind === 'string' ? unescapeCedar(value.text) : '')
    at += value === undefined ? 2 : 5
  }
  return annotations
}

/** The word after the annotations: `permit` or `forbid` in a policy that parses. */
export function effectOf(tokens: readonly Token[]): 'permit' | 'forbid' | undefined {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || tokens[index - 1]?.text === '@') continue
    return token.text === 'permit' || token.text === 'forbid' ? token.text : undefined
  }
  return undefined
}
