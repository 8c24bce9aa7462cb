// The package's promise to its users: a name listed here stays.

export { isNativeOverflow } from '@sallyport/diagnostics'
export { Engine } from './engine.js'
export type {
  CallFunctionOptions,
  CompileOptions,
  EngineOptions,
  OptimizationLevel,
  Packages,
  RegisteredModule,
  RunOptions,
} from './engine-options.js'
export { errorPath, innermostError, thrownValue } from './error-path.js'
export {
  EvaluationError,
  type EvaluationErrorKind,
  type EvaluationErrorOptions,
  ExitSignal,
  errorText,
  ParseError,
  type ParseErrorKind,
  positionText,
  ThrownValue,
} from './errors.js'
export { toCatchValue } from './evaluate/catch-value.js'
export { languageFunctions } from './evaluate/compile-special.js'
export { Scope, type ScopeEntry } from './evaluate/host-scope.js'
export { type Control, defaultLimits, type Limits } from './evaluate/limits.js'
export type {
  CallContext,
  CallOptions,
  ContainerMutator,
  NativeFunction,
  PureFunction,
  Reference,
  ReferenceMutator,
  SizeLimits,
  SyntaxFunction,
  SyntaxInput,
} from './evaluate/native-function.js'
export type { Getter, Indexer, RegisteredProperty, Setter } from './evaluate/native-registry.js'
export type { Module } from './evaluate/unit.js'
export type { HostModule, ModuleResolver, ModuleText } from './modules/module-loader.js'
export type { Script } from './modules/script.js'
export { StaticModules } from './modules/static-modules.js'
export type { Expression, FunctionDefinition, Program, Statement } from './syntax/ast.js'
export { type ParseOptions, parse } from './syntax/parser.js'
export { RhaiArray } from './value/array.js'
export { Blob } from './value/blob.js'
export { Char, charOf } from './value/char.js'
export { equals } from './value/equality.js'
export { Float } from './value/float.js'
export { FunctionPointer } from './value/function-pointer.js'
export { hashKey } from './value/hash.js'
export { type HostType, HostValue } from './value/host-value.js'
export { canonical, type Int, maxInt, minInt } from './value/int64.js'
export { iterate } from './value/iterate.js'
export { fromJavaScript, toJavaScript } from './value/javascript.js'
export { toJson } from './value/json.js'
export { RhaiMap } from './value/map.js'
export { done, Range, RhaiIterator } from './value/range.js'
export { fromTaggedJson, toTaggedJson } from './value/tagged-json.js'
export { charLiteral, toDebugText, toHostText, toText } from './value/text.js'
export { Timestamp } from './value/timestamp.js'
export { typeName } from './value/type-name.js'
export { copyValue, type Value } from './value/value.js'
