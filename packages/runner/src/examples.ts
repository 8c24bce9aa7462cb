// An example for each function of scripts, made from the same data as its binding: what its parameters are decides what stands there.
// INVARIANT: each is a whole script, with everything before the call that the call needs; the static check finds nothing wrong with it.

import type { BuilderDefinition, OptionField } from './handles/options.js'
import { builders } from './operations/builders.js'
import type { Operation, Parameter } from './operations/operation.js'

/** Texts by the name of the parameter or option. */
const texts: Readonly<Record<string, string>> = {
  path: '/srv/data/app.log',
  source: '/srv/data/app.log',
  target: '/srv/data/app.log.1',
  name: 'app.log',
  text: 'disk is full',
  pattern: 'error',
  old: 'error',
  replacement: 'warning',
  delimiter: ',',
  glob: '*.log',
  program: '/usr/bin/app',
  core: '/srv/data/core',
  key: 'kernel.hostname',
  value: 'web-1',
  url: 'https://example.com/',
  host: 'example.com',
  hostname: 'example.com',
  service: 'nginx',
}

/** Numbers by the name of the parameter or option; any other is 1. */
const numbers: Readonly<Record<string, string>> = {
  year: '2025',
  month: '2',
  day: '28',
  hour: '12',
  seconds: '3600',
  pid: '4242',
  ns_pid: '4242',
  target_process: '4242',
  port: '443',
  last: '10',
  permissions: '0o640',
  bytes: '1_048_576',
  length: '4096',
  frame: '0',
  num_lines: '100',
}

/** How the object of a method comes to be, in lines that may need another object before. */
const makers: Readonly<Partial<Record<Parameter['type'], readonly [expression: string, needs?: Parameter['type']]>>> = {
  'directory configuration': ['DirConfig().path("/srv/data").build()'],
  directory: ['DirConfig().path("/srv/data").build().open(OpenDirOptions().build())'],
  file: ['directory.open_file("app.log", OpenFileOptions().read(true).write(true).build())', 'directory'],
  'directory entry': ['directory.list_entries()["app.log"]', 'directory'],
  'symbolic link': ['directory.open_symlink("current")', 'directory'],
  'system information': ['SystemInfo()'],
  'sysctl manager': ['SysctlManager()'],
  filesystems: ['Filesystems(FilesystemOptions().build())'],
  'process manager': ['ProcessManager()'],
  'systemctl manager': ['SystemctlManager()'],
  'http client': ['Client()'],
  'http request': ['Client().get("https://example.com/")'],
  'core dump': ['CoreDump("/usr/bin/app", "/srv/data/core")'],
  moment: ['now()'],
}

/** Values that are written where they are used. */
const values: Readonly<Partial<Record<Parameter['type'], string>>> = {
  'date format': 'DateTimeFormat::RFC3339',
  unit: 'Unit::MEGABYTES',
  'transport protocol': 'TransportProtocol::TCP',
  closure: '|entry| info(entry.name)',
  procedure: '|| cat("/etc/hostname")',
  texts: '["total"]',
}

/** What options need beside those that have no default: some only go together. */
const further: Readonly<Record<string, string>> = {
  LsofOptions: '.path("/srv/data")',
  KillOptions: '.signal(Signal::SIGTERM).pid(4242)',
  NamespaceOptions: '.pid(4242).net(true)',
  MonitorProcessesCpuOptions: '.pids_to_monitor([4242])',
  ReadLinesOptions: '.start(1).count(10)',
}

export function exampleOf(operation: Operation): string {
  const lines: string[] = []
  const args = operation.parameters.map((parameter) => argument(parameter, lines))
  const [first, ...rest] = args
  const call =
    operation.style === 'method'
      ? `${first ?? ''}.${operation.name}(${rest.join(', ')})`
      : `${operation.name}(${args.join(', ')})`
  return [...lines, call].join('\n')
}

export function exampleOfBuilder({ name, fields }: BuilderDefinition): string {
  const needed = fields.filter(({ byDefault }) => byDefault === undefined).map(setter)
  return `${name}()${needed.join('')}${further[name] ?? ''}.build()`
}

function argument({ name, type, builder }: Parameter, lines: string[]): string {
  if (type === 'string') return JSON.stringify(texts[name] ?? 'text')
  if (type === 'int') return numbers[name] ?? '1'
  if (type === 'options') return optionsOf(builder)
  if (type === 'files') return '[]'
  return values[type] ?? objectOf(name, type, lines)
}

/** Two directories of one call are two variables. */
function objectOf(name: string, type: Parameter['type'], lines: string[]): string {
  const [expression = '()', needs] = makers[type] ?? []
  if (needs !== undefined && !lines.some((line) => line.startsWith(`let ${needs} =`))) objectOf(needs, needs, lines)
  lines.push(`let ${name} = ${expression};`)
  return name
}

function optionsOf(builder: string | undefined): string {
  const definition = builders.find(({ name }) => name === builder)
  return definition === undefined ? '()' : exampleOfBuilder(definition)
}

function setter({ name, type }: OptionField): string {
  return `.${name}(${type === 'string' ? JSON.stringify(texts[name] ?? 'text') : type === 'i64' ? (numbers[name] ?? '1') : 'true'})`
}
