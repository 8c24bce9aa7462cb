// What a program is started with, as scripts write it, checked when the options are built: one list of arguments for the policy and for
// the program. What two readers could take for two things is refused.

import { type BuilderDefinition, type OptionField, Options, type OptionValue } from '../handles/options.js'
import { isCapability } from '../launcher/capabilities.js'
import { PlainError } from '../operation-error.js'

/** Alone, or a key with its value, which is the next argument. */
export interface Argument {
  readonly key: string
  readonly value: string | undefined
}

const optional = (name: string, type: string, summary: string): OptionField => ({
  name,
  type,
  byDefault: 'unset',
  summary,
})

const childNamespaceOptions: BuilderDefinition = {
  name: 'ChildNamespaceOptions',
  summary: 'in whose namespaces a program runs',
  isTerse: true,
  fields: [{ name: 'target_process', type: 'i64', summary: 'number of a process' }],
}

const executeOptions: BuilderDefinition = {
  name: 'ExecuteOptions',
  summary: 'how to start a program: nothing is inherited but the working directory',
  fields: [
    optional('args', 'array', 'texts; `[key]` or `[key, value]` for what belongs together'),
    optional('env', 'map', 'the whole environment'),
    optional('capabilities', 'array', 'names such as `CAP_NET_RAW`'),
    optional('user', 'string', 'name of the user to run as'),
    optional('group', 'string', 'name of the group to run as'),
    optional('namespace', 'ChildNamespaceOptions', 'in whose namespaces'),
    optional(
      'timeout_seconds',
      'i64',
      'after how long the program is ended, if the limits of the run do not end it before',
    ),
  ],
  check: (options) => {
    argumentsIn(options)
    environmentIn(options)
    capabilitiesIn(options)
    timeoutIn(options)
  },
}

export const programBuilders: readonly BuilderDefinition[] = [childNamespaceOptions, executeOptions]

export function argumentsIn(options: Options): readonly Argument[] {
  const args = listIn(options.value('args')).map(argumentOf)
  const values = new Map<string, string | undefined>()
  for (const { key, value } of args) {
    // The policy sees one value for a key.
    if (values.has(key) && values.get(key) !== value) throw invalid(`the argument ${key} is given with two values`)
    values.set(key, value)
  }
  return args
}

/** Milliseconds. */
export function timeoutIn(options: Options): number {
  const seconds = options.integer('timeout_seconds')
  if (seconds !== undefined && seconds < 1) throw invalid(`timeout_seconds is ${seconds} and must be at least 1`)
  return (seconds ?? Number.POSITIVE_INFINITY) * 1000
}

function argumentOf(written: OptionValue, index: number): Argument {
  const [key, value, ...more] = typeof written === 'string' ? [written] : listIn(written)
  if (typeof key !== 'string' || more.length > 0 || (value !== undefined && typeof value !== 'string'))
    throw invalid(`Argument at index ${index} must be a text, [key] or [key, value]`)
  if (key === '') throw invalid(`Argument key at index ${index} cannot be empty`)
  if (value === '') throw invalid(`Argument value for key '${key}' at index ${index} cannot be empty`)
  if (/^\$ARG\d+$/.test(key)) throw invalid(`Argument key at index ${index} is reserved: ${key}`)
  if (`${key}${value ?? ''}`.includes('\0')) throw invalid(`Argument at index ${index} contains a NUL`)
  return { key, value }
}

export function environmentIn(options: Options): ReadonlyMap<string, string> {
  const written = options.value('env')
  const environment = new Map<string, string>()
  for (const [name, value] of written instanceof Map ? (written as ReadonlyMap<string, OptionValue>) : []) {
    if (typeof value !== 'string' || name === '' || value === '')
      throw invalid(`Environment variable at index ${environment.size} should have non-empty key and value`)
    if (/[=\0]/.test(name) || value.includes('\0')) throw invalid(`the environment variable ${name} has no usable name`)
    environment.set(name, value)
  }
  return environment
}

/** In the order of the list, each once. */
export function capabilitiesIn(options: Options): readonly string[] {
  const names = listIn(options.value('capabilities')).map((name) => {
    if (typeof name !== 'string' || !isCapability(name)) throw invalid(`unknown capability: ${String(name)}`)
    return name
  })
  return [...new Set(names)]
}

/** The number of the process in whose namespace of processes the program is to run. */
export function targetIn(options: Options): number | undefined {
  const namespace = options.value('namespace')
  if (namespace === undefined) return undefined
  return (namespace instanceof Options ? namespace.integer('target_process') : undefined) ?? 0
}

const loading =
  /^(?:LD_.*|DYLD_.*|GIT_.*|BASH_FUNC_.*|BASH_ENV|ENV|SHELLOPTS|BASHOPTS|PS4|PROMPT_COMMAND|IFS|NODE_OPTIONS|NODE_PATH|PERL5.*|PERLLIB|PYTHON.*|RUBY(?:OPT|LIB)|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|GCONV_PATH|LOCPATH|NLSPATH|GLIBC_TUNABLES)$/

/** Whether a variable makes usual programs run code that nobody asked the policy about (PR-4). */
export function loadsCode(name: string): boolean {
  return loading.test(name)
}

function listIn(value: OptionValue | undefined): readonly OptionValue[] {
  return Array.isArray(value) ? (value as readonly OptionValue[]) : []
}

function invalid(reason: string): PlainError {
  return new PlainError(`Validation error: ${reason}`)
}
