// Imports and exports. Imported names are bound before anything is lowered; what is exported is read at the end of the module,
// when it has its last value.

import type * as t from '@babel/types'
import { at, type Lowering } from './lowering.js'

export type ImportStatement = t.ImportDeclaration | t.TSImportEqualsDeclaration
export type ExportStatement =
  | t.ExportNamedDeclaration
  | t.ExportDefaultDeclaration
  | t.ExportAllDeclaration
  | t.TSExportAssignment

/** Binds what the import declarations of a module name. */
export function bindImports(lowering: Lowering, nodes: readonly t.Statement[]): void {
  for (const node of nodes) {
    if (node.type === 'ImportDeclaration') bindImport(lowering, node)
    if (node.type === 'TSImportEqualsDeclaration' && node.moduleReference.type === 'TSExternalModuleReference') {
      const specifier = node.moduleReference.expression.value
      lowering.scope.declare(node.id.name, { kind: 'import', specifier, name: undefined })
    }
  }
}

/** `$page` of Svelte is what the imported store `page` holds. */
export function bindStores(lowering: Lowering, nodes: readonly t.Statement[]): void {
  for (const node of nodes) {
    if (node.type !== 'ImportDeclaration') continue
    for (const { local } of node.specifiers) {
      const binding = lowering.scope.find(local.name)
      if (binding !== undefined) lowering.scope.declare(`$${local.name}`, binding)
    }
  }
}

function bindImport(lowering: Lowering, node: t.ImportDeclaration): void {
  const specifier = node.source.value
  for (const each of node.specifiers) {
    lowering.scope.declare(each.local.name, { kind: 'import', specifier, name: importedName(each) })
  }
}

function importedName(node: t.ImportDeclaration['specifiers'][number]): string | undefined {
  switch (node.type) {
    case 'ImportDefaultSpecifier':
      return 'default'
    case 'ImportNamespaceSpecifier':
      return undefined
    case 'ImportSpecifier':
      return nameOf(node.imported)
  }
}

/** An import of a module is an instruction as well: so that what a file imports can be read off its code. */
export function importStatement(lowering: Lowering, node: ImportStatement): void {
  if (node.type === 'ImportDeclaration' && node.importKind !== 'type') {
    lowering.emit(at(node), { op: 'import', specifier: node.source.value })
  }
}

export function exportStatement(lowering: Lowering, node: ExportStatement): void {
  switch (node.type) {
    case 'ExportAllDeclaration':
      lowering.reexports.push({ specifier: node.source.value })
      return
    case 'TSExportAssignment':
      lowering.push({ ...at(node), op: 'export', name: '', value: lowering.expression(node.expression) })
      return
    case 'ExportDefaultDeclaration':
      exportDefault(lowering, node)
      return
    case 'ExportNamedDeclaration':
      if (node.declaration) lowering.statement(node.declaration)
      if (node.source) reexport(lowering, node, node.source.value)
  }
}

function exportDefault(lowering: Lowering, node: t.ExportDefaultDeclaration): void {
  const { declaration } = node
  if (declaration.type === 'FunctionDeclaration') {
    // With a name it was declared when its scope began, and is exported with the others.
    if (declaration.id) return
    const code = lowering.functionLike(declaration, { name: 'default' })
    const value = lowering.emit(at(node), { op: 'function', function: code })
    lowering.push({ ...at(node), op: 'export', name: 'default', value })
    return
  }
  if (declaration.type === 'ClassDeclaration') {
    if (declaration.id) {
      lowering.statement(declaration)
      return
    }
    lowering.push({
      ...at(node),
      op: 'export',
      name: 'default',
      value: lowering.classLike(declaration, 'default'),
    })
    return
  }
  if (declaration.type === 'TSDeclareFunction') return
  lowering.push({ ...at(node), op: 'export', name: 'default', value: lowering.expression(declaration, 'default') })
}

function reexport(lowering: Lowering, node: t.ExportNamedDeclaration, specifier: string): void {
  for (const each of node.specifiers) {
    if (each.type === 'ExportSpecifier') {
      lowering.reexports.push({ specifier, from: each.local.name, to: nameOf(each.exported) })
    } else if (each.type === 'ExportNamespaceSpecifier') {
      const value = lowering.emit(at(each), { op: 'import', specifier })
      lowering.push({ ...at(each), op: 'export', name: nameOf(each.exported), value })
    }
  }
}

/** What the module exports under the names of its declarations, at its end. */
export function exportDeclared(lowering: Lowering, nodes: readonly t.Statement[]): void {
  for (const node of nodes) {
    if (node.type === 'ExportDefaultDeclaration') {
      const { declaration } = node
      if ((declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') && declaration.id) {
        exportName(lowering, node, declaration.id.name, 'default')
      }
    } else if (node.type === 'ExportNamedDeclaration' && !node.source) {
      for (const name of declaredNames(node.declaration)) exportName(lowering, node, name, name)
      for (const each of node.specifiers) {
        if (each.type === 'ExportSpecifier') exportName(lowering, each, each.local.name, nameOf(each.exported))
      }
    }
  }
}

function exportName(lowering: Lowering, node: t.Node, local: string, name: string): void {
  lowering.push({ ...at(node), op: 'export', name, value: lowering.read(at(node), local) })
}

function declaredNames(node: t.Declaration | null | undefined): string[] {
  switch (node?.type) {
    case 'VariableDeclaration':
      return node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : patternNames(id)))
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id ? [node.id.name] : []
    case 'TSEnumDeclaration':
      return [node.id.name]
    default:
      return []
  }
}

function patternNames(node: t.Node): string[] {
  if (node.type !== 'ObjectPattern') return []
  return node.properties.flatMap((each) =>
    each.type === 'ObjectProperty' && each.value.type === 'Identifier' ? [each.value.name] : [],
  )
}

function nameOf(node: t.Identifier | t.StringLiteral): string {
  return node.type === 'StringLiteral' ? node.value : node.name
}
