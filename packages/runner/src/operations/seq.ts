// seq: asks nothing; its result is bounded before it is made.

import { OperationError, PlainError } from '../operation-error.js'
import { defineOperation } from './operation.js'

const mostNumbers = 10_000_000

export const seq = defineOperation({
  name: 'seq',
  summary: 'the whole numbers from one to another, both included',
  parameters: [
    { name: 'first', type: 'int' },
    { name: 'last', type: 'int' },
  ],
  flags: {
    name: 'seq',
    typeName: 'SeqFlag',
    flags: [{ name: 'step', takes: ['step'], summary: 'distance between the numbers; negative counts down' }],
  },
  returns: 'array of int',
  asks: [],
  perform: (host, { first, last }, flags) => {
    const step = BigInt(flags.number('step') ?? 1)
    if (step === 0n) throw new OperationError('InvalidArguments', 'Invalid arguments: seq: step cannot be zero')
    const span = (BigInt(last) - BigInt(first)) / step
    const isEmpty = step > 0n ? BigInt(last) < BigInt(first) : BigInt(last) > BigInt(first)
    const count = isEmpty ? 0 : Number(span) + 1
    if (count > mostNumbers) throw new PlainError(`seq: more than ${mostNumbers} numbers`)
    host.charge(count)
    const from = BigInt(first)
    return Array.from({ length: count }, (_, index) => from + BigInt(index) * step)
  },
})
