// The syntax tree of a pattern, for those who reason about it: only what linear matching needs, or (`parseExpression`) what a program's
// own expressions have beside it. Recursive descent; what can not be taken is a fault in words. Sets hold code units 0 to 127 one by
// one, and of all others those that are white space as one member, and the rest as another.

const otherSpaces = 128
export const otherUnits = 129
/** The end of the text, as a unit of its own: what `$` matches. Only in expressions. */
export const endOfText: bigint = 1n << 130n
const everything: bigint = (1n << 130n) - 1n
const singles: bigint = (1n << 128n) - 1n

export type PatternNode =
  | { readonly kind: 'set'; readonly members: bigint }
  | { readonly kind: 'boundary' }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'alternatives'; readonly branches: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly body: PatternNode; readonly min: number; readonly max: number }

export class PatternFault extends Error {}

/** Throws `PatternFault`. */
export function parsePattern(pattern: string): PatternNode {
  const reader: Reader = { pattern, at: 0 }
  const node = parseAlternatives(reader)
  if (reader.at < pattern.length) throw new PatternFault('it closes a group that is not open')
  return node
}

/**
 * A regular expression of a program, with anchors, named groups and what looks around. What stands in a look-around is left out, and so
 * are the beginnings of lines and texts; what refers back and properties of characters are faults.
 */
export function parseExpression(source: string, flags: string): PatternNode {
  const reader: Reader = { pattern: source, at: 0, flags }
  const node = parseAlternatives(reader)
  if (reader.at < source.length) throw new PatternFault('it closes a group that is not open')
  return node
}

interface Reader {
  readonly pattern: string
  at: number
  /** Of an expression; absent: only the subset is taken. */
  readonly flags?: string
}

const peek = (reader: Reader): string => reader.pattern.charAt(reader.at)

function take(reader: Reader): string {
  const unit = peek(reader)
  if (unit === '') throw new PatternFault('it ends too early')
  reader.at += 1
  return unit
}

function parseAlternatives(reader: Reader): PatternNode {
  const branches = [parseSequence(reader)]
  while (peek(reader) === '|') {
    reader.at += 1
    branches.push(parseSequence(reader))
  }
  const [only] = branches
  return branches.length === 1 && only !== undefined ? only : { kind: 'alternatives', branches }
}

function parseSequence(reader: Reader): PatternNode {
  const items: PatternNode[] = []
  while (!['', '|', ')'].includes(peek(reader))) items.push(parseRepeat(reader, parseAtom(reader)))
  return { kind: 'sequence', items }
}

function parseRepeat(reader: Reader, body: PatternNode): PatternNode {
  const bounds = parseBounds(reader)
  if (bounds === undefined) return body
  if (body.kind === 'boundary' && reader.flags !== undefined) {
    if (peek(reader) === '?') reader.at += 1
    return body
  }
  if (body.kind === 'boundary') throw new PatternFault('it repeats a boundary')
  if (peek(reader) === '?') reader.at += 1
  if (['*', '+', '?', '{'].includes(peek(reader))) throw new PatternFault('it repeats a repetition')
  return { kind: 'repeat', body, ...bounds }
}

function parseBounds(reader: Reader): { min: number; max: number } | undefined {
  const simple = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] } as const
  const unit = peek(reader)
  if (unit === '*' || unit === '+' || unit === '?') {
    reader.at += 1
    const [min, max] = simple[unit]
    return { min, max }
  }
  if (unit !== '{') return undefined
  const [whole = '', min = '', comma, max = ''] =
    /^\{(\d{1,5})(,)?(\d{1,5})?\}/.exec(reader.pattern.slice(reader.at)) ?? []
  if (whole === '' && reader.flags !== undefined) return undefined
  if (whole === '') throw new PatternFault('it has a brace that is no repetition and not escaped')
  reader.at += whole.length
  const most = comma === undefined ? Number(min) : max === '' ? Infinity : Number(max)
  if (most < Number(min)) throw new PatternFault('it has a repetition whose bounds are out of order')
  return { min: Number(min), max: most }
}

function parseAtom(reader: Reader): PatternNode {
  const unit = take(reader)
  switch (unit) {
    case '(':
      return parseGroup(reader)
    case '[':
      return parseClass(reader)
    case '.':
      return {
        kind: 'set',
        members: reader.flags?.includes('s') === true ? everything : without(everything, of('\n\r')),
      }
    case '\\':
      return parseEscape(reader)
    case '^':
    case '$':
      if (reader.flags !== undefined) {
        // With the flag `m` a line may end anywhere.
        return unit === '^' || reader.flags.includes('m') ? { kind: 'boundary' } : { kind: 'set', members: endOfText }
      }
      throw new PatternFault('it has an anchor: what it is matched against may be a part of a line')
    case '*':
    case '+':
    case '?':
      throw new PatternFault('it repeats nothing')
    default:
      return { kind: 'set', members: of(unit) }
  }
}

function parseGroup(reader: Reader): PatternNode {
  const opening =
    reader.flags === undefined ? null : /^\?(<?[=!]|<\w+>)/.exec(reader.pattern.slice(reader.at, reader.at + 80))
  if (opening !== null) reader.at += opening[0].length
  else if (peek(reader) === '?') {
    if (!reader.pattern.startsWith('?:', reader.at)) throw new PatternFault('it looks around, or names a group')
    reader.at += 2
  }
  const node = parseAlternatives(reader)
  if (peek(reader) !== ')') throw new PatternFault('it has a group without an end')
  reader.at += 1
  return opening !== null && !opening[0].endsWith('>') ? { kind: 'boundary' } : node
}

function parseEscape(reader: Reader): PatternNode {
  const unit = peek(reader)
  if (unit === 'b' || unit === 'B') {
    reader.at += 1
    return { kind: 'boundary' }
  }
  if (/[1-9k]/.test(unit)) throw new PatternFault('it refers back to a group')
  return { kind: 'set', members: parseEscapedSet(reader) }
}

const digits = range(48, 57)
const wordUnits = digits | range(65, 90) | range(97, 122) | of('_')
const spaces = of(' \t\n\r\v\f') | (1n << BigInt(otherSpaces))
const namedSets: Readonly<Record<string, bigint>> = {
  d: digits,
  D: without(everything, digits),
  w: wordUnits,
  W: without(everything, wordUnits),
  s: spaces,
  S: without(everything, spaces),
  n: of('\n'),
  r: of('\r'),
  t: of('\t'),
  f: of('\f'),
  v: of('\v'),
  0: of('\0'),
}

function parseEscapedSet(reader: Reader): bigint {
  const unit = take(reader)
  const named = Object.hasOwn(namedSets, unit) ? namedSets[unit] : undefined
  if (named !== undefined) return named
  if (unit === 'x' || unit === 'u') return parseHex(reader, unit === 'x' ? 2 : 4)
  const isIdentity = reader.flags !== undefined && !/[pPkcu1-9]/.test(unit)
  if (!isIdentity && /[A-Za-z1-9]/.test(unit)) throw new PatternFault(`it has the unknown escape \`\\${unit}\``)
  return of(unit)
}

function parseHex(reader: Reader, length: number): bigint {
  const text = reader.pattern.slice(reader.at, reader.at + length)
  if (!/^[0-9a-fA-F]+$/.test(text) || text.length < length) throw new PatternFault('it has an escape that is cut short')
  reader.at += length
  return of(String.fromCharCode(Number.parseInt(text, 16)))
}

function parseClass(reader: Reader): PatternNode {
  const isNegated = peek(reader) === '^'
  if (isNegated) reader.at += 1
  let members = 0n
  let whole = 0n
  while (peek(reader) !== ']') {
    const low = parseMember(reader)
    const isRange = peek(reader) === '-' && reader.pattern.charAt(reader.at + 1) !== ']'
    if (isRange) reader.at += 1
    members |= isRange ? rangeOf(reader, low, parseMember(reader)) : low
    // `\s` is all of the other white space.
    if (!isRange && (low & spaces) === spaces) whole = 1n << BigInt(otherSpaces)
  }
  reader.at += 1
  // Whoever excludes one of the other units does not exclude all of them.
  return { kind: 'set', members: isNegated ? without(everything, (members & singles) | whole) : members }
}

function parseMember(reader: Reader): bigint {
  const unit = take(reader)
  if (unit !== '\\') return of(unit)
  if (peek(reader) !== 'b') return parseEscapedSet(reader)
  reader.at += 1
  return of('\b')
}

/** `[\w-.]` of an expression is three members. */
function rangeOf(reader: Reader, low: bigint, high: bigint): bigint {
  const isSingle = [low, high].every((each) => each === 1n << BigInt(lowest(each)))
  return reader.flags !== undefined && !isSingle ? low | of('-') | high : between(low, high)
}

function between(low: bigint, high: bigint): bigint {
  const from = lowest(low)
  const to = lowest(high)
  // White space stands among the other units.
  const first = Math.min(from, otherSpaces)
  const last = to < otherSpaces ? to : otherUnits
  if (low !== 1n << BigInt(from) || high !== 1n << BigInt(to) || last < first) {
    throw new PatternFault('it has a range without two ends in order')
  }
  return range(first, last)
}

/** The smallest member of a set that is not empty. */
function lowest(members: bigint): number {
  let unit = 0
  while (unit < otherUnits && (members & (1n << BigInt(unit))) === 0n) unit += 1
  return unit
}

function range(low: number, high: number): bigint {
  return ((1n << BigInt(high - low + 1)) - 1n) << BigInt(low)
}

function of(units: string): bigint {
  let members = 0n
  for (let at = 0; at < units.length; at += 1) members |= 1n << BigInt(memberOf(units.charAt(at)))
  return members
}

function memberOf(unit: string): number {
  const code = unit.charCodeAt(0)
  if (code < otherSpaces) return code
  return /\s/.test(unit) ? otherSpaces : otherUnits
}

function without(members: bigint, removed: bigint): bigint {
  return members & ~removed
}
