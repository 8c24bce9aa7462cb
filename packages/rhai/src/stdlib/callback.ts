// Calling a script's function from a native, with as many arguments as it takes (reference section 5).

import { EvaluationError } from '../errors.js'
import { wrapInCall } from '../evaluate/machine.js'
import type { CallContext, CallOptions } from '../evaluate/native-function.js'
import { FunctionPointer } from '../value/function-pointer.js'
import type { Value } from '../value/value.js'

/** One way to call a callback: its arguments and what `this` is. */
interface Attempt {
  readonly args: readonly Value[]
  readonly thisValue?: Value
  /** Takes what the callback leaves in `this`. */
  readonly writeBack?: (value: Value) => void
}

/** A callback may be given as a pointer or, in the deprecated form, as a function's name. */
export function pointerTo(callback: FunctionPointer | string): FunctionPointer {
  return typeof callback === 'string' ? new FunctionPointer(callback) : callback
}

/**
 * Calls a pointer in the first of several ways that its number of parameters allows. `callFunction` wraps what fails in the
 * native's name; `shownName` is another one to show instead.
 */
export class Callback {
  private readonly context: CallContext
  private readonly pointer: FunctionPointer
  private readonly shownName: string | undefined

  constructor(context: CallContext, callback: FunctionPointer | string, shownName?: string) {
    this.context = context
    this.pointer = pointerTo(callback)
    this.shownName = shownName
  }

  /** `f(element)`, `f(element, index)`, or `f()` with the element as `this`. */
  callElement(element: Value, index: number): Value {
    return this.call([{ args: [element] }, { args: [element, index] }, { args: [], thisValue: element }], 1)
  }

  /** Tries the attempts in order; `longest` is the one whose types a failure shows. */
  call(attempts: readonly Attempt[], longest: number): Value {
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

  /** Native functions have no known arity: whichever exists is called. */
  private tryAll(attempts: readonly Attempt[], longest: number): Value {
    const last = attempts[longest]
    if (this.pointer.target === undefined) {
      for (const attempt of attempts) {
        if (attempt === last) continue
        try {
          return this.run(attempt)
        } catch (error) {
          if (!isMissing(error, this.pointer.name)) throw error
        }
      }
    }
    return last === undefined ? undefined : this.run(last)
  }

  private run({ args, thisValue, writeBack }: Attempt): Value {
    if (thisValue === undefined && writeBack === undefined && args.length > 0) {
      return this.context.callFunction(this.pointer, args)
    }
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
