// The static check: does a script compile, and what could it ask for. Calls are matched by name alone, so the list may hold
// more than a run would ask, never less: methods of handles included.

import { CodedError, isCodedError, type Source } from '@sallyport/diagnostics'
import { parse, Scope } from '@sallyport/rhai'
import { operationsNamed, type Permission } from './reference.js'
import { checkArgumentDepth, parseScriptArguments } from './script-arguments.js'
import { scriptEngine } from './script-engine.js'

export interface CheckedCall {
  readonly name: string
  /** Of the first call. */
  readonly line: number
  readonly permissions: readonly Permission[]
}

export interface ScriptCheck {
  readonly problems: readonly CodedError[]
  /** Calls that ask for something, by the line of their first appearance. */
  readonly calls: readonly CheckedCall[]
}

/** `scriptArguments` is the JSON text of an arguments file: its names count as defined. */
export function checkScript(script: Source, scriptArguments: string | undefined): ScriptCheck {
  const scope = new Scope()
  try {
    if (scriptArguments !== undefined) {
      const values = parseScriptArguments(scriptArguments)
      checkArgumentDepth(values)
      for (const [name, value] of values) scope.push(name, value)
    }
    scriptEngine({}).compile(script.text, { scope })
    return { problems: [], calls: findCalls(parse(script.text, {})) }
  } catch (error) {
    if (!isCodedError(error)) throw error
    return { problems: [withSource(error, script)], calls: [] }
  }
}

function withSource(error: CodedError, source: Source): CodedError {
  const { code, message, hint, span } = error
  return new CodedError({
    code,
    message,
    ...(span === undefined ? {} : { source, span }),
    ...(hint === undefined ? {} : { hint }),
    cause: error,
  })
}

function findCalls(program: object): CheckedCall[] {
  const calls = new Map<string, CheckedCall>()
  const pending: object[] = [program]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const call = asCall(node)
    if (call !== undefined) remember(calls, call)
    for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) pending.push(child)
  }
  return [...calls.values()].sort((left, right) => left.line - right.line)
}

interface FoundCall {
  readonly name: string
  readonly line: number
  /** Arguments, the object of a method call among them. */
  readonly count: number
}

function asCall(node: object): FoundCall | undefined {
  if (!('kind' in node) || (node.kind !== 'call' && node.kind !== 'method')) return undefined
  if (!('name' in node) || typeof node.name !== 'string' || !('position' in node) || !('arguments' in node))
    return undefined
  const { position, arguments: given } = node
  const line = typeof position === 'object' && position !== null && 'line' in position ? Number(position.line) : 0
  const count = (Array.isArray(given) ? given.length : 0) + (node.kind === 'method' ? 1 : 0)
  return { name: node.name, line, count }
}

function remember(calls: Map<string, CheckedCall>, { name, line, count }: FoundCall): void {
  const permissions = operationsNamed(name)
    .filter(({ arity }) => arity.includes(count))
    .flatMap((operation) => operation.permissions)
  const known = calls.get(name)
  const all = distinct([...(known?.permissions ?? []), ...permissions])
  if (all.length > 0) calls.set(name, { name, line: Math.min(line, known?.line ?? line), permissions: all })
}

function distinct(permissions: readonly Permission[]): Permission[] {
  return [...new Map(permissions.map((permission) => [JSON.stringify(permission), permission])).values()]
}
