// Imports. A name that is imported is bound when its scope begins, so that functions see what is imported below them; what a
// module shows to others are its own names at its end.

import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field, fields } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'

/** Binds what the import statements among these import, also inside of branches; not those of functions inside. */
export function bindImports(lowering: PythonLowering, statements: readonly SyntaxNode[]): void {
  const open = statements.toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'import_statement') importStatement(lowering, node)
    else if (node.type === 'import_from_statement') importFrom(lowering, node)
    else if (!apart.has(node.type)) open.push(...childrenOf(node).toReversed())
  }
}

/** Statements in which no import stands, or one of another scope. */
const apart: ReadonlySet<string> = new Set([
  ...['function_definition', 'class_definition', 'decorated_definition', 'expression_statement', 'return_statement'],
  ...['raise_statement', 'assert_statement', 'pass_statement', 'delete_statement'],
])

function importStatement(lowering: PythonLowering, node: SyntaxNode): void {
  for (const each of fields(node, 'name')) {
    const path = field(each, 'name') ?? each
    const alias = field(each, 'alias')
    const module = path.text
    if (module === 'pathlib') lowering.usesPaths = true
    if (/^configparser$/i.test(module)) lowering.usesConfigurations = true
    lowering.emit(at(each), { op: 'import', specifier: module })
    if (alias !== undefined) {
      lowering.scope.declare(alias.text, { kind: 'import', specifier: module, name: undefined })
      continue
    }
    const [root = module] = module.split('.', 1)
    if (root !== module) lowering.dotted.add(module)
    lowering.scope.declare(root, { kind: 'import', specifier: root, name: undefined })
  }
}

function importFrom(lowering: PythonLowering, node: SyntaxNode): void {
  const module = field(node, 'module_name')
  if (module === undefined) return
  const specifier = module.text.replaceAll(/\s/g, '')
  if (specifier === 'pathlib') lowering.usesPaths = true
  if (/^configparser$/i.test(specifier)) lowering.usesConfigurations = true
  lowering.emit(at(node), { op: 'import', specifier })
  if (childrenOf(node).some(({ type }) => type === 'wildcard_import')) {
    lowering.reexports.push({ specifier })
    lowering.wildcards.push(specifier)
    return
  }
  for (const each of fields(node, 'name')) {
    const name = (field(each, 'name') ?? each).text
    const local = field(each, 'alias')?.text ?? name
    // An instruction as well, so that what a file imports can be read off its code.
    lowering.emit(at(each), { op: 'import', specifier, name })
    lowering.scope.declare(local, { kind: 'import', specifier, name })
    if (lowering.current === 0) lowering.reexports.push({ specifier, from: name, to: local })
  }
}

/** The module that a dotted name means, by an `import a.b.c`: the longest that was imported. */
export function dottedModule(lowering: PythonLowering, path: string): string | undefined {
  const [root = ''] = path.split('.', 1)
  const binding = lowering.scope.find(root)
  if (binding?.kind !== 'import' || binding.name !== undefined || binding.specifier !== root) return undefined
  let name = path
  while (name.includes('.')) {
    if (lowering.dotted.has(name)) return name
    name = name.slice(0, name.lastIndexOf('.'))
  }
  return undefined
}

/** What other modules see: each name that the module binds, with the value it has at the end. */
export function exportNames(lowering: PythonLowering, names: readonly string[], end: number): void {
  const where = { start: end, end }
  for (const name of names) lowering.push({ ...where, op: 'export', name, value: lowering.read(where, name) })
}
