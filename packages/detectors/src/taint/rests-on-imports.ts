// What can only be told of a file with what it imports: whether what gets a name is made elsewhere, whether the names that a property is
// written under come through a function of another file, and what a regular expression of another file is like. Asked of a file alone,
// before its imports are read.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { isOwnSpecifier } from '../languages/own-specifier.js'
import type { RuleIndex } from './rule-index.js'
import type { Site } from './sites.js'

const mostValues = 40

export function restsOnImports(semantics: Semantics, site: Site): boolean {
  switch (site.kind) {
    case 'name':
      return isMadeElsewhere(semantics, site)
    case 'dynamic-key':
      return isNamedElsewhere(semantics, site)
    default:
      return false
  }
}

/** Whether what gets a name is made by a function of another file. */
function isMadeElsewhere({ program, origins }: Semantics, { operands }: Site): boolean {
  const open = operands.map(({ ref }) => ref)
  for (const ref of open) {
    for (const origin of origins.of(ref)) {
      const flow = program.flow(origin)
      const inside =
        flow.op === 'binary'
          ? [flow.left, flow.right]
          : flow.op === 'template'
            ? flow.parts
            : flow.op === 'call'
              ? [flow.callee, ...flow.arguments.map(({ value }) => value)]
              : flow.op === 'load'
                ? [flow.object]
                : []
      if (flow.op === 'import' && isOwnSpecifier(flow.specifier)) return true
      if (open.length < mostValues) open.push(...inside.map((value) => program.beside(origin, value)))
    }
  }
  return false
}

/** Whether a name stands in a function that one of another file is given: `each(names, (name) => { node = node[name] })`. */
function isNamedElsewhere(semantics: Semantics, { operands }: Site): boolean {
  const { program, graph } = semantics
  const functions = new Set(operands.map(({ ref }) => program.enclosing(ref)))
  return [...functions]
    .flatMap((code) => graph.uses(code))
    .some(({ call }) => {
      const flow = program.flowOf(call, 'call')
      return flow !== undefined && isImported(semantics, program.beside(call, flow.callee))
    })
}

/** Whether a property is written under a computed name to what a function of another file found: it may have found it by a name. */
export function writesToFound(semantics: Semantics, index: RuleIndex): boolean {
  const { program, origins } = semantics
  if (!index.keys.some(({ sink }) => sink.nested === true)) return false
  for (const ref of program.refsOf('update')) {
    const update = program.flowOf(ref, 'update')
    if (update?.key === undefined) continue
    if (origins.of(program.beside(ref, update.object)).some((origin) => isFoundElsewhere(semantics, origin)))
      return true
  }
  return false
}

/** What a function of another file gives, or `parent` of `const { parent, key } = locate(node, path)`. */
function isFoundElsewhere(semantics: Semantics, origin: Ref): boolean {
  const { program, origins } = semantics
  const load = program.flowOf(origin, 'load')
  const givers = load?.property === undefined ? [origin] : origins.of(program.beside(origin, load.object))
  return givers.some((each) => {
    const call = program.flowOf(each, 'call')
    return call !== undefined && isImported(semantics, program.beside(each, call.callee))
  })
}

const patternKind = /-pattern$/

/** Whether a text is matched with an expression of another file: what it is like, is seen there. */
export function matchesImportedPattern(semantics: Semantics, index: RuleIndex): boolean {
  const { program, graph } = semantics
  return graph.calls.some((call) => {
    const flow = program.flowOf(call, 'call')
    if (flow?.receiver === undefined) return false
    const method = program.flowOf(program.beside(call, flow.callee), 'load')?.property ?? ''
    return (index.callsByName.get(method) ?? []).some(({ sink }) =>
      sink.when?.some(({ argument, is }) => {
        if (is === undefined || !patternKind.test(is)) return false
        const value = argument === 'receiver' ? flow.receiver : flow.arguments[Number(argument)]?.value
        return value !== undefined && isImported(semantics, program.beside(call, value))
      }),
    )
  })
}

function isImported({ program, origins }: Semantics, value: Ref): boolean {
  return origins.of(value).some((origin) => {
    const flow = program.flow(origin)
    const holders = flow.op === 'load' ? origins.of(program.beside(origin, flow.object)) : [origin]
    return holders.some((each) => isOwnSpecifier(program.flowOf(each, 'import')?.specifier ?? ''))
  })
}
