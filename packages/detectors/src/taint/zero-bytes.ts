// Bytes that are all zero: what was made of a size alone, and filled with nothing since.

import type { Ref } from '../ir/program.js'
import { plainSymbol } from '../ir/symbols.js'
import type { Facts } from './conditions.js'
import { matchesSymbol } from './symbol-pattern.js'

/** `Buffer.alloc(16)`, `new Uint8Array(16)` */
const allocations = ['{global,buffer}#Buffer.alloc', 'global#Uint8Array']
const filling = /^(?:fill|set|copy|write\w*|randomFill(?:Sync)?|getRandomValues)$/

/** `bytes(16)`, `bytearray(AES.block_size)`, `Buffer.alloc(16)`. */
export function isOfZeros(facts: Facts, ref: Ref): boolean {
  const { program, origins } = facts
  const made = origins.of(ref).flatMap((origin) => {
    const { callee } = program.flowOf(origin, 'call') ?? {}
    const codes = callee === undefined ? [] : origins.functions(program.beside(origin, callee))
    return codes.length === 0
      ? [origin]
      : codes.flatMap((code) => origins.returned(code)).flatMap((each) => origins.of(each))
  })
  return made.length > 0 && made.every((origin) => isMadeOfSize(facts, origin) && !isFilled(facts, origin))
}

function isMadeOfSize(facts: Facts, origin: Ref): boolean {
  const { program, origins, constants, symbols } = facts
  const flow = program.flowOf(origin, 'call')
  const [size, more] = flow?.arguments ?? []
  if (flow === undefined || size === undefined || more !== undefined) return false
  const callee = program.beside(origin, flow.callee)
  const given = program.beside(origin, size.value)
  if (constants.of(given)?.type === 'number') {
    const symbol = plainSymbol(symbols?.of(callee) ?? '')
    if (matchesSymbol(allocations, symbol)) return true
  }
  const { name } = program.flowOf(callee, 'global') ?? {}
  if (name !== 'bytes' && name !== 'bytearray') return false
  if (constants.of(given)?.type === 'number') return true
  return origins.of(given).some((each) => program.flowOf(each, 'load')?.property === 'block_size')
}

/** Whether a call of the same module may have written into it. */
function isFilled({ program, origins, symbols }: Facts, made: Ref): boolean {
  return (symbols?.graph.calls ?? []).some((call) => {
    const flow = program.flowOf(call, 'call')
    if (flow === undefined || program.module(call) !== program.module(made)) return false
    const { property, name } = {
      property: undefined,
      name: undefined,
      ...program.flow(program.beside(call, flow.callee)),
    }
    if (!filling.test(property ?? name ?? '')) return false
    const about = [flow.receiver, ...flow.arguments.map(({ value }) => value)]
    return about.some((value) => value !== undefined && origins.of(program.beside(call, value)).includes(made))
  })
}
