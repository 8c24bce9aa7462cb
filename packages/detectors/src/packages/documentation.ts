// What the comment before a function says of its parameters: `@param {number} port`, `@param {string} options.cmd the command to run`.

import type { FunctionRef, Program } from '../ir/program.js'

export interface Documented {
  readonly isNumber: boolean
  /** It is meant to be run: a command, a script, code. */
  readonly isToBeRun: boolean
}

const longestComment = 6000
const line = /@param\s+(?:\{([^}\n]{0,200})\}\s*)?\[?([\w$.]{1,100})(?:=[^\]\n]{0,100})?\]?([^\n]{0,300})/g
const runs =
  /\b(?:commands?|scripts?|code|expressions?|source)\b.{0,40}\b(?:run|execut|evaluat|compil)|\b(?:run|execut|evaluat|compil)\w*\b.{0,40}\b(?:commands?|scripts?|code|expressions?|source)\b/i

export function documentationOf(program: Program, code: FunctionRef): ReadonlyMap<string, Documented> {
  const { text, statements } = program.module(code)
  const { start } = program.functionOf(code)
  let around = start
  for (const each of statements) {
    if (each.start > start) break
    if (each.end > start) around = each.start
  }
  const comment = commentBefore(text.text, start) ?? commentBefore(text.text, around) ?? ''
  const found = new Map<string, Documented>()
  for (const [, type = '', name = '', rest = ''] of comment.matchAll(line))
    found.set(name, { isNumber: /^\s*(?:number|integer|int|boolean|bool)\s*$/i.test(type), isToBeRun: runs.test(rest) })
  return found
}

function commentBefore(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - longestComment), start).trimEnd()
  if (!before.endsWith('*/')) return undefined
  const from = before.lastIndexOf('/**')
  return from < 0 ? undefined : before.slice(from)
}
