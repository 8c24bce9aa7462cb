// The forms that a sound check has: a list of allowed values, an anchored pattern, a prefix that ends with a separator.

import { text } from '../ir/constants.js'
import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { variableNames } from '../ir/variable-names.js'
import type { LanguageLibrary } from './library.js'
import { isSetting } from './setting-list.js'
import { matchesSymbol } from './symbol-pattern.js'

/** Names of what is meant as a list of the allowed ones. */
const allowName = /allow|white_?list|permit|valid|support|known|safe|trust|accept|origins$/i
const constantName = /^[A-Z][A-Z0-9_]{2,}$/

export function isAllowList(semantics: Semantics, list: Ref): boolean {
  const origins = semantics.origins.of(list)
  if (origins.length > 0 && origins.every((origin) => isConstantList(semantics, origin, 0))) return true
  if (isOfRecord(semantics, list)) return true
  if (isSetting(semantics, list)) return true
  const name = /[\w$]+$/.exec(semantics.program.text(list).slice(0, 200))?.[0] ?? ''
  return [name, ...variableNames(semantics.program, list)].some(
    (each) => allowName.test(each) || constantName.test(each),
  )
}

/** Methods that look something up. */
export const finding = /^(?:find|get|load|fetch|lookup|read|select|query)[A-Z]?\w*$/

/** A list in a record that was looked up: `client.redirectUris`, of a client that was found. It is what was stored, and not sent. */
export function isOfRecord({ program, origins, symbols }: Semantics, list: Ref): boolean {
  return origins.of(list).some((origin) => {
    const load = program.flowOf(origin, 'load')
    if (load?.property === undefined) return false
    const records = origins.of(program.beside(origin, load.object))
    return records.length > 0 && records.every((record) => isFound(program, symbols, record))
  })
}

function isFound(program: Semantics['program'], symbols: Semantics['symbols'], record: Ref): boolean {
  const call = program.flowOf(record, 'call')
  if (call?.receiver === undefined) return false
  const name = program.flowOf(program.beside(record, call.callee), 'load')?.property ?? ''
  // What a request gives by a method is no record: `req.get('host')`.
  const isSent = symbols.of(program.beside(record, call.receiver))?.includes(':') === true
  return finding.test(name) && !isSent
}

function isConstantList(semantics: Semantics, origin: Ref, depth: number): boolean {
  const { program, constants, symbols, origins } = semantics
  const flow = program.flow(origin)
  switch (flow.op) {
    case 'array':
      return flow.elements.every(
        ({ value, spread }) => !spread && constants.of(program.beside(origin, value)) !== undefined,
      )
    case 'object':
      return flow.entries.every(({ name, spread }) => name !== undefined && !spread)
    case 'call': {
      const symbol = symbols.of(program.beside(origin, flow.callee)) ?? ''
      const [first] = flow.arguments
      if (first === undefined || depth > 2) return false
      if (
        !matchesSymbol(
          ['global#{Set,Map,set,frozenset,tuple,list,dict}', 'global#Object.{keys,values,freeze}', 'global#Array.from'],
          symbol,
        )
      )
        return false
      const inside = origins.of(program.beside(origin, first.value))
      return inside.length > 0 && inside.every((each) => isConstantList(semantics, each, depth + 1))
    }
    default:
      return false
  }
}

/** Where a method anchors its pattern by itself. */
export type Anchoring = 'nowhere' | 'at-start' | 'at-both-ends'

/** Anchored at both ends, and no part of it takes anything whatever. */
export function isAnchoredPattern(semantics: Semantics, ref: Ref, by: Anchoring = 'nowhere'): boolean {
  const pattern = patternSource(semantics, ref)
  return pattern !== undefined && isAnchoredSource(anchoredSource(pattern.source, by), pattern.flags)
}

export function isAnchoredSource(source: string, flags: string): boolean {
  if (flags.includes('m')) return false
  if (!source.startsWith('^') || !/(?<!\\)\$$/.test(source)) return false
  const body = source.slice(1, -1)
  if (hasTopLevelChoice(body)) return false
  const outside = body.replaceAll(/\[(?!\^)(?:\\.|[^\]\\])*\]/g, (set) => (/\\[SDW]/.test(set) ? '\\S' : '_'))
  return !/(?<!\\)(?:\\\\)*(?:\.[*+{]|\[\^|\\[SDW])/.test(outside)
}

/** The pattern with the anchors that a method adds to it. */
function anchoredSource(source: string, by: Anchoring): string {
  if (by === 'at-both-ends') return `^${source.replace(/^\^/, '').replace(/\$$/, '')}$`
  return by === 'at-start' && !source.startsWith('^') ? `^${source}` : source
}

/** A pattern that takes no `__proto__`, anchored so that it says something of the whole name. */
export function takesNoPrototype(semantics: Semantics, ref: Ref): boolean {
  const pattern = patternSource(semantics, ref)
  return pattern !== undefined && isAnchoredPattern(semantics, ref) && matches(pattern, '__proto__') === false
}

function matches({ source, flags }: { source: string; flags: string }, name: string): boolean | undefined {
  try {
    return new RegExp(source, flags.replace(/[gy]/g, '')).test(name)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** What never matches a pattern that finds `__proto__`, or a step upwards, is neither. */
export function refusesNames(
  semantics: Semantics,
  ref: Ref,
): { readonly prototypes: boolean; readonly steps: boolean } {
  const { source } = patternSource(semantics, ref) ?? {}
  if (source === undefined) return { prototypes: false, steps: false }
  return { prototypes: /__proto__/.test(source), steps: /\\\.(?:\\\.|\{2)/.test(source) }
}

/** `text.replace(/[^a-z0-9]/gi, '')`: no character is left that means anything anywhere. */
export function leavesOnlyNames(semantics: Semantics, call: Ref): boolean {
  const { program, constants } = semantics
  const flow = program.flowOf(call, 'call')
  const [pattern, replacement] = (flow?.arguments ?? []).map(({ value }) => constants.of(program.beside(call, value)))
  const name = flow === undefined ? undefined : program.flowOf(program.beside(call, flow.callee), 'load')?.property
  if ((name !== 'replace' && name !== 'replaceAll') || pattern?.type !== 'pattern') return false
  const isOfNames = /^\[\^(?:[a-z]-[a-z]|[A-Z]-[A-Z]|\d-\d|\\[wd]|\\?-|\w)+\]\+?$/.test(pattern.source)
  return (
    isOfNames && pattern.flags.includes('g') && replacement?.type === 'string' && /^[\w-]*$/.test(replacement.value)
  )
}

/** Whether a pattern asks for one slash at the start and no other, or for two: those begin a path, these an address. */
export function pathStart(semantics: Semantics, ref: Ref): 'one' | 'two' | undefined {
  const { source = '' } = patternSource(semantics, ref) ?? {}
  if (/^\^\\?\/(?:\(\?!|\[\^)(?:\[)?[^\])]*\/[^\])]*[\])]/.test(source)) return 'one'
  return /^\^\\?\/(?:\\?\/|\[[^\]^]*\/[^\]]*\])(?:\.\*\$?)?$/.test(source) ? 'two' : undefined
}

/** What a pattern says of a text's beginning: that it is no dash where the pattern matches, or where it does not. */
export function withoutDash(semantics: Semantics, ref: Ref): 'matched' | 'refused' | undefined {
  const { source = '', flags = '' } = patternSource(semantics, ref) ?? {}
  if (flags.includes('m')) return undefined
  if (/^\^(?:-|\[-\])/.test(source)) return 'refused'
  const begun =
    /^\^(?:\(\?:|\()?(?:[A-Za-z0-9@/]|\\[wd](?![*?{])|\[(?!\^)(?:\\[wd]|[A-Za-z0-9@]-[A-Za-z0-9]|[A-Za-z0-9_@])+\](?![*?{]))/
  return begun.test(source) && !hasTopLevelChoice(source) ? 'matched' : undefined
}

export function patternSource(semantics: Semantics, ref: Ref): { source: string; flags: string } | undefined {
  const constant = semantics.constants.of(ref)
  if (constant?.type === 'pattern') return constant
  // A pattern that is used is another value afterwards; its origin stays.
  const [origin, more] = semantics.origins.of(ref)
  if (origin === undefined) return undefined
  const made = more === undefined ? semantics.constants.of(origin) : undefined
  if (made?.type === 'pattern') return made
  const call = semantics.program.flowOf(origin, 'call')
  if (call === undefined || semantics.symbols.of(semantics.program.beside(origin, call.callee)) !== 'global#RegExp') {
    return undefined
  }
  const [source, flags] = call.arguments.map(({ value }) =>
    semantics.constants.of(semantics.program.beside(origin, value)),
  )
  if (source === undefined) return undefined
  return { source: text(source), flags: flags === undefined ? '' : text(flags) }
}

/** `^a|b$` is anchored at one end of each. */
function hasTopLevelChoice(source: string): boolean {
  let depth = 0
  let inSet = false
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at)
    if (char === '\\') at += 1
    else if (inSet) inSet = char !== ']'
    else if (char === '[') inSet = true
    else if (char === '(') depth += 1
    else if (char === ')') depth -= 1
    else if (char === '|' && depth === 0) return true
  }
  return false
}

/** `https://host/`, so that the host can not be made longer. */
export function isRootedOrigin(prefix: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#\\@]+[/?#]/i.test(prefix)
}

/** `root + sep`: without the separator `/srv/app-secret` would pass for `/srv/app`. */
export function isPrefixWithSeparator(semantics: Semantics, library: LanguageLibrary, prefix: Ref): boolean {
  const origins = semantics.origins.of(prefix)
  const ending = origins.filter((origin) => endsWithSeparator(semantics, library, origin))
  if (ending.length === 0) return false
  // `root.endsWith(sep) ? root : root + sep`
  const extended = ending.flatMap((origin) => beforeSeparator(semantics, origin))
  return origins.every((origin) => ending.includes(origin) || extended.includes(origin))
}

/** The origins of `root` in `root + sep`. */
function beforeSeparator({ program, origins }: Semantics, ref: Ref): readonly Ref[] {
  const flow = program.flow(ref)
  const first = flow.op === 'template' ? flow.parts[0] : flow.op === 'binary' ? flow.left : undefined
  return first === undefined ? [] : origins.of(program.beside(ref, first))
}

function endsWithSeparator(semantics: Semantics, library: LanguageLibrary, ref: Ref): boolean {
  const { program, constants, symbols } = semantics
  const constant = constants.of(ref)
  if (constant !== undefined) return /[/\\]$/.test(text(constant))
  const flow = program.flow(ref)
  const last =
    flow.op === 'template' ? flow.parts.at(-1) : flow.op === 'binary' && flow.operator === '+' ? flow.right : undefined
  if (last === undefined && flow.op === 'call') return isJoinedSeparator(semantics, library, ref, flow)
  if (last === undefined) return matchesSymbol(library.pathSeparators, symbols.of(ref) ?? '')
  const part = program.beside(ref, last)
  return endsWithSeparator(semantics, library, part)
}

/** `path.join(root, path.sep)`, `path.normalize(root + '/')`: these keep a separator at the end. */
function isJoinedSeparator(semantics: Semantics, library: LanguageLibrary, ref: Ref, flow: FlowOf<'call'>): boolean {
  const { program, symbols } = semantics
  const last = flow.arguments.at(-1)
  const symbol = plainSymbol(symbols.of(program.beside(ref, flow.callee)) ?? '')
  if (last === undefined || last.spread || !matchesSymbol(library.joiningPaths ?? [], symbol)) return false
  const given = program.beside(ref, last.value)
  return [given, ...semantics.origins.of(given)].some((each) => endsWithSeparator(semantics, library, each))
}

/** What a number is compared with to keep it small: a constant, or a name that says so. */
export function isLimit({ program, constants }: Semantics, limit: Ref): boolean {
  if (constants.of(limit)?.type === 'number') return true
  const name = /[\w$]+$/.exec(program.text(limit).slice(-200))?.[0] ?? ''
  return /max|limit|most|bound|length|size/i.test(name) || constantName.test(name)
}

const settingName =
  /\bprocess\.env\b|\bimport\.meta\.env\b|NODE_ENV|\bget\(['"]env['"]\)|(?:^|[^a-z])(?:is_?)?(?:dev|development|debug|prod|production|verbose|test)(?:_?(?:mode|env|environment|enabled|build))?(?![a-z])/i

/** A condition about how the program was started, and not about what it was sent. */
export function readsSetting({ program, symbols }: Semantics, condition: Ref): boolean {
  if (settingName.test(program.text(condition).slice(0, 300))) return true
  return symbols.of(condition)?.startsWith('global#process.env') === true
}
