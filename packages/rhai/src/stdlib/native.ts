// How the library declares its functions: names and parameter types as data, an implementation that is typed by them.

import type { CallContext, NativeFunction, PureFunction, Reference } from '../evaluate/native-function.js'
import type { RhaiArray } from '../value/array.js'
import type { Blob } from '../value/blob.js'
import type { Char } from '../value/char.js'
import type { Float } from '../value/float.js'
import type { FunctionPointer } from '../value/function-pointer.js'
import type { Int } from '../value/int64.js'
import type { RhaiMap } from '../value/map.js'
import type { Range, RhaiIterator } from '../value/range.js'
import type { Timestamp } from '../value/timestamp.js'
import type { Value } from '../value/value.js'

/** What the look-up guarantees for a parameter of each type name. */
interface ParameterTypes {
  any: Value
  '()': undefined
  bool: boolean
  i64: Int
  f64: Float
  char: Char
  string: string
  array: RhaiArray
  map: RhaiMap
  blob: Blob
  range: Range
  'range=': Range
  iterator: RhaiIterator
  Fn: FunctionPointer
  timestamp: Timestamp
}

export type ParameterType = keyof ParameterTypes
type Arguments<Types extends readonly ParameterType[]> = { [Index in keyof Types]: ParameterTypes[Types[Index]] }

export interface NativeTraits {
  readonly bare?: (x: number) => number
  readonly isGetter?: boolean
  readonly isVolatile?: boolean
  readonly refusesConstants?: true
}

/** Reads only, but Rhai declares it as changing: no method of constants. */
export const impure: NativeTraits = { refusesConstants: true }

/** A function that only reads its arguments. */
export function pure<const Types extends readonly ParameterType[]>(
  name: string,
  parameters: Types,
  call: (context: CallContext, ...args: Arguments<Types>) => Value,
  traits: NativeTraits = {},
): NativeFunction {
  // The look-up calls only with values of exactly these types.
  return { name, parameters, call: call as unknown as PureFunction['call'], ...traits }
}

/** As {@link pure}, and readable as a property too. */
export function getter<const Type extends ParameterType>(
  name: string,
  parameter: Type,
  call: (context: CallContext, target: ParameterTypes[Type]) => Value,
): NativeFunction {
  return pure(name, [parameter], (context, target) => call(context, target), { isGetter: true })
}

/** A function that changes the container it gets first. */
export function mutator<const Types extends readonly ['array' | 'map' | 'blob', ...ParameterType[]]>(
  name: string,
  parameters: Types,
  call: (context: CallContext, ...args: Arguments<Types>) => Value,
): NativeFunction {
  return { name, parameters, mutatesContainer: true, call: call as unknown as PureFunction['call'] }
}

type RestOf<Types extends readonly ParameterType[]> = Types extends readonly [
  unknown,
  ...infer Rest extends readonly ParameterType[],
]
  ? Arguments<Rest>
  : never

/** A reference whose value has a known type. */
export interface Place<Type extends ParameterType> extends Reference {
  get(): ParameterTypes[Type]
}

/** A function that exchanges its first argument. */
export function exchanger<const Types extends readonly [ParameterType, ...ParameterType[]]>(
  name: string,
  parameters: Types,
  call: (context: CallContext, place: Place<Types[0]>, ...args: RestOf<Types>) => Value,
): NativeFunction {
  type Call = (context: CallContext, first: Reference, ...args: Value[]) => Value
  return { name, parameters, mutatesFirst: true, call: call as unknown as Call }
}
