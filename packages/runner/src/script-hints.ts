// What a person can do about an error of a script: for those who know Rhai, and meet here a language that can do nothing by itself.

import type { EvaluationError, ParseError } from '@sallyport/rhai'

const disabled = new Map([
  ['print', 'tell what happens with `info("…")`; the value of the last line is the result of the script'],
  ['eval', 'texts cannot be run here: write a function or a closure'],
])

const quotedName = /'([^']+)'/

/** For a script that does not parse. */
export function hintForScript(error: ParseError): string | undefined {
  if (error.hint !== undefined) return error.hint
  if (error.message.includes('is disabled')) return disabled.get(quotedName.exec(error.message)?.[1] ?? '')
  if (error.kind === 'VariableUndefined') return 'declare it with `let`; what comes from outside is given with `--args`'
  return undefined
}

/** For one that failed while it ran. */
export function hintForFailure(error: EvaluationError): string | undefined {
  if (error.kind !== 'ErrorFunctionNotFound') return undefined
  return '`sallyport functions NAME` tells what a function takes; `sallyport check` finds all names that nothing has'
}
