// The names that patterns and statements declare.

import type * as t from '@babel/types'

/** The names that a pattern binds. */
export function boundNames(pattern: t.Node | null | undefined, into: string[] = []): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      into.push(pattern.name)
      break
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        boundNames(property.type === 'RestElement' ? property.argument : property.value, into)
      }
      break
    case 'ArrayPattern':
      for (const element of pattern.elements) boundNames(element, into)
      break
    case 'AssignmentPattern':
      boundNames(pattern.left, into)
      break
    case 'RestElement':
      boundNames(pattern.argument, into)
      break
    case 'TSParameterProperty':
      boundNames(pattern.parameter, into)
      break
  }
  return into
}

/** Names declared by `let`, `const`, `class`, `function` and the like directly among these statements. */
export function lexicalNames(statements: readonly t.Statement[]): string[] {
  const names: string[] = []
  for (const statement of statements) {
    const declaration = exportedDeclaration(statement) ?? statement
    switch (declaration.type) {
      case 'VariableDeclaration':
        if (declaration.kind !== 'var') for (const { id } of declaration.declarations) boundNames(id, names)
        break
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
      case 'TSEnumDeclaration':
      case 'TSModuleDeclaration':
        if (declaration.id?.type === 'Identifier') names.push(declaration.id.name)
        break
    }
  }
  return names
}

export function exportedDeclaration(statement: t.Statement): t.Statement | undefined {
  if (statement.type === 'ExportNamedDeclaration') return statement.declaration ?? undefined
  if (statement.type !== 'ExportDefaultDeclaration') return undefined
  const { declaration } = statement
  return declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration' ? declaration : undefined
}

/** Names declared by `var` anywhere in a function, not in the functions inside it. Works through a list, so depth costs no stack. */
export function hoistedNames(statements: readonly t.Statement[]): string[] {
  const names: string[] = []
  const open: (t.Node | null | undefined)[] = [...statements]
  for (let node = open.pop(); open.length > 0 || node !== undefined; node = open.pop()) {
    if (node === undefined || node === null) continue
    if (node.type === 'VariableDeclaration') {
      if (node.kind === 'var') for (const { id } of node.declarations) boundNames(id, names)
    } else open.push(...innerStatements(node))
  }
  return names
}

function innerStatements(node: t.Node): (t.Node | null | undefined)[] {
  switch (node.type) {
    case 'BlockStatement':
      return node.body
    case 'ExportNamedDeclaration':
      return [node.declaration]
    case 'IfStatement':
      return [node.consequent, node.alternate]
    case 'ForStatement':
      return [node.init, node.body]
    case 'ForInStatement':
    case 'ForOfStatement':
      return [node.left, node.body]
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
      return [node.body]
    case 'TryStatement':
      return [node.block, node.handler?.body, node.finalizer]
    case 'SwitchStatement':
      return node.cases.flatMap(({ consequent }) => consequent)
    default:
      return []
  }
}
