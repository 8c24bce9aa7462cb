// `import`, `export`, and names with a namespace: `m::f(x)`, `m::NAME`, `global::NAME`.

import type { CallExpression, Expression, Name, Statement } from '../syntax/ast.js'
import { signatureTypeName, typeName } from '../value/type-name.js'
import { copyValue } from '../value/value.js'
import { compileArguments } from './argument-order.js'
import type { Compiler } from './compiler.js'
import { constantModified, mismatch, missingFunction, moduleNotFound, variableNotFound } from './faults.js'
import { absent, type Evaluator, type Executor, type Frame, slotValue } from './frame.js'
import { functionKey, Module, siteOf } from './unit.js'

type Qualified = Expression & { kind: 'qualified' }

export function compileImport(compiler: Compiler, node: Statement & { kind: 'import' }): Executor {
  const { environment, unit, scope } = compiler
  const path = compiler.expression(node.path)
  const variable = compiler.resolution.modules.get(node)
  const name = node.alias?.name
  const isGlobal = scope.kind === 'script' && compiler.resolution.globalImports.has(node)
  return (frame) => {
    const text = path(frame)
    if (typeof text !== 'string') throw mismatch('string', typeName(text), node.path.position)
    environment.counters.countModule(node.position)
    const module = environment.importModule(text, unit, node.path.position, isGlobal)
    if (module.unit !== undefined && !unit.imported.includes(module.unit)) unit.imported.push(module.unit)
    if (variable !== undefined) frame[variable.slot] = module
    if (isGlobal && name !== undefined && !unit.imports.has(name)) unit.imports.set(name, module)
    return undefined
  }
}

/** What a module's script shows under which name: collected while it runs. */
export function compileExport(compiler: Compiler, node: Statement & { kind: 'export' }): Executor {
  const variable = compiler.lookUp(node)
  const { name, alias } = node
  const exported = alias?.name ?? name.name
  const { unit } = compiler
  return (frame) => {
    const slot = variable === undefined ? absent : frame[variable.slot]
    if (slot === absent) throw variableNotFound(name.name, name.position)
    unit.exports.set(exported, () => copyValue(slotValue(frame[variable?.slot ?? 0])))
    return undefined
  }
}

function namespaceText(namespace: readonly Name[], name: string): string {
  return [...namespace.map((part) => part.name), name].join('::')
}

/** The module that a path of names leads to. */
function moduleFinder(compiler: Compiler, namespace: readonly Name[]): (frame: Frame) => Module {
  const { environment, unit } = compiler
  const [first, ...rest] = namespace
  if (first === undefined) throw new Error('empty namespace')
  const variable = compiler.resolution.modules.get(first)
  const text = namespace.map((part) => part.name).join('::')
  return (frame) => {
    const slot = variable === undefined ? undefined : frame[variable.slot]
    let module = slot instanceof Module ? slot : (unit.imports.get(first.name) ?? environment.staticModule(first.name))
    for (const part of rest) module = module?.modules.get(part.name)
    if (module === undefined) throw moduleNotFound(text, first.position)
    return module
  }
}

export function compileQualified(compiler: Compiler, node: Qualified): Evaluator {
  const { namespace, name, position } = node
  const { unit } = compiler
  const text = namespaceText(namespace, name)
  if (namespace.length === 1 && namespace[0]?.name === 'global') {
    return () => {
      if (!unit.constants.has(name)) throw variableNotFound(text, position)
      return copyValue(unit.constants.get(name))
    }
  }
  const find = moduleFinder(compiler, namespace)
  return (frame) => {
    const { variables } = find(frame)
    if (!variables.has(name)) throw variableNotFound(text, position)
    return copyValue(variables.get(name))
  }
}

/** What `m::x = …` assigns to: all that modules show are constants. */
export function refuseAssignment(compiler: Compiler, node: Qualified): (frame: Frame) => never {
  const read = compileQualified(compiler, node)
  return (frame) => {
    read(frame)
    throw constantModified(node.name, node.namePosition)
  }
}

export function compileModuleCall(compiler: Compiler, node: CallExpression): Evaluator {
  const { environment, unit } = compiler
  const { namespace, name, position } = node
  const evaluate = compileArguments(compiler, node.arguments)
  const find = moduleFinder(compiler, namespace)
  const key = functionKey(name, node.arguments.length)
  const site = siteOf(name, position, unit)
  const text = namespaceText(namespace, name)
  return (frame) => {
    const args = evaluate(frame)
    const module = find(frame)
    const code = module.functions.get(key)
    if (code !== undefined) {
      return environment.enter(code, [], args, position, undefined, false)
    }
    const native = environment.findIn(module, key, args)
    if (native === undefined) throw missingFunction(`${text} (${args.map(signatureTypeName).join(', ')})`, position)
    return environment.callNative(native, args, site)
  }
}
