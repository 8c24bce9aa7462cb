// Functions of a module that never return: all that they end in is a `throw`, or their type says so. `if (!isOwner) fail(403)` lets nobody
// by, as if the `throw` stood there.

import type * as t from '@babel/types'
import { exportedDeclaration } from './scope.js'

type Declared = t.FunctionDeclaration | t.FunctionExpression | t.ArrowFunctionExpression

/** Their names, of those at the top of a module. */
export function throwingFunctions(body: readonly t.Statement[]): readonly string[] {
  return body.flatMap((statement) => {
    const node = exportedDeclaration(statement) ?? statement
    if (node.type === 'FunctionDeclaration') return node.id && alwaysThrows(node) ? [node.id.name] : []
    if (node.type !== 'VariableDeclaration' || node.kind !== 'const') return []
    return node.declarations.flatMap(({ id, init }) => {
      const isFunction = init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression'
      return id.type === 'Identifier' && isFunction && alwaysThrows(init) ? [id.name] : []
    })
  })
}

function alwaysThrows({ async, generator, returnType, body }: Declared): boolean {
  if (async || generator === true) return false
  if (returnType?.type === 'TSTypeAnnotation' && returnType.typeAnnotation.type === 'TSNeverKeyword') return true
  if (body.type !== 'BlockStatement' || body.body.at(-1)?.type !== 'ThrowStatement') return false
  return body.body.every((each) => isPlain(each))
}

/** What can neither return nor leave: anything else is not looked into. */
function isPlain({ type }: t.Statement): boolean {
  return /^(?:ExpressionStatement|VariableDeclaration|ThrowStatement|FunctionDeclaration)$/.test(type)
}
