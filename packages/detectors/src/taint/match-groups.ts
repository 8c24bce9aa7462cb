// What a group of a match can hold, told by the pattern: `/user\\/(\\d+)/.exec(path)[1]` is a number, whatever the path is.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { patternSource } from './check-forms.js'

const longestPattern = 2000
/** Brackets put pieces together, and take nothing themselves. */
const piece =
  /^(?:\((?:\?:|\?<\w+>)?|\)|\\[dw]|[\w-]|\[(?:[a-z]-[a-z]|[A-Z]-[A-Z]|\d-\d|\\[dw-]|[\w-])+\]|[*+?|]|\{\d+(?:,\d*)?\})/

/** Whether a value is read of a match and holds letters, digits, `-` and `_` only. */
export function isPlainGroup(semantics: Semantics, load: Ref): boolean {
  const { program, constants, origins } = semantics
  const flow = program.flowOf(load, 'load')
  const key = flow?.key === undefined ? undefined : constants.of(program.beside(load, flow.key))
  const place = flow?.property ?? (key?.type === 'number' ? String(key.value) : undefined)
  if (flow === undefined || place === undefined || !/^(?:[1-9]\d{0,2}|[A-Za-z_]\w*)$/.test(place)) return false
  const made = origins.of(program.beside(load, flow.object)).filter((origin) => !isNothing(semantics, origin))
  return made.length > 0 && made.every((origin) => isPlainGroupOf(semantics, origin, place))
}

/** `match ?? []` */
function isNothing({ program }: Semantics, origin: Ref): boolean {
  return program.flowOf(origin, 'array')?.elements.length === 0
}

function isPlainGroupOf(semantics: Semantics, match: Ref, place: string): boolean {
  const { program } = semantics
  const call = program.flowOf(match, 'call')
  const [first] = call?.arguments ?? []
  if (call?.receiver === undefined || first === undefined) return false
  const method = program.flowOf(program.beside(match, call.callee), 'load')?.property
  if (method === undefined || !/^(?:exec|test|match|fullmatch|search)$/.test(method)) return false
  const own = patternSource(semantics, program.beside(match, call.receiver))
  const pattern = own ?? (method === 'match' ? patternSource(semantics, program.beside(match, first.value)) : undefined)
  // With `g`, `match` gives all matches, and no groups.
  if (pattern === undefined || (own === undefined && pattern.flags.includes('g'))) return false
  const group = groupsOf(pattern.source)[indexOf(pattern.source, place)]
  return group !== undefined && isPlain(group)
}

/** Which of the groups it is, by its number or by its name. */
function indexOf(source: string, place: string): number {
  if (/^\d/.test(place)) return Number(place) - 1
  return [...source.slice(0, longestPattern).matchAll(/\((?!\?)|\(\?<(\w+)>/g)].findIndex(([, name]) => name === place)
}

function isPlain(source: string): boolean {
  let rest = source
  while (rest !== '') {
    const [found] = piece.exec(rest) ?? []
    if (found === undefined) return false
    rest = rest.slice(found.length)
  }
  return true
}

/** What stands in the groups that take something, in the order of their brackets. */
function groupsOf(source: string): (string | undefined)[] {
  const groups: (string | undefined)[] = []
  const open: { readonly from: number; readonly group: number | undefined }[] = []
  let inSet = false
  for (let at = 0; at < Math.min(source.length, longestPattern); at += 1) {
    const char = source.charAt(at)
    if (char === '\\') at += 1
    else if (inSet) inSet = char !== ']'
    else if (char === '[') inSet = true
    else if (char === '(') {
      const isTaken = source.charAt(at + 1) !== '?' || /^\?<[^=!]/.test(source.slice(at + 1, at + 4))
      open.push({ from: at + 1, group: isTaken ? groups.push(undefined) - 1 : undefined })
    } else if (char === ')') {
      const { from, group } = open.pop() ?? { from: at, group: undefined }
      if (group !== undefined) groups[group] = source.slice(from, at).replace(/^\?<\w+>/, '')
    }
  }
  return groups
}
