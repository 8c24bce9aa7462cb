// What a decorator of the module leaves in place of a function: its code is read once more for each function that it decorates, with that
// function for its parameter, so that no function is taken for another one that is decorated alike. A name that is called is what the
// decorator gives; everywhere else it is the function, which routes and frameworks know.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { bindImports } from './import.js'
import type { PythonLowering } from './lowering.js'
import { boundNames } from './names.js'

/** Statements of a decorator, with those of the functions in it. */
const longestText = 4000
const mostApplications = 40

/** The functions among these statements, as their names are declared: of a name that stands for one of them only. */
export function keepDefinitions(lowering: PythonLowering, statements: readonly SyntaxNode[]): void {
  for (const each of statements) {
    const definition = each.type === 'decorated_definition' ? field(each, 'definition') : each
    if (definition?.type !== 'function_definition') continue
    const binding = lowering.scope.own(field(definition, 'name')?.text ?? '')
    if (binding?.kind !== 'variable') continue
    const isSecond = lowering.definitions.has(binding.variable)
    lowering.definitions.set(binding.variable, isSecond ? undefined : definition)
  }
}

export function definitionOf(lowering: PythonLowering, node: SyntaxNode | undefined): SyntaxNode | undefined {
  const variable = node?.type === 'identifier' ? lowering.variable(node.text) : undefined
  return variable === undefined ? undefined : lowering.definitions.get(variable)
}

/** What the decorators of a function leave of it; nothing where none of them is known to replace it. */
export function replacement(
  lowering: PythonLowering,
  decorators: readonly SyntaxNode[],
  value: Temp,
): Temp | undefined {
  let left: Temp | undefined
  for (const each of decorators.toReversed()) left = decorated(lowering, childrenOf(each)[0], left ?? value) ?? left
  return left
}

interface Given {
  readonly placed: readonly Temp[]
  readonly named: ReadonlyMap<string, Temp>
}

function decorated(lowering: PythonLowering, written: SyntaxNode | undefined, value: Temp): Temp | undefined {
  if (written === undefined || lowering.applications >= mostApplications) return undefined
  const code: Given = { placed: [value], named: new Map() }
  if (written.type !== 'call') {
    const decorator = definitionOf(lowering, written)
    return decorator === undefined ? undefined : applied(lowering, decorator, code, readReturned)
  }
  const maker = definitionOf(lowering, field(written, 'function'))
  const given = field(written, 'arguments')
  if (maker === undefined || given?.type !== 'argument_list' || !givesFunction(maker)) return undefined
  const all = childrenOf(given)
  if (all.some(({ type }) => type.endsWith('_splat'))) return undefined
  const placed = all.flatMap((each) => (each.type === 'keyword_argument' ? [] : [lowering.expression(each)]))
  const named = new Map(
    all.flatMap((each) =>
      each.type === 'keyword_argument'
        ? [[field(each, 'name')?.text ?? '', lowering.expression(field(each, 'value'))] as const]
        : [],
    ),
  )
  return applied(lowering, maker, { placed, named }, (returned) => {
    const decorator = definitionOf(lowering, returned)
    return decorator === undefined ? undefined : applied(lowering, decorator, code, readReturned)
  })

  function readReturned(returned: SyntaxNode): Temp {
    return lowering.read(at(returned), returned.text)
  }
}

/** Whether a function does nothing but make another one and give it back. */
function givesFunction(node: SyntaxNode): boolean {
  const statements = childrenOf(field(node, 'body'))
  const returned = returnedName(statements)
  if (returned === undefined || node.endIndex - node.startIndex > longestText) return false
  const isMade = statements.some((each) => {
    const definition = each.type === 'decorated_definition' ? field(each, 'definition') : each
    return definition?.type === 'function_definition' && field(definition, 'name')?.text === returned.text
  })
  return (
    isMade &&
    statements.every(({ type }) =>
      /^(?:expression_statement|.*definition|comment|return_statement|import.*)$/.test(type),
    )
  )
}

function returnedName(statements: readonly SyntaxNode[]): SyntaxNode | undefined {
  const last = statements.at(-1)
  const [value] = last?.type === 'return_statement' ? childrenOf(last) : []
  return value?.type === 'identifier' ? value : undefined
}

/** The body of such a function with what it is given. */
function applied(
  lowering: PythonLowering,
  node: SyntaxNode,
  given: Given,
  then: (returned: SyntaxNode) => Temp | undefined,
): Temp | undefined {
  const statements = childrenOf(field(node, 'body'))
  const returned = returnedName(statements)
  if (returned === undefined || !givesFunction(node)) return undefined
  lowering.applications += 1
  return lowering.lists.without(() =>
    lowering.inScope(() => {
      bindGiven(lowering, childrenOf(field(node, 'parameters')), given)
      for (const name of boundNames(statements)) lowering.declare(name)
      keepDefinitions(lowering, statements)
      bindImports(lowering, statements)
      for (const each of statements) if (each.type !== 'return_statement') lowering.statement(each)
      return then(returned)
    }),
  )
}

function bindGiven(lowering: PythonLowering, parameters: readonly SyntaxNode[], { placed, named }: Given): void {
  let rest = placed
  for (const each of parameters) {
    const inner = each.type === 'typed_parameter' ? childrenOf(each)[0] : each
    const name = inner?.type === 'identifier' ? inner : (field(each, 'name') ?? childrenOf(inner ?? each)[0])
    if (name === undefined || each.type.endsWith('_separator')) continue
    const instead = lowering.expression(field(each, 'value'))
    lowering.declare(name.text)
    lowering.write(at(each), name.text, value(inner) ?? rest[0] ?? named.get(name.text) ?? instead)
    rest = inner?.type === 'list_splat_pattern' ? [] : rest.slice(1)
  }

  function value(parameter: SyntaxNode | undefined): Temp | undefined {
    if (parameter?.type === 'list_splat_pattern')
      return lowering.emit(at(parameter), {
        op: 'array',
        elements: rest.map((each) => ({ value: each, spread: false })),
      })
    if (parameter?.type !== 'dictionary_splat_pattern') return undefined
    const entries = [...named].map(([key, each]) => ({ name: key, value: each, spread: false, at: at(parameter) }))
    return lowering.emit(at(parameter), { op: 'object', entries })
  }
}
