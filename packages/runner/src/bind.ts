// From the catalogue to script functions: what goes into an operation is checked by type here; what comes out of it, and how it
// fails, is `guarded.ts`.

import {
  type CallContext,
  FunctionPointer,
  HostValue,
  type NativeFunction,
  RhaiArray,
  RhaiMap,
  typeName,
  type Value,
} from '@sallyport/rhai'
import { AccessDeniedError } from './access-denied.js'
import { callbackFailure } from './failure.js'
import { guarded, toScript } from './guarded.js'
import { dateTimeType } from './handles/date-time.js'
import { dateTimeFormatType } from './handles/date-time-format.js'
import { DirectoryEntry, directoryEntryType } from './handles/directory-entry.js'
import {
  DirectoryConfiguration,
  DirectoryHandle,
  directoryConfigurationType,
  directoryHandleType,
} from './handles/directory-handle.js'
import { diskHandleTypes, filesystemsType } from './handles/disk-handles.js'
import { diskUsageEntryType, diskUsageResultType } from './handles/disk-usage.js'
import { entryTypes, entryTypeType } from './handles/entry-type.js'
import { ErrorKind, errorKindType } from './handles/error-kind.js'
import { FileHandle, fileHandleType } from './handles/file-handle.js'
import { fileValueTypes } from './handles/file-values.js'
import type { HandleType } from './handles/handle-type.js'
import { httpClientType, httpRequestType } from './handles/http-handles.js'
import { metadataType, ownershipType } from './handles/metadata.js'
import { networkVocabularies, transportProtocols } from './handles/network-constants.js'
import { networkHandleTypes } from './handles/network-values.js'
import {
  type BuilderDefinition,
  builderType,
  builtType,
  OptionBuilder,
  type OptionField,
  Options,
  type OptionValue,
} from './handles/options.js'
import { processHandleTypes, processManagerType, signals } from './handles/process-handles.js'
import { serviceTypes, systemctlManagerType, unitStates } from './handles/service-values.js'
import { byteUnits, byteUnitType, SizeRange, sizeRangeType } from './handles/size-range.js'
import { SizeUnit, sizeUnits, sizeUnitType } from './handles/size-unit.js'
import { SymlinkHandle, symlinkHandleType } from './handles/symlink-handle.js'
import { sysctlManagerType, systemHandleTypes, systemInformationType } from './handles/system-handles.js'
import { CoreDump, coreDumpType, tracedTypes } from './handles/traced-values.js'
import type { Registry } from './isolation/surface.js'
import { ioErrorKinds, OperationError, PlainError } from './operation-error.js'
import { builders } from './operations/builders.js'
import { catalogue } from './operations/catalogue.js'
import { errorVocabularies } from './operations/failure-form.js'
import { type FlagModule, type Flags, FlagValue, flagType, noFlags, readFlags } from './operations/flags.js'
import {
  type Callback,
  type Operation,
  type Parameter,
  type Procedure,
  type Result,
  ScriptResult,
} from './operations/operation.js'
import { pathsOf, planRequests } from './operations/plan.js'
import { requireUsableHere } from './operations/usable-here.js'
import type { Session } from './session.js'

const handleTypes: readonly HandleType[] = [
  directoryConfigurationType,
  directoryHandleType,
  fileHandleType,
  directoryEntryType,
  metadataType,
  ownershipType,
  entryTypeType,
  errorKindType,
  symlinkHandleType,
  diskUsageEntryType,
  diskUsageResultType,
  dateTimeType,
  sizeUnitType,
  sizeRangeType,
  byteUnitType,
  ...fileValueTypes,
  ...systemHandleTypes,
  ...diskHandleTypes,
  ...networkHandleTypes,
  ...tracedTypes,
  ...serviceTypes,
  ...processHandleTypes,
]

/** Registers types, constants, builders and every operation of the catalogue. */
export function bindOperations(registry: Registry, session: Session | undefined): void {
  for (const type of handleTypes) {
    registry.registerType(type)
    for (const { name, style, get } of type.accessors) {
      registry.registerFunction({
        name,
        parameters: [type.name],
        ...(style === 'property' ? { isGetter: true } : {}),
        isVolatile: true,
        call: (context, value) => toScript(context, get(value as HostValue)),
      })
    }
  }
  bindConstants(registry)
  for (const definition of builders) bindBuilder(registry, session, definition)
  for (const module of flagModules()) bindFlags(registry, module)
  for (const operation of catalogue)
    for (const native of nativesOf(session, operation)) registry.registerFunction(native)
}

function bindConstants(registry: Registry): void {
  registry.registerModule('IoErrorKind', {
    constants: new Map(ioErrorKinds.map((kind) => [kind, new ErrorKind('IoErrorKind', kind)])),
  })
  for (const { source, kinds } of errorVocabularies) {
    registry.registerModule(source, { constants: new Map(kinds.map((kind) => [kind, new ErrorKind(source, kind)])) })
  }
  registry.registerModule('EntryType', {
    constants: new Map([...entryTypes.values()].map((type) => [type.name, type])),
  })
  for (const { type, constants } of networkVocabularies) {
    registry.registerModule(type.name, { constants: new Map(constants.map((constant) => [constant.name, constant])) })
  }
  registry.registerModule('State', { constants: unitStates })
  registry.registerModule('SizeUnit', { constants: new Map(sizeUnits.map((unit) => [unit.name, unit])) })
  registry.registerModule('Unit', { constants: new Map(byteUnits.map((unit) => [unit.name, unit])) })
  registry.registerModule('Signal', { constants: new Map(signals.map((signal) => [signal.name, signal])) })
  registry.registerModule('SizeRange', {
    functions: [
      rangeFunction('min_only', 1, (unit, min) => new SizeRange(min, undefined, unit)),
      rangeFunction('max_only', 1, (unit, max) => new SizeRange(undefined, max, unit)),
      rangeFunction('between', 2, (unit, min, max) => new SizeRange(min, max, unit)),
    ],
  })
}

function rangeFunction(
  name: string,
  bounds: number,
  make: (unit: SizeUnit, ...bounds: (bigint | undefined)[]) => SizeRange,
): NativeFunction {
  return {
    name,
    parameters: [...Array<string>(bounds).fill('i64'), sizeUnitType.name],
    call: (_context, ...args) => {
      const unit = args.at(-1)
      if (!(unit instanceof SizeUnit)) throw new Error('expected a unit')
      return make(unit, ...args.slice(0, -1).map((bound) => BigInt(toNumberOrBig(bound))))
    },
  }
}

function toNumberOrBig(value: Value): number | bigint {
  return typeof value === 'number' || typeof value === 'bigint' ? value : 0
}

function flagModules(): FlagModule[] {
  return [...new Set(catalogue.flatMap(({ flags }) => (flags === undefined ? [] : [flags])))]
}

function bindFlags(registry: Registry, module: FlagModule): void {
  const constants = new Map<string, Value>()
  const functions: NativeFunction[] = []
  for (const flag of module.flags) {
    for (const name of [flag.name, ...(flag.aliases ?? [])]) {
      if (flag.takes === undefined) constants.set(name, new FlagValue(module, flag, []))
      else {
        functions.push({
          name,
          parameters: flag.takes.map(() => 'i64'),
          call: (_context, ...numbers) => new FlagValue(module, flag, numbers.map(toNumber)),
        })
      }
    }
  }
  registry.registerType(flagType(module))
  registry.registerModule(module.name, { constants, functions })
}

function bindBuilder(registry: Registry, session: Session | undefined, definition: BuilderDefinition): void {
  const builder = builderType(definition)
  registry.registerType(builder)
  if (definition.make === undefined) registry.registerType(builtType(definition))
  registry.registerFunction({
    name: definition.name,
    parameters: [],
    isVolatile: true,
    call: () => new OptionBuilder(definition),
  })
  for (const field of definition.fields) {
    registry.registerFunction({
      name: field.name,
      parameters: [builder.name, field.type],
      isVolatile: true,
      call: (context, self, value) =>
        guarded(session, context, () => asBuilder(self).with(field, toOption(field, value))),
    })
  }
  registry.registerFunction({
    name: 'build',
    parameters: [builder.name],
    isVolatile: true,
    call: (context, self) => guarded(session, context, () => asBuilder(self).build()),
  })
}

function asBuilder(value: Value): OptionBuilder {
  if (!(value instanceof OptionBuilder)) throw new Error('expected an option builder')
  return value
}

function toOption({ name, saturates, items }: OptionField, value: Value): OptionValue {
  if (items === 'i64' && value instanceof RhaiArray) return value.elements.map((element) => integerItem(name, element))
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value
  if (value instanceof RhaiArray) return value.elements.map((element) => plainOption(name, element as Value, 1))
  if (value instanceof RhaiMap) return plainOption(name, value, 1)
  if (value instanceof HostValue) return value
  if (typeof value === 'bigint' && saturates === true)
    return value > 0n ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER
  throw new PlainError(`Parameter conversion failed for ${name}: out of range integral type conversion attempted`)
}

function integerItem(name: string, value: unknown): number {
  if (typeof value === 'number') return value
  throw new PlainError(`Parameter conversion failed for ${name}: expected i64, got ${typeName(value as Value)}`)
}

/** Texts, and lists and maps of them: what a script changes later changes nothing here. */
function plainOption(name: string, value: Value, depth: number): OptionValue {
  if (typeof value === 'string') return value
  if (value instanceof RhaiArray && depth < deepestOption)
    return value.elements.map((element) => plainOption(name, element as Value, depth + 1))
  if (value instanceof RhaiMap && depth < deepestOption)
    return new Map(value.keys().map((key) => [key, plainOption(name, value.peek(key), depth + 1)]))
  throw new PlainError(`Parameter conversion failed for ${name}: expected string, got ${typeName(value)}`)
}

const deepestOption = 3

function nativesOf(session: Session | undefined, operation: Operation): NativeFunction[] {
  const parameters = operation.parameters.map(scriptType)
  const { flags: module } = operation
  const plain: NativeFunction = {
    name: operation.name,
    parameters,
    isVolatile: true,
    call: (context, ...args) => invoke(session, operation, context, args, () => noFlags),
  }
  if (module === undefined) return [plain]
  const withFlags: NativeFunction = {
    name: operation.name,
    parameters: ['array', ...parameters],
    isVolatile: true,
    call: (context, flags, ...args) => invoke(session, operation, context, args, () => flagsOf(module, flags)),
  }
  return [plain, withFlags]
}

function flagsOf(module: FlagModule, flags: Value): Flags {
  return readFlags(module, flags instanceof RhaiArray ? flags.elements : [], (item) => typeName(item as Value))
}

/** The type in scripts of a parameter. */
export function scriptType({ type, builder }: Parameter): string {
  switch (type) {
    case 'string':
      return 'string'
    case 'int':
      return 'i64'
    case 'options':
      return builder ?? 'options'
    case 'directory configuration':
      return directoryConfigurationType.name
    case 'directory':
      return directoryHandleType.name
    case 'directory entry':
      return directoryEntryType.name
    case 'file':
      return fileHandleType.name
    case 'symbolic link':
      return symlinkHandleType.name
    case 'unit':
      return byteUnitType.name
    case 'closure':
    case 'procedure':
      return 'Fn'
    case 'files':
    case 'texts':
      return 'array'
    case 'systemctl manager':
      return systemctlManagerType.name
    case 'core dump':
      return coreDumpType.name
    case 'moment':
      return dateTimeType.name
    case 'date format':
      return dateTimeFormatType.name
    case 'system information':
      return systemInformationType.name
    case 'sysctl manager':
      return sysctlManagerType.name
    case 'filesystems':
      return filesystemsType.name
    case 'http client':
      return httpClientType.name
    case 'http request':
      return httpRequestType.name
    case 'transport protocol':
      return transportProtocols.type.name
    case 'process manager':
      return processManagerType.name
  }
}

/** One call of an operation: through the guard, with its failure as the script's error. */
function invoke(
  session: Session | undefined,
  operation: Operation,
  context: CallContext,
  args: readonly Value[],
  readFlagsOfCall: () => Flags,
): Value {
  if (session === undefined) throw noSession()
  const act = (): Result => {
    const flags = readFlagsOfCall()
    const input: Record<string, unknown> = Object.create(null)
    for (const [index, parameter] of operation.parameters.entries())
      input[parameter.name] = inputOf(context, parameter, args[index])
    try {
      requireUsableHere(operation)
      return session.host.meter.timed(() =>
        session.guard.perform(operation.name, () => operation.perform(session.host, input as never, flags)),
      )
    } catch (error) {
      if (error instanceof AccessDeniedError) session.remember(error.denial, planFor(operation, args, flags))
      throw error
    }
  }
  return guarded(session, context, act, operation.failsAs)
}

function inputOf(context: CallContext, { name, type }: Parameter, value: Value): unknown {
  if (type === 'closure') return callbackOf(context, value)
  if (type === 'procedure') return procedureOf(context, value)
  if (type === 'texts') return textsIn(name, value)
  return type === 'files' ? filesIn(name, value) : value
}

/** A closure of the script for an operation to call. */
function callbackOf(context: CallContext, pointer: Value): Callback {
  if (!(pointer instanceof FunctionPointer)) throw new Error('expected a closure')
  return (value) => {
    const argument = toScript(context, value)
    try {
      context.callFunction(pointer, [argument])
    } catch (error) {
      throw callbackFailure(error)
    }
  }
}

function procedureOf(context: CallContext, pointer: Value): Procedure {
  if (!(pointer instanceof FunctionPointer)) throw new Error('expected a closure')
  return () => {
    try {
      return new ScriptResult(context.callFunction(pointer, []))
    } catch (error) {
      throw callbackFailure(error)
    }
  }
}

/** The open files of an array; anything else in it is the caller's mistake. */
function filesIn(name: string, value: Value): readonly FileHandle[] {
  const elements = value instanceof RhaiArray ? value.elements : []
  return elements.map((element) => {
    if (element instanceof FileHandle) return element
    throw new PlainError(
      `Parameter conversion failed for ${name}: expected ${fileHandleType.name}, got ${typeName(element)}`,
    )
  })
}

function textsIn(name: string, value: Value): readonly string[] {
  const elements = value instanceof RhaiArray ? value.elements : []
  return elements.map((element) => {
    if (typeof element === 'string') return element
    throw new PlainError(`Parameter conversion failed for ${name}: expected string, got ${typeName(element as Value)}`)
  })
}

/** The requests of the whole call, for the operator's complete permit. */
function planFor(operation: Operation, args: readonly Value[], flags: Flags): ReturnType<typeof planRequests> {
  const written: [string, string][] = []
  const names = new Map<string, string>()
  for (const [index, { name, type, path: toPath }] of operation.parameters.entries()) {
    const value = args[index]
    if (type === 'string' && typeof value === 'string') {
      names.set(name, value)
      written.push([name, toPath?.(value) ?? value])
    }
    const path = pathOfHandle(value)
    if (path !== undefined) written.push([name, path])
    if (value instanceof CoreDump) written.push(['program', value.program], ['core', value.core])
    const given = value instanceof Options ? value.text('path') : undefined
    if (given !== undefined) written.push([name, given])
  }
  return planRequests(operation, pathsOf(written), names, flags)
}

function pathOfHandle(value: Value): string | undefined {
  try {
    if (value instanceof DirectoryConfiguration) return value.path
    if (value instanceof DirectoryHandle) return value.held.path.text
    if (value instanceof FileHandle || value instanceof SymlinkHandle) return value.object.path.text
    if (value instanceof DirectoryEntry) return `${value.parent.path.text}/${value.name}`
    return undefined
  } catch (error) {
    if (error instanceof OperationError) return undefined
    throw error
  }
}

/** The static check never runs anything. */
function noSession(): Error {
  return new Error('an operation was called without a session')
}

function toNumber(value: Value): number {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : 0
}
