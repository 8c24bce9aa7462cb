// What programs leave for every template, beside the data of a call: `res.locals`, `app.locals`, the state of Koa. All that is stored under a
// name anywhere in the program counts, in whatever order it runs.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'

const holders = ['{express:Response,express:Request.app,express:Response.app,express#()}.locals', 'koa:Context.state']
/** `res.locals = { … }` */
const owners = ['express:Response', 'express#()']

export type LocalData = ReadonlyMap<string, readonly Ref[]>

export function localData({ program, symbols, origins }: Semantics): LocalData {
  const found = new Map<string, Ref[]>()
  const add = (name: string, value: Ref): void => {
    found.set(name, [...(found.get(name) ?? []), value])
  }
  for (const ref of program.refsOf('update')) {
    const flow = program.flowOf(ref, 'update')
    if (flow?.property === undefined) continue
    const symbol = plainSymbol(symbols.of(program.beside(ref, flow.object)) ?? '')
    const value = program.beside(ref, flow.value)
    if (matchesSymbol(holders, symbol)) add(flow.property, value)
    if (flow.property !== 'locals' || !matchesSymbol(owners, symbol)) continue
    for (const origin of origins.of(value))
      for (const { name, value: each } of program.flowOf(origin, 'object')?.entries ?? [])
        if (name !== undefined) add(name, program.beside(origin, each))
  }
  return found
}

/** Whether the data of a call has the name itself, which then is what the template sees. */
export function hasOwn({ program, origins }: Semantics, data: Ref | undefined, name: string): boolean {
  const found = data === undefined ? [] : origins.of(data)
  return (
    found.length > 0 &&
    found.every((origin) => program.flowOf(origin, 'object')?.entries.some((each) => each.name === name) === true)
  )
}
