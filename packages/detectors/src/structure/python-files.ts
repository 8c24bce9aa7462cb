// What calls of Python do with files: which path they look at or use, and whether they create it in one step.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { givenAs } from '../routes/python-definitions.js'
import { calleeOf } from '../taint/match-call.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'

export const pythonChecks = [
  'os#{path.exists,path.isfile,path.lexists,path.islink,access,stat,lstat}',
  'pathlib#{Path,PosixPath}().{exists,is_file,is_symlink,stat,lstat}',
]
/** Removing what is there does no harm to whoever put it there first: a link goes, and not what it points to. */
export const pythonUses = [
  '{global#open,io#open,codecs#open}',
  'os#{open,chmod,chown,truncate,replace,rename}',
  'shutil#{copy,copy2,copyfile,move,chown}',
  'pathlib#{Path,PosixPath}().{write_text,write_bytes,open,chmod,touch,rename,replace}',
]
const written = [
  '{global#open,io#open,codecs#open}',
  'pathlib#{Path,PosixPath}().{write_text,write_bytes,open}',
  'shutil#{copy,copy2,copyfile,move}',
  'os#{replace,rename}',
]
const opening = /^open$/

/** The path: of an object that is one, itself. */
export function pathOfPython(semantics: Semantics, call: Ref): Ref | undefined {
  const { program } = semantics
  const { symbol = '' } = calleeOf(semantics, call)
  return /^pathlib#\w+\(\)\./.test(plainSymbol(symbol)) ? program.receiverOf(call) : program.argument(call, 0)
}

/** What is written by a call, if it writes. */
export function writtenByPython(semantics: Semantics, call: Ref): Ref | undefined {
  const { program } = semantics
  const { symbol = '', name = '' } = calleeOf(semantics, call)
  if (!matchesSymbol(written, plainSymbol(symbol))) return undefined
  if (/^(?:shutil|os)#/.test(plainSymbol(symbol))) return program.argument(call, 1)
  if (opening.test(name) && !/^[wa]|\+/.test(modeOf(semantics, call) ?? '')) return undefined
  return pathOfPython(semantics, call)
}

/** Whether a use changes the file, or opens it for that. */
export function changesInPython(semantics: Semantics, call: Ref): boolean {
  const { program } = semantics
  const { symbol = '', name = '' } = calleeOf(semantics, call)
  if (!opening.test(name)) return true
  if (plainSymbol(symbol) === 'os#open')
    return /O_(?:CREAT|WRONLY|RDWR|APPEND|TRUNC)/.test(program.text(call).slice(0, 300))
  return /^[wa]|\+/.test(modeOf(semantics, call) ?? '')
}

function modeOf(semantics: Semantics, call: Ref): string | undefined {
  const { program, constants } = semantics
  const { symbol = '' } = calleeOf(semantics, call)
  const isOfPath = /^pathlib#/.test(plainSymbol(symbol))
  const [mode = program.argument(call, isOfPath ? 0 : 1)] = givenAs(semantics, call, 'mode')
  const constant = mode === undefined ? undefined : constants.of(mode)
  return constant === undefined ? undefined : text(constant)
}

/** `x` creates or fails, as `O_EXCL` does. */
export function isExclusiveInPython(semantics: Semantics, call: Ref): boolean {
  return (
    /x/.test(modeOf(semantics, call) ?? '') ||
    /O_EXCL|O_NOFOLLOW|exist_ok\s*=\s*False/.test(semantics.program.text(call).slice(0, 300))
  )
}

/** Whether the statement stands in a `try` that answers what the file system says: read off the lines around it. */
export function isTriedInPython({ program }: Semantics, call: Ref): boolean {
  const source = program.module(call).text
  const lines = source.text.split('\n')
  let at = source.line(program.flow(call).start) - 1
  let indent = indentOf(lines[at])
  for (let line = at - 1; line >= 0 && indent > 0; line -= 1) {
    const each = lines[line]
    if (each === undefined || each.trim() === '' || indentOf(each) >= indent) continue
    indent = indentOf(each)
    at = line
    if (/^\s*(?:async\s+)?def\b/.test(each)) return false
    if (/^\s*try:/.test(each)) return isAnswered(lines, at, indent)
  }
  return false
}

function isAnswered(lines: readonly string[], from: number, indent: number): boolean {
  for (const each of lines.slice(from + 1)) {
    if (each.trim() === '' || indentOf(each) > indent) continue
    return /^\s*except\s*(?::|.*\b(?:\w*OSError|IOError|FileNotFoundError|FileExistsError|PermissionError|Exception)\b)/.test(
      each,
    )
  }
  return false
}

function indentOf(line: string | undefined): number {
  return /^\s*/.exec(line ?? '')?.[0].length ?? 0
}
