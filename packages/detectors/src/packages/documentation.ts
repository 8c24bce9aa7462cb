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

/** Whether it is exported for other files of its package only: `@internal`, which is left out of the declared types. */
export function isInternal(program: Program, code: FunctionRef): boolean {
  return /^[\s/*]*@internal\b/m.test(commentOf(program, code))
}

export function documentationOf(program: Program, code: FunctionRef): ReadonlyMap<string, Documented> {
  const found = new Map<string, Documented>()
  for (const [, type = '', name = '', rest = ''] of commentOf(program, code).matchAll(line))
    found.set(name, { isNumber: /^\s*(?:number|integer|int|boolean|bool)\s*$/i.test(type), isToBeRun: runs.test(rest) })
  return found
}

/** The comment before it, or before the statement that it is part of. */
function commentOf(program: Program, code: FunctionRef): string {
  const { text, statements } = program.module(code)
  const { start } = program.functionOf(code)
  let around = start
  for (const each of statements) {
    if (each.start > start) break
    if (each.end > start) around = each.start
  }
  return commentBefore(text.text, start) ?? commentBefore(text.text, around) ?? ''
}

function commentBefore(text: string, start: number): string | undefined {
  const before = text
    .slice(Math.max(0, start - longestComment), start)
    .replace(/(?:\bexport\s+)?(?:default\s+)?$/, '')
    .trimEnd()
  if (!before.endsWith('*/')) return undefined
  const from = before.lastIndexOf('/**')
  return from < 0 ? undefined : before.slice(from)
}
