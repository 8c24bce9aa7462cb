// The guard's side of a script whose engine runs in another process: sends the script, serves what it calls, and takes its end.
// INVARIANT: what comes from there is untrusted; a call must fit the function's types, costs are counted here too, and after an end
// that no script may catch nothing more is served.

import {
  type CallContext,
  EvaluationError,
  FunctionPointer,
  HostValue,
  type Limits,
  type NativeFunction,
  type SizeLimits,
  typeName,
  type Value,
} from '@sallyport/rhai'
import type { Channel } from './channel.js'
import { describeType, hostText, type Surface } from './surface.js'
import { countOf, listOf, ProtocolError, recordOf, textOf, type Wire } from './wire.js'
import { decodeError, encodeError, type Names, positionOf } from './wire-error.js'
import { decodeValue, encodeValue } from './wire-value.js'

export interface IsolatedScript {
  readonly text: string
  readonly scope: ReadonlyMap<string, Value>
  readonly limits: Limits
}

/** What the run does for the script besides its functions. */
export interface Surroundings {
  readonly onDebug: (text: string, position: ReturnType<typeof positionOf>) => void
  readonly sleep: (milliseconds: number) => void
  readonly interruption: () => string | undefined
}

export type IsolatedEnd =
  | { readonly kind: 'done'; readonly output: string; readonly evaluationNs: bigint }
  | {
      readonly kind: 'failed'
      readonly phase: 'compile' | 'run'
      readonly error: unknown
      readonly evaluationNs: bigint | undefined
    }
  /** The process ended without a word. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'out-of-memory' }

/** Values of the host that one script may get: each is kept until the end of the run, because nobody tells when it is dropped. */
const mostHostValues = 1_000_000

export class GuardSide implements Names {
  readonly #channel: Channel
  readonly #surface: Surface
  readonly #surroundings: Surroundings
  readonly #hosts: HostValue[] = []
  readonly #numbers = new WeakMap<HostValue, number>()
  readonly #causes: unknown[] = []
  readonly #functions = new WeakMap<FunctionPointer, Wire>()
  #limits: Limits | undefined
  #deadline = Number.POSITIVE_INFINITY
  #operations = 0
  #memory = 0
  /** An end was sent that no script may catch. */
  #isOver = false

  constructor(channel: Channel, surface: Surface, surroundings: Surroundings) {
    this.#channel = channel
    this.#surface = surface
    this.#surroundings = surroundings
  }

  run({ text, scope, limits }: IsolatedScript): IsolatedEnd {
    this.#limits = limits
    this.#deadline = performance.now() + limits.maxMilliseconds
    this.#channel.send({
      kind: 'start',
      script: text,
      scope: [...scope].map(([name, value]) => [name, encodeValue(value, this)]),
      limits: { ...limits },
      surface: this.#surface.describe((value) => encodeValue(value, this)),
    })
    return this.#serve((message) => this.#endOf(message)) ?? { kind: 'gone' }
  }

  /** Answers what the other side asks until it sends what `finish` understands; nothing where it is gone. */
  #serve<T>(finish: (message: { readonly [key: string]: Wire }) => T | undefined): T | undefined {
    for (;;) {
      const received = this.#channel.receive()
      if (received === undefined) return undefined
      const message = recordOf(received)
      const end = finish(message)
      if (end !== undefined) return end
      if (this.#isOver) throw new ProtocolError('a script goes on after its end')
      this.#answer(message)
    }
  }

  #endOf(message: { readonly [key: string]: Wire }): IsolatedEnd | undefined {
    switch (message['kind']) {
      case 'done':
        return { kind: 'done', output: textOf(message['output']), evaluationNs: BigInt(countOf(message['ns'])) }
      case 'failed': {
        const phase = message['phase'] === 'compile' ? 'compile' : 'run'
        const evaluationNs = phase === 'compile' ? undefined : BigInt(countOf(message['ns']))
        return { kind: 'failed', phase, error: decodeError(message['error'], this), evaluationNs }
      }
      case 'out-of-memory':
        return { kind: 'out-of-memory' }
      default:
        return undefined
    }
  }

  #answer(message: { readonly [key: string]: Wire }): void {
    switch (message['kind']) {
      case 'call':
        this.#call(message)
        break
      case 'text': {
        const form = message['form'] === 'debug' ? 'debug' : 'text'
        this.#reply(() => hostText(this.hostFromWire(message['of'] ?? null), form))
        break
      }
      case 'equals': {
        const [left, right] = listOf(message['of']).map((wire) => this.hostFromWire(wire))
        if (left === undefined || right === undefined) throw new ProtocolError('nothing to compare')
        this.#reply(() => left.type.equals?.(left, right) === true)
        break
      }
      case 'debug':
        this.#surroundings.onDebug(textOf(message['text']), positionOf(message['at']))
        break
      case 'sleep':
        this.#reply(() => this.#sleep(countOf(message['ms'])))
        break
      default:
        throw new ProtocolError('an unknown kind of message')
    }
  }

  #sleep(milliseconds: number): undefined {
    this.#surroundings.sleep(milliseconds)
  }

  #call(message: { readonly [key: string]: Wire }): void {
    const native = this.#surface.natives[countOf(message['index'])]
    const args = listOf(message['args']).map((wire) => decodeValue(wire, this))
    if (native === undefined || native.mutatesFirst === true || native.mutatesContainer === true)
      throw new ProtocolError('an unknown function')
    requireFitting(native, args)
    const context = this.#contextOf(native.name, positionOf(message['at']))
    this.#reply(() => native.call(context, ...args))
  }

  /** Sends what came of it, with what it cost. */
  #reply(act: () => Value): void {
    const operations = this.#operations
    this.#memory = 0
    let answer: Wire
    try {
      answer = { value: encodeValue(act(), this) }
    } catch (error) {
      const wire = encodeError(error, this)
      if (wire === undefined) throw error
      this.#isOver = error instanceof EvaluationError && !error.isCatchable
      answer = { error: wire }
    }
    this.#channel.send({ kind: 'answer', ...answer, operations: this.#operations - operations, memory: this.#memory })
  }

  #contextOf(functionName: string, position: CallContext['position']): CallContext {
    const outside = (): never => {
      throw new Error('this is not there for a function of another process')
    }
    return {
      position,
      functionName,
      sourceName: undefined,
      limits: this.#sizes(),
      chargeOperations: (count) => this.#charge(count),
      chargeMemory: (bytes) => {
        this.#memory += bytes
        if (this.#memory > (this.#limits?.maxMemoryBytes ?? 0))
          throw limitReached('ErrorDataTooLarge', 'Total memory of script too large')
      },
      callFunction: (pointer, args) => this.#callBack(pointer, args),
      hold: () => undefined,
      arityOf: outside,
      hasScriptFunction: outside,
      callNamed: outside,
      fail: outside,
      equals: outside,
      print: outside,
      debug: outside,
      now: outside,
      sleep: outside,
      evaluateExpression: outside,
    }
  }

  #sizes(): SizeLimits {
    const { maxStringBytes = 0, maxArrayElements = 0, maxMapEntries = 0 } = this.#limits ?? {}
    return { maxStringBytes, maxArrayElements, maxMapEntries }
  }

  /** As the engine counts, so that one which counts no more is no way round it. */
  #charge(count: number): void {
    const { maxOperations = 0 } = this.#limits ?? {}
    this.#operations += count
    if (maxOperations > 0 && this.#operations > maxOperations)
      throw limitReached('ErrorTooManyOperations', 'Too many operations')
    if (this.#surroundings.interruption() !== undefined || performance.now() > this.#deadline)
      throw limitReached('ErrorTerminated', 'Script terminated')
  }

  /** A closure of the script, called by an operation: the other side may ask things meanwhile. */
  #callBack(pointer: FunctionPointer, args: readonly Value[]): Value {
    const wire = this.#functions.get(pointer)
    if (wire === undefined) throw new Error('a function that the script never gave')
    this.#channel.send({ kind: 'callback', pointer: wire, args: args.map((each) => encodeValue(each, this)) })
    const returned = this.#serve((message) => (message['kind'] === 'returned' ? message : undefined))
    if (returned === undefined) throw limitReached('ErrorTerminated', 'Script terminated')
    if (returned['error'] !== undefined) throw decodeError(returned['error'], this)
    return decodeValue(returned['value'], this)
  }

  hostToWire(value: HostValue): Wire {
    let number = this.#numbers.get(value)
    if (number === undefined) {
      if (this.#hosts.length >= mostHostValues)
        throw limitReached('ErrorDataTooLarge', 'Too many values of the host for an isolated script')
      number = this.#hosts.push(value) - 1
      this.#numbers.set(value, number)
    }
    return [number, describeType(value.type)]
  }

  hostFromWire(wire: Wire): HostValue {
    const value = this.#hosts[countOf(wire)]
    if (value === undefined) throw new ProtocolError('an unknown value of the host')
    return value
  }

  functionToWire(): Wire {
    throw new ProtocolError('a function cannot be sent to the script')
  }

  functionFromWire(wire: Wire): FunctionPointer {
    const pointer = new FunctionPointer('closure')
    this.#functions.set(pointer, countOf(wire))
    return pointer
  }

  causeToWire(cause: unknown): Wire {
    return cause === undefined ? null : this.#causes.push(cause) - 1
  }

  causeFromWire(wire: Wire): unknown {
    return wire === null ? undefined : this.#causes[countOf(wire)]
  }
}

/** The engine chose the function by these types; whoever sends others is no engine. */
function requireFitting({ name, parameters }: NativeFunction, args: readonly Value[]): void {
  const fits =
    args.length === parameters.length &&
    args.every((arg, index) => parameters[index] === 'any' || parameters[index] === typeOf(arg))
  if (!fits) throw new ProtocolError(`a call of ${name} does not fit its types`)
}

/** The name by which functions list a type. */
function typeOf(value: Value): string {
  return value instanceof HostValue ? value.type.name : typeName(value)
}

function limitReached(
  kind: 'ErrorDataTooLarge' | 'ErrorTooManyOperations' | 'ErrorTerminated',
  text: string,
): EvaluationError {
  return new EvaluationError({ kind, text })
}
