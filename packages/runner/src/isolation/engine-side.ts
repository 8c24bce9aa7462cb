// The engine's side: makes an engine whose functions are all on the other side, runs the script, and tells its end. It holds no
// object of the host and reads no file.

import {
  type CallContext,
  Engine,
  EvaluationError,
  type FunctionPointer,
  type HostType,
  HostValue,
  type Limits,
  type NativeFunction,
  Scope,
  type Script,
  toHostText,
  type Value,
} from '@sallyport/rhai'
import { scriptEngineOptions } from '../script-engine-options.js'
import type { Channel } from './channel.js'
import { countOf, listOf, ProtocolError, recordOf, textOf, type Wire } from './wire.js'
import { decodeError, encodeError, type Names, positionToWire } from './wire-error.js'
import { decodeValue, encodeValue } from './wire-value.js'

type Message = { readonly [key: string]: Wire }

const nanosecondsPerMillisecond = 1e6

/** A value of the host, by its number on the guard's side. */
class RemoteValue extends HostValue {
  readonly number: number
  readonly #type: HostType

  constructor(number: number, type: HostType) {
    super()
    this.number = number
    this.#type = type
  }

  override get type(): HostType {
    return this.#type
  }
}

/** Stands for what the guard's side knows of a failure. */
class RemoteCause {
  readonly number: Wire

  constructor(number: Wire) {
    this.number = number
  }
}

/** Serves one script; returns when its end is told, or when the other side is gone. */
export function serveScript(channel: Channel): void {
  const message = channel.receive()
  if (message !== undefined) new EngineSide(channel).run(recordOf(message))
}

class EngineSide implements Names {
  readonly #channel: Channel
  readonly #types = new Map<string, HostType>()
  /** The closures that the calls which are under way were given. */
  readonly #functions: FunctionPointer[] = []
  #calling: CallContext | undefined

  constructor(channel: Channel) {
    this.#channel = channel
  }

  run(start: Message): void {
    if (start['kind'] !== 'start') throw new ProtocolError('no script was sent')
    const engine = this.#engine(recordOf(start['surface']))
    const scope = new Scope()
    for (const wire of listOf(start['scope'])) {
      const [name, value] = listOf(wire)
      scope.push(textOf(name), decodeValue(value, this))
    }
    const limits = recordOf(start['limits']) as unknown as Limits
    let script: Script
    try {
      script = engine.compile(textOf(start['script']), { scope })
    } catch (error) {
      this.#fail('compile', error, 0)
      return
    }
    const started = performance.now()
    const elapsed = (): number => Math.round((performance.now() - started) * nanosecondsPerMillisecond)
    try {
      const output = toHostText(engine.run(script, { scope, limits }))
      this.#channel.send({ kind: 'done', output, ns: elapsed() })
    } catch (error) {
      this.#fail('run', error, elapsed())
    }
  }

  #fail(phase: 'compile' | 'run', error: unknown, ns: number): void {
    const wire = encodeError(error, this)
    if (wire === undefined) throw error
    this.#channel.send({ kind: 'failed', phase, error: wire, ns })
  }

  #engine(surface: Message): Engine {
    const engine = new Engine({
      ...scriptEngineOptions,
      onDebug: (text, _source, position) => this.#channel.send({ kind: 'debug', text, at: positionToWire(position) }),
      sleep: (milliseconds) => void this.#ask({ kind: 'sleep', ms: Math.max(0, Math.round(milliseconds)) }, undefined),
    })
    for (const wire of listOf(surface['types'])) engine.registerType(this.#typeOf(wire))
    const natives = listOf(surface['natives']).map((wire, index) => this.#nativeOf(wire, index))
    for (const index of listOf(surface['globals'])) engine.registerFunction(nativeAt(natives, index))
    for (const wire of listOf(surface['modules'])) {
      const { name, constants, functions } = recordOf(wire)
      engine.registerModule(textOf(name), {
        constants: new Map(listOf(constants).map((each) => this.#constantOf(each))),
        functions: listOf(functions).map((index) => nativeAt(natives, index)),
      })
    }
    return engine
  }

  #constantOf(wire: Wire): [string, Value] {
    const [name, value] = listOf(wire)
    return [textOf(name), decodeValue(value, this)]
  }

  #nativeOf(wire: Wire, index: number): NativeFunction {
    const [name, parameters, isGetter, isVolatile] = listOf(wire)
    return {
      name: textOf(name),
      parameters: listOf(parameters).map(textOf),
      ...(isGetter === true ? { isGetter: true } : {}),
      ...(isVolatile === true ? { isVolatile: true } : {}),
      call: (context, ...args) => this.#call(index, context, args),
    }
  }

  #typeOf(wire: Wire): HostType {
    const { name, displayName, toText, toDebugText, equals } = recordOf(wire)
    const known = this.#types.get(textOf(name))
    if (known !== undefined) return known
    const text = (form: 'text' | 'debug') => (value: HostValue) =>
      textOf(encodeValue(this.#ask({ kind: 'text', of: numberOf(value), form }, this.#calling), this))
    const type: HostType = {
      name: textOf(name),
      ...(typeof displayName === 'string' ? { displayName } : {}),
      ...(toText === true ? { toText: text('text') } : {}),
      ...(toDebugText === true ? { toDebugText: text('debug') } : {}),
      ...(equals === true
        ? {
            equals: (left, right) =>
              this.#ask({ kind: 'equals', of: [numberOf(left), numberOf(right)] }, this.#calling) === true,
          }
        : {}),
    }
    this.#types.set(type.name, type)
    return type
  }

  #call(index: number, context: CallContext, args: readonly Value[]): Value {
    const outer = { calling: this.#calling, functions: this.#functions.length }
    this.#calling = context
    try {
      const wires = args.map((each) => encodeValue(each, this))
      return this.#ask({ kind: 'call', index, args: wires, at: positionToWire(context.position) }, context)
    } finally {
      this.#calling = outer.calling
      this.#functions.length = outer.functions
    }
  }

  /** Waits for the answer; closures that the other side calls meanwhile run. Costs are charged to the script's call. */
  #ask(message: Wire, context: CallContext | undefined): Value {
    this.#channel.send(message)
    for (;;) {
      const received = this.#channel.receive()
      if (received === undefined) throw new ProtocolError('the guard is gone')
      const answer = recordOf(received)
      if (answer['kind'] === 'callback') this.#callBack(answer, context)
      else return this.#take(answer, context)
    }
  }

  #take(answer: Message, context: CallContext | undefined): Value {
    const failure = answer['error'] === undefined ? undefined : decodeError(answer['error'], this)
    // What ended the run is told as it was; counting first would find the same limit exceeded here, without what is around it.
    if (failure instanceof EvaluationError && !failure.isCatchable) throw failure
    context?.chargeOperations(countOf(answer['operations']))
    if (failure !== undefined) throw failure
    const memory = countOf(answer['memory'])
    if (memory > 0) context?.chargeMemory(memory)
    return decodeValue(answer['value'], this)
  }

  #callBack(message: Message, context: CallContext | undefined): void {
    const pointer = this.#functions[countOf(message['pointer'])]
    if (pointer === undefined || context === undefined) throw new ProtocolError('an unknown closure')
    const args = listOf(message['args']).map((wire) => decodeValue(wire, this))
    let returned: Message
    try {
      returned = { value: encodeValue(context.callFunction(pointer, args), this) }
    } catch (error) {
      const wire = encodeError(error, this)
      if (wire === undefined) throw error
      returned = { error: wire }
    }
    this.#channel.send({ kind: 'returned', ...returned })
  }

  hostToWire(value: HostValue): Wire {
    return numberOf(value)
  }

  hostFromWire(wire: Wire): HostValue {
    const [number, type] = listOf(wire)
    return new RemoteValue(countOf(number), this.#typeOf(type ?? null))
  }

  functionToWire(value: FunctionPointer): Wire {
    return this.#functions.push(value) - 1
  }

  functionFromWire(): FunctionPointer {
    throw new ProtocolError('a function of the host')
  }

  causeToWire(cause: unknown): Wire {
    return cause instanceof RemoteCause ? cause.number : null
  }

  causeFromWire(wire: Wire): unknown {
    return wire === null ? undefined : new RemoteCause(wire)
  }
}

function numberOf(value: HostValue): number {
  if (!(value instanceof RemoteValue)) throw new Error('a value of the host that came from nowhere')
  return value.number
}

function nativeAt(natives: readonly NativeFunction[], index: Wire): NativeFunction {
  const native = natives[countOf(index)]
  if (native === undefined) throw new ProtocolError('an unknown function')
  return native
}
