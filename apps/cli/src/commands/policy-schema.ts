// `sallyport policy schema`: the schema, for editors and for Cedar's own tools.

import { hostSchemaText, rexSchemaText } from '@sallyport/policy'
import { exitCode } from '../exit-code.js'
import type { Terminal } from '../terminal.js'

export async function policySchema(flags: { readonly rex?: boolean }, terminal: Terminal): Promise<number> {
  terminal.result(flags.rex === true ? rexSchemaText : hostSchemaText)
  return exitCode.done
}
