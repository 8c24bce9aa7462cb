// Freezes what all objects of this thread inherit from, before any script is read: even a mistake of ours cannot let a
// script change it (EN-2).

/** The prototypes and constructors that values reach without being given them. */
function intrinsics(): object[] {
  const constructors = [
    Object,
    Function,
    Array,
    String,
    Number,
    BigInt,
    Boolean,
    Symbol,
    Map,
    Set,
    WeakMap,
    WeakSet,
    Promise,
    RegExp,
    Date,
    Error,
    TypeError,
    RangeError,
    SyntaxError,
    ArrayBuffer,
    // A page has it only where its server keeps other origins out.
    ...(typeof SharedArrayBuffer === 'undefined' ? [] : [SharedArrayBuffer]),
    Uint8Array,
    Int32Array,
    Float64Array,
  ]
  const iterator: unknown = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))
  return [
    ...constructors.flatMap((builtIn): object[] => [builtIn, builtIn.prototype as object]),
    Reflect,
    JSON,
    Math,
    ...(typeof iterator === 'object' && iterator !== null ? [iterator] : []),
  ]
}

/** Inherited properties that well-behaved code sets on its own objects; a frozen original must not stop it. */
const settable: readonly (readonly [object, readonly string[]])[] = [
  [Object.prototype, ['constructor', 'toString', 'toLocaleString', 'valueOf', 'hasOwnProperty']],
  ...[Error, TypeError, RangeError, SyntaxError].map(({ prototype }): readonly [object, readonly string[]] => [
    prototype,
    ['constructor', 'name', 'message', 'toString'],
  ]),
]

export function freezeIntrinsics(): void {
  if (Object.isFrozen(Object.prototype)) return
  for (const [holder, names] of settable) for (const name of names) keepSettable(holder, name)
  for (const intrinsic of intrinsics()) Object.freeze(intrinsic)
}

/** Turns a value into an accessor whose setter makes an own property of the object it is set on. */
function keepSettable(holder: object, name: string): void {
  const value: unknown = Object.getOwnPropertyDescriptor(holder, name)?.value
  if (value === undefined) return
  Object.defineProperty(holder, name, {
    configurable: true,
    enumerable: false,
    get: () => value,
    set(this: object, own: unknown) {
      if (this === holder) throw new TypeError(`cannot change ${name} for every object`)
      Object.defineProperty(this, name, { value: own, configurable: true, enumerable: true, writable: true })
    },
  })
}
