// The templates that a program renders, found from the call: `res.render('users/show', data)` means a file in a folder of views beside the
// program or above it. A view that is not found says nothing. Facts for both methods; no data is followed here.

import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { SourceText } from '../ir/text.js'
import type { Load } from '../languages/load-program.js'
import { functionsNamed, registeredFunctions } from './helper-functions.js'
import { hasOwn, localData } from './local-data.js'
import type { Output } from './output.js'
import { renderCalls } from './render-calls.js'
import { ViewSearch } from './view-search.js'

export interface ViewOutput extends Output {
  readonly call: Ref
  /** What the path is one of: the data that the call gives, or what was left for all templates under the first name. */
  readonly data: Ref
  /** The path as the template has it. */
  readonly shown: readonly string[]
  /** The function whose result for it is shown. */
  readonly through: FunctionRef | undefined
  readonly template: SourceText
}

const mostCalls = 30

export async function viewOutputs(semantics: Semantics, load: Load): Promise<readonly ViewOutput[]> {
  const calls = renderCalls(semantics).slice(0, mostCalls)
  if (calls.length === 0) return []
  const search = new ViewSearch(semantics, load)
  const locals = localData(semantics)
  const registered = registeredFunctions(semantics)
  const found: ViewOutput[] = []
  for (const { call, name, data, left: own = [] } of calls) {
    const path = semantics.program.module(call).text.path
    for (const { template, outputs } of await search.templates(name, path, new Map(), 0)) {
      for (const output of outputs) {
        const through =
          output.by === undefined ? [undefined] : functionsNamed(semantics, output.by, { data, locals, registered })
        const [first = '', ...rest] = output.path
        const left = hasOwn(semantics, data, first) ? [] : (locals.get(first) ?? [])
        const put = own.filter((each) => each.name === first)
        for (const code of through) {
          const shown = { ...output, call, template, shown: output.path, through: code }
          if (data !== undefined) found.push({ ...shown, data })
          found.push(...left.map((value) => ({ ...shown, data: value, path: rest })))
          found.push(...put.map(({ value, at }) => ({ ...shown, call: at, data: value, path: rest })))
        }
      }
    }
  }
  return found
}
