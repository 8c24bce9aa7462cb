// The static check: does a script compile, does it name only what there is, what could it ask for, and what would a policy say.

import { CodedError, isCodedError, type Source } from '@sallyport/diagnostics'
import { ParseError, parse, Scope } from '@sallyport/rhai'
import type { Permission } from '../reference.js'
import { checkArgumentDepth, parseScriptArguments } from '../script-arguments.js'
import { scriptEngine } from '../script-engine.js'
import { hintForScript } from '../script-hints.js'
import { type CallSite, callSites } from './call-sites.js'
import { type CheckedPermission, type CheckedPolicy, judgeOperation } from './call-verdict.js'
import { knownNames } from './known-names.js'
import { namesIn } from './script-names.js'
import { type CheckedScript, unknownNames } from './unknown-names.js'
import { ValueTypes } from './value-types.js'

export interface CheckedCall {
  readonly name: string
  /** Of the first such call. */
  readonly line: number
  /** Texts in the call that its verdicts are about; absent: about every call of the name. */
  readonly constants?: readonly string[]
  readonly permissions: readonly CheckedPermission[]
  /** With a policy: whether it surely denies the call. */
  readonly isDenied?: boolean
}

export interface ScriptCheck {
  readonly problems: readonly CodedError[]
  /** Calls that ask for something, by the line of their first appearance. */
  readonly calls: readonly CheckedCall[]
}

/** `scriptArguments` is the JSON text of an arguments file: its names count as defined. */
export function checkScript(source: Source, scriptArguments: string | undefined, policy?: CheckedPolicy): ScriptCheck {
  const scope = new Scope()
  try {
    if (scriptArguments !== undefined) {
      const values = parseScriptArguments(scriptArguments)
      checkArgumentDepth(values)
      for (const [name, value] of values) scope.push(name, value)
    }
    const script = readScript(source, scope)
    return { problems: unknownNames(script), calls: judgeCalls(callSites(script), policy) }
  } catch (error) {
    if (!isCodedError(error)) throw error
    return { problems: [withSource(error, source)], calls: [] }
  }
}

function readScript(source: Source, scope: Scope): CheckedScript {
  const engine = scriptEngine({})
  engine.compile(source.text, { scope })
  const program = parse(source.text, {})
  const known = knownNames(engine)
  const names = namesIn(
    program,
    scope.entries.map(({ name }) => name),
  )
  return { source, program, known, names, types: new ValueTypes(names, known) }
}

function withSource(error: CodedError, source: Source): CodedError {
  const { code, message, span } = error
  const hint = error instanceof ParseError ? hintForScript(error) : error.hint
  return new CodedError({
    code,
    message,
    ...(span === undefined ? {} : { source, span }),
    ...(hint === undefined ? {} : { hint }),
    cause: error,
  })
}

/** Calls of one name are one entry, but where a policy tells calls about different objects apart. */
function judgeCalls(sites: readonly CallSite[], policy: CheckedPolicy | undefined): CheckedCall[] {
  const calls = new Map<string, CheckedCall>()
  for (const site of sites) {
    const constants =
      policy === undefined ? [] : [...new Set(site.operations.flatMap((each) => [...site.texts(each).values()]))]
    const key = JSON.stringify([site.name, constants])
    const judged = site.operations.map((operation) => judgeOperation(policy, site, operation))
    const known = calls.get(key)
    const permissions = distinct([...(known?.permissions ?? []), ...judged.flatMap((each) => each.permissions)])
    if (permissions.length === 0) continue
    const isDenied = !site.isUncertain && judged.every((each) => each.isDenied)
    calls.set(key, {
      name: site.name,
      line: known?.line ?? site.position.line,
      ...(constants.length === 0 ? {} : { constants }),
      permissions,
      ...(policy === undefined ? {} : { isDenied: isDenied || known?.isDenied === true }),
    })
  }
  return [...calls.values()]
}

function distinct<P extends Permission>(permissions: readonly P[]): P[] {
  return [...new Map(permissions.map((permission) => [JSON.stringify(permission), permission])).values()]
}
