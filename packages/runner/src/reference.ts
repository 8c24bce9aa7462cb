// The catalogue as reference: what `sallyport functions`, the static check and an agent's tool list are made from.

import type { EntityUid } from '@sallyport/policy'
import { exampleOf, exampleOfBuilder } from './examples.js'
import type { BuilderDefinition } from './handles/options.js'
import { builders } from './operations/builders.js'
import { catalogue } from './operations/catalogue.js'
import { type Ask, isNetworkAsk, type Operation, type PathAsk } from './operations/operation.js'

/** A function of scripts, described. */
export interface FunctionDescription {
  readonly name: string
  /** How it is written: `cat([flags,] path)`, `directory.open_file(name, options)`. */
  readonly usage: string
  readonly summary: string
  /** Numbers of arguments it takes, the object of a method among them. */
  readonly arity: readonly number[]
  readonly returns: string
  /** A script that calls it. */
  readonly example: string
  readonly flags: readonly { readonly usage: string; readonly summary: string }[]
  /** What it asks of the policy, in order. */
  readonly permissions: readonly Permission[]
}

export interface Permission {
  /** `file_system::Action::"open"` */
  readonly action: string
  /** `Dir`, `File`, or another type with its namespace. */
  readonly resource: string
  /** Which object, in words: `the directory of path`. */
  readonly object: string
  /** When it is asked, in words; absent: always. */
  readonly when?: string
  /** What may take its place, in words; absent: each call asks it, and fails where it is denied. */
  readonly otherwise?: string
}

/** Everything that acts on the host, and what scripts say to whoever started them. */
export function functionList(): readonly FunctionDescription[] {
  return [...catalogue.map(describeOperation), ...builders.map(describeBuilder), ...messages]
}

/** The operations that a call by this name may mean. */
export function operationsNamed(name: string): readonly FunctionDescription[] {
  return functionList().filter((description) => description.name === name)
}

function describeOperation(operation: Operation): FunctionDescription {
  return {
    name: operation.name,
    usage: usageOf(operation),
    summary: operation.summary,
    arity: aritiesOf(operation),
    returns: operation.returns,
    example: exampleOf(operation),
    flags: (operation.flags?.flags ?? []).map(({ name, aliases = [], takes, summary }) => ({
      usage: [name, ...aliases]
        .map((each) => `${operation.flags?.name ?? ''}::${each}${takes === undefined ? '' : `(${takes.join(', ')})`}`)
        .join(', '),
      summary,
    })),
    permissions: operation.asks.map(describeAsk),
  }
}

function aritiesOf({ parameters, flags }: Operation): number[] {
  return flags === undefined ? [parameters.length] : [parameters.length, parameters.length + 1]
}

function usageOf({ name, style, parameters, flags }: Operation): string {
  const names = parameters.map((parameter) => parameter.name)
  if (style === 'method') return `${names[0] ?? ''}.${name}(${names.slice(1).join(', ')})`
  return `${name}(${flags === undefined ? '' : '[flags,] '}${names.join(', ')})`
}

const resourceNames = {
  file: 'File',
  directory: 'Dir',
  sysinfo: 'sysinfo::Sysinfo',
  sysctl: 'sysctl::Sysctl',
  url: 'network::url',
  hostname: 'sysinfo::Hostname',
  address: 'network::address',
  systemd: 'systemd::Systemd',
  service: 'systemd::Service',
  process: 'process_system::Process',
} as const

const namespaces = {
  file: 'file_system',
  directory: 'file_system',
  sysinfo: 'sysinfo',
  sysctl: 'sysctl',
  url: 'network',
  hostname: 'sysinfo',
  address: 'network',
  systemd: 'systemd',
  service: 'systemd',
  process: 'process_system',
} as const

/** The action that an ask is about, and the type of its object, as policies name them. */
export function shapeOfAsk({ action, on }: Ask): { readonly action: EntityUid; readonly resourceType: string } {
  const namespace = namespaces[on]
  const type = resourceNames[on]
  return {
    action: { type: `${namespace}::Action`, id: action },
    resourceType: type.includes('::') ? type : `${namespace}::${type}`,
  }
}

export function describeAsk(ask: Ask): Permission {
  const { action, on, when, condition, otherwise } = ask
  const flag = when === undefined ? [] : [when.startsWith('!') ? `without ${when.slice(1)}` : `with ${when}`]
  const conditions = [...flag, ...(condition === undefined ? [] : [condition])]
  return {
    action: `${namespaces[on]}::Action::"${action}"`,
    resource: resourceNames[on],
    object: objectOf(ask),
    ...(conditions.length === 0 ? {} : { when: conditions.join(', ') }),
    ...(otherwise === undefined ? {} : { otherwise }),
  }
}

function objectOf(ask: Ask): string {
  if (isNetworkAsk(ask)) return ask.of ?? 'where it leads'
  if (ask.on === 'process') return ask.of ?? 'each process'
  if (ask.on === 'service') return `${ask.of}, as written and in full`
  if ('part' in ask || 'of' in ask) return pathObject(ask)
  return 'at' in ask ? ask.at : 'this machine'
}

function pathObject({ of, part, named }: PathAsk): string {
  switch (part) {
    case 'parent':
      return `the directory of ${of}`
    case 'member':
      return `each member below ${of}`
    case 'entry':
      return `${named ?? ''} in ${of}`
    default:
      return of
  }
}

function describeBuilder(definition: BuilderDefinition): FunctionDescription {
  const { name, summary, fields } = definition
  return {
    name,
    usage: `${name}()${fields.map((field) => `.${field.name}(${field.type})`).join('')}.build()`,
    summary,
    arity: [0],
    returns: name,
    example: exampleOfBuilder(definition),
    flags: fields.map((field) => ({ usage: `.${field.name}(${field.type})`, summary: field.summary })),
    permissions: [],
  }
}

const message = (usage: string, summary: string, example: string, returns = '()'): FunctionDescription => ({
  name: usage.slice(0, usage.indexOf('(')),
  usage,
  summary,
  arity: [1],
  returns,
  example,
  flags: [],
  permissions: [],
})

const messages: readonly FunctionDescription[] = [
  message('error(text)', 'log line at level ERROR', 'error("disk is full")'),
  message('warn(text)', 'log line at level WARN', 'warn("disk is nearly full")'),
  message('info(text)', 'log line at level INFO', 'info("3 files removed")'),
  message('debug(value)', 'log line at level DEBUG', 'debug(#{ removed: 3 })'),
  message('trace(text)', 'log line at level TRACE', 'trace("next file")'),
  message(
    'AlarmBuilder().type(text).details(text).publish()',
    'raise an alarm in the result',
    'AlarmBuilder().type("DiskFull").details("/srv is full").publish()',
  ),
  message(
    'MetricBuilder().name(text).value(float).unit(MetricUnitType::COUNT).dimensions(dimensions).publish()',
    'publish a metric',
    'let dimensions = MetricDimensionsBuilder().add("disk", "sda").build();\n' +
      'MetricBuilder().name("FreeSpace").value(0.25).unit(MetricUnitType::PERCENT).dimensions(dimensions).publish()',
  ),
  message(
    'MetricDimensionsBuilder().add(key, value).build()',
    'dimensions of a metric',
    'MetricDimensionsBuilder().add("disk", "sda").build()',
    'MetricDimensions',
  ),
  message('random_alphanumeric(length)', 'random letters and digits', 'random_alphanumeric(12)', 'string'),
]
