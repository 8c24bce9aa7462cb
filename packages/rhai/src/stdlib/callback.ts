// Calling a script's function from a native, with as many arguments as it takes (reference section 5).

import { EvaluationError, ParseError, parsingFailure } from '../errors.js'
import { slotValue } from '../evaluate/frame.js'
import { wrapInCall } from '../evaluate/machine.js'
import type { CallContext, CallOptions } from '../evaluate/native-function.js'
import { isReserved } from '../evaluate/reserved-names.js'
import { FunctionPointer } from '../value/function-pointer.js'
import { signatureTypeName } from '../value/type-name.js'
import type { Value } from '../value/value.js'

/** One way to call a callback: its arguments and what `this` is. */
export interface Attempt {
  readonly args: readonly Value[]
  readonly thisValue?: Value
  /** Takes what the callback leaves in `this`. */
  readonly writeBack?: (value: Value) => void
}

const functionName = /^[a-z][a-z0-9_]*$/i

/** A callback may be given as a pointer or, in the deprecated form, as a function's name, which must be one. */
function pointerTo(context: CallContext, callback: FunctionPointer | string): FunctionPointer {
  if (typeof callback !== 'string') return callback
  if (isReserved(callback)) {
    throw parsingFailure(new ParseError('Reserved', `'${callback}' is a reserved keyword`, context.position))
  }
  if (!functionName.test(callback)) {
    const text = `Function not found: ${callback}`
    throw context.fail('ErrorFunctionNotFound', text, { function: callback })
  }
  return new FunctionPointer(callback)
}

/**
 * Calls a pointer in the first of several ways that its number of parameters allows. `callFunction` wraps what fails in the
 * native's name; `shownName` is another one to show instead.
 */
export class Callback {
  private readonly context: CallContext
  private readonly pointer: FunctionPointer
  private readonly shownName: string | undefined
  /** Of a closure without a name to hide: then one way of calling it is the only one. */
  private readonly arity: number | undefined

  constructor(context: CallContext, callback: FunctionPointer | string, shownName?: string) {
    this.context = context
    this.pointer = pointerTo(context, callback)
    this.shownName = shownName
    this.arity =
      shownName === undefined && this.pointer.target !== undefined ? context.arityOf(this.pointer) : undefined
  }

  /** `f(element)`, `f(element, index)`, or `f()` with the element as `this`. */
  callElement(element: Value, index: number): Value {
    if (this.arity === 1) return this.context.callFunction(this.pointer, [element])
    const both = { args: [element, index] }
    return this.call([{ args: [element] }, both, { args: [], thisValue: element }], both)
  }

  /** Whether it is known to take two arguments. */
  get isPair(): boolean {
    return this.arity === 2
  }

  /** `f(left, right)` */
  callPair(left: Value, right: Value): Value {
    if (this.arity === 2) return this.context.callFunction(this.pointer, [left, right])
    const both = { args: [left, right] }
    return this.call([both], both)
  }

  /** Tries the attempts in order; a failure shows the types of `longest`. */
  call(attempts: readonly Attempt[], longest: Attempt): Value {
    const fitting = this.select(attempts)
    try {
      return fitting === undefined ? this.tryAll(attempts, longest) : this.run(fitting)
    } catch (error) {
      throw this.renamed(error)
    }
  }

  private renamed(error: unknown): unknown {
    const { shownName: name, context } = this
    if (name === undefined || !(error instanceof EvaluationError)) return error
    const { inner, position, sourceName } = error
    const isOurs = error.kind === 'ErrorInFunctionCall' && error.text.endsWith(`'${context.functionName}'`)
    return isOurs && inner instanceof EvaluationError ? wrapInCall(inner, { name, position, sourceName }) : error
  }

  /** The attempt that a script function of known arity takes. */
  private select(attempts: readonly Attempt[]): Attempt | undefined {
    const { context, pointer } = this
    if (pointer.target !== undefined) {
      const arity = context.arityOf(pointer)
      return attempts.find(({ args }) => args.length === arity)
    }
    const preset = pointer.curried.length
    return attempts.find(({ args }) => context.hasScriptFunction(pointer.name, args.length + preset))
  }

  /** Native functions have no known arity: whichever exists is called. A script function that fits no attempt is missing. */
  private tryAll(attempts: readonly Attempt[], last: Attempt): Value {
    const { context, pointer } = this
    if (pointer.target !== undefined) {
      const signature = `${pointer.name} (${[...pointer.curried.map(slotValue), ...last.args].map(signatureTypeName).join(', ')})`
      const missing = context.fail('ErrorFunctionNotFound', `Function not found: ${signature}`, { function: signature })
      const { functionName: name, position, sourceName } = context
      throw wrapInCall(missing, { name, position, sourceName })
    }
    for (const attempt of attempts) {
      if (attempt === last) continue
      try {
        return this.run(attempt)
      } catch (error) {
        if (!isMissing(error, pointer.name)) throw error
      }
    }
    return this.run(last)
  }

  private run(attempt: Attempt): Value {
    const { args, thisValue, writeBack } = attempt
    if (!('thisValue' in attempt) && args.length > 0) return this.context.callFunction(this.pointer, args)
    let current = thisValue
    const options: CallOptions = {
      thisValue: {
        get: () => current,
        set: (value) => {
          current = value
        },
      },
    }
    const result = this.context.callFunction(this.pointer, args, options)
    writeBack?.(current)
    return result
  }
}

/** Whether a call failed because nothing of this name takes such arguments. */
function isMissing(error: unknown, name: string): boolean {
  if (!(error instanceof EvaluationError)) return false
  const { inner } = error
  const cause = error.kind === 'ErrorInFunctionCall' && inner instanceof EvaluationError ? inner : error
  return cause.kind === 'ErrorFunctionNotFound' && cause.text.startsWith(`Function not found: ${name} (`)
}
