// Patterns from scripts run in linear time (EN-8): regular expressions on RE2's engine, globs translated to it.

import { createRequire } from 'node:module'
import type { RE2JS } from 're2js'
import { OperationError } from '../operation-error.js'

const longestPattern = 4096

export interface Pattern {
  readonly matches: (text: string) => boolean
  /** Replaces the first or every match; `$1`, `${name}` and `$$` in the replacement are expanded. */
  readonly replace: (text: string, replacement: string, all: boolean) => string
}

let engine: typeof RE2JS | undefined

/** Loaded when the first pattern is met: most scripts have none. */
export function loadPatternEngine(): typeof RE2JS {
  engine ??= (createRequire(import.meta.url)('re2js') as { RE2JS: typeof RE2JS }).RE2JS
  return engine
}

export interface PatternOptions {
  readonly ignoresCase?: boolean
}

export function compilePattern(source: string, options: PatternOptions = {}): Pattern {
  if (source.length > longestPattern) throw invalid(source.slice(0, 80), 'it is too long')
  const RE2 = loadPatternEngine()
  try {
    const compiled = RE2.compile(source, options.ignoresCase === true ? RE2.CASE_INSENSITIVE : 0)
    return {
      matches: (text) => compiled.matcher(text).find(),
      replace: (text, replacement, all) => replaceMatches(compiled, text, replacement, all),
    }
  } catch (error) {
    throw invalid(source, error instanceof Error ? error.message : 'it cannot be compiled')
  }
}

function invalid(source: string, reason: string): OperationError {
  return new OperationError('ValidationError', `Validation error: Invalid regex pattern: '${source}' - ${reason}`)
}

function replaceMatches(compiled: RE2JS, text: string, replacement: string, all: boolean): string {
  const matcher = compiled.matcher(text)
  let result = ''
  let last = 0
  while (matcher.find()) {
    result += text.slice(last, matcher.start()) + expand(replacement, (group) => groupText(matcher, group))
    last = matcher.end()
    if (!all) break
  }
  return result + text.slice(last)
}

type Matcher = ReturnType<RE2JS['matcher']>

function groupText(matcher: Matcher, group: string): string {
  if (/^\d+$/.test(group)) {
    const index = Number(group)
    return index <= matcher.groupCount() ? (matcher.group(index) ?? '') : ''
  }
  try {
    return matcher.group(group) ?? ''
  } catch {
    return ''
  }
}

const reference = /\$(?:\$|\{([^}]*)\}|([0-9A-Za-z_]+))/g

/** Group references as the Rust `regex` crate reads them: the longest name; an unknown group is empty. */
function expand(replacement: string, group: (name: string) => string): string {
  return replacement.replace(reference, (whole, braced?: string, bare?: string) => {
    const name = braced ?? bare
    return whole === '$$' || name === undefined ? '$' : group(name)
  })
}

/** A shell glob on a whole name: `*` any characters (also a leading dot), `?` one, `[a-z]`, `[!a-z]`. */
export function compileGlob(glob: string, options: PatternOptions = {}): Pattern {
  return compilePattern(`^(?s:${globToPattern(glob)})$`, options)
}

function globToPattern(glob: string): string {
  let pattern = ''
  for (let index = 0; index < glob.length; index += 1) {
    const character = glob.charAt(index)
    if (character === '*') pattern += '.*'
    else if (character === '?') pattern += '.'
    else if (character === '[') {
      const end = glob.indexOf(']', index + (glob.charAt(index + 1) === '!' ? 3 : 2))
      if (end === -1) {
        throw new OperationError(
          'ValidationError',
          `Validation error: Invalid glob pattern: - Pattern syntax error near position ${index}: invalid range pattern`,
        )
      }
      pattern += classPattern(glob.slice(index + 1, end))
      index = end
    } else pattern += literal(character)
  }
  return pattern
}

function classPattern(members: string): string {
  const isNegated = members.startsWith('!')
  const body = isNegated ? members.slice(1) : members
  return `[${isNegated ? '^' : ''}${body.replace(/[\\\]^[&~]/g, '\\$&')}]`
}

/** Text that a pattern matches as it stands. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
