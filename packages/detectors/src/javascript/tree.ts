// Pieces of a syntax tree that stand for what a framework does with a file: made here, at the place of what they speak of, and lowered
// like anything that was written.

import type * as t from '@babel/types'

export interface Place {
  readonly start: number
  readonly end: number
}

export function identifier(at: Place, name: string): t.Identifier {
  return { type: 'Identifier', name, ...at }
}

export function memberOf(at: Place, object: t.Expression, name: string): t.MemberExpression {
  return { type: 'MemberExpression', object, property: identifier(at, name), computed: false, ...at }
}

export function callOf(at: Place, callee: t.Expression, given: t.Expression[] = []): t.CallExpression {
  return { type: 'CallExpression', callee, arguments: given, ...at }
}

/** `require('specifier').name` */
export function importOf(at: Place, specifier: string, name: string): t.MemberExpression {
  const text: t.StringLiteral = { type: 'StringLiteral', value: specifier, ...at }
  return memberOf(at, callOf(at, identifier(at, 'require'), [text]), name)
}

export function itself(at: Place): t.ThisExpression {
  return { type: 'ThisExpression', ...at }
}

export function arrow(at: Place, params: t.ArrowFunctionExpression['params'], body: t.BlockStatement | t.Expression) {
  const isExpression = body.type !== 'BlockStatement'
  const made: t.ArrowFunctionExpression = {
    ...{ type: 'ArrowFunctionExpression', params, body, async: false, expression: isExpression, ...at },
  }
  return made
}

export function placeOf(node: t.Node): Place {
  return { start: node.start ?? 0, end: node.end ?? 0 }
}

const unread: ReadonlySet<string> = new Set(['loc', 'extra', 'errors', 'comments', 'tokens', 'range'])

/** Every node below, with what may stand in its place; what is put there is not gone through again. */
export function replaceNodes(
  root: t.Node,
  change: (node: t.Node, parent: t.Node, key: string) => t.Node | undefined,
): void {
  const open: t.Node[] = [root]
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    const fields = parent as unknown as Record<string, unknown>
    for (const [key, value] of Object.entries(fields)) {
      if (unread.has(key) || typeof value !== 'object' || value === null) continue
      if (Array.isArray(value)) {
        for (const [index, each] of value.entries()) value[index] = replaced(each, parent, key, change, open)
      } else fields[key] = replaced(value, parent, key, change, open)
    }
  }
}

function replaced(
  value: unknown,
  parent: t.Node,
  key: string,
  change: Parameters<typeof replaceNodes>[1],
  open: t.Node[],
): unknown {
  if (!isNode(value)) return value
  const other = change(value, parent, key)
  if (other !== undefined) return other
  open.push(value)
  return value
}

function isNode(value: unknown): value is t.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
