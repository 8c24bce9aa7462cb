// Emitters of events: `emitter.emit('order', x)` enters the functions that were given to `on('order', …)` of the same emitter.

import type { CallGraph } from './call-graph.js'
import type { FunctionRef, Ref } from './program.js'

const registering: ReadonlySet<string> = new Set(['on', 'once', 'addListener', 'prependListener'])
const mostListeners = 24

interface Event {
  readonly call: Ref
  readonly name: string
  readonly emitters: readonly Ref[]
}

export class Listeners {
  readonly #graph: CallGraph

  constructor(graph: CallGraph) {
    this.#graph = graph
  }

  /** Every call that emits, with the functions it enters; their parameters are its arguments behind the event's name. */
  *emitted(): Generator<readonly [Ref, readonly FunctionRef[]]> {
    const emitting = this.#graph.calls.flatMap((call) => this.#event(call, (method) => method === 'emit') ?? [])
    if (emitting.length === 0) return
    const listening = this.#graph.calls.flatMap((call) => this.#event(call, (method) => registering.has(method)) ?? [])
    for (const { call, name, emitters } of emitting) {
      const heard = listening.filter(
        (each) => each.name === name && each.emitters.some((emitter) => emitters.includes(emitter)),
      )
      const functions = heard.flatMap((each) => this.#functionsOf(each.call)).slice(0, mostListeners)
      if (functions.length > 0 && this.#graph.callees(call).length === 0) yield [call, functions]
    }
  }

  #event(call: Ref, isWanted: (method: string) => boolean): Event | undefined {
    const { origins } = this.#graph
    const { program } = origins
    const flow = program.flowOf(call, 'call')
    const [first] = flow?.arguments ?? []
    if (flow?.receiver === undefined || first === undefined) return undefined
    const { property } = program.flowOf(program.beside(call, flow.callee), 'load') ?? {}
    if (property === undefined || !isWanted(property)) return undefined
    const { value } = program.flowOf(program.beside(call, first.value), 'constant') ?? {}
    if (value?.type !== 'string') return undefined
    return { call, name: value.value, emitters: origins.of(program.beside(call, flow.receiver)) }
  }

  #functionsOf(call: Ref): readonly FunctionRef[] {
    const { program } = this.#graph.origins
    const second = program.flowOf(call, 'call')?.arguments[1]
    return second === undefined ? [] : this.#graph.functions(program.beside(call, second.value))
  }
}
