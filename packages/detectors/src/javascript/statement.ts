// Statements. Each simple one, and the head of each compound one, is kept for quoting the statement around a sink.

import type * as t from '@babel/types'
import type { Block, Case } from '../ir/instruction.js'
import { at, type Lowering } from './lowering.js'
import { exportStatement, importStatement } from './module.js'
import { nameOfTarget } from './pattern.js'
import { emitPrototypeClass } from './prototype-classes.js'
import { boundNames, exportedDeclaration, lexicalNames } from './scope.js'

/** Statements of one scope: names first, then functions, then the rest in order. */
export function statements(lowering: Lowering, nodes: readonly t.Statement[]): void {
  for (const name of lexicalNames(nodes)) lowering.declare(name)
  for (const node of nodes) {
    const declaration = exportedDeclaration(node) ?? node
    if (declaration.type === 'FunctionDeclaration') declareFunction(lowering, declaration)
  }
  for (const node of nodes) {
    lowering.statement(node)
    for (const made of lowering.classesAfter.get(node) ?? []) emitPrototypeClass(lowering, made)
  }
}

function declareFunction(lowering: Lowering, node: t.FunctionDeclaration): void {
  if (!node.id) return
  const code = lowering.functionLike(node, { name: node.id.name })
  const head = { start: at(node).start, end: node.body.start ?? at(node).end }
  const binding = lowering.scope.find(node.id.name)
  const declared = binding?.kind === 'variable' ? { declared: binding.variable } : {}
  lowering.write(head, node.id.name, lowering.emit(head, { op: 'function', function: code, ...declared }))
}

export function statement(lowering: Lowering, node: t.Statement, label: string | undefined): void {
  if (isSimple(node)) lowering.statements.push(at(node))
  switch (node.type) {
    case 'ExpressionStatement': {
      const value = lowering.expression(node.expression)
      if (neverReturns(lowering, node.expression)) lowering.push({ ...at(node), op: 'throw', value })
      return
    }
    case 'VariableDeclaration':
      variables(lowering, node)
      return
    case 'ClassDeclaration':
      classDeclaration(lowering, node)
      return
    case 'ReturnStatement':
      lowering.push({
        ...at(node),
        op: 'return',
        ...(node.argument ? { value: lowering.expression(node.argument) } : {}),
      })
      return
    case 'ThrowStatement':
      lowering.push({ ...at(node), op: 'throw', value: lowering.expression(node.argument) })
      return
    case 'BreakStatement':
    case 'ContinueStatement':
      lowering.push({
        ...at(node),
        op: node.type === 'BreakStatement' ? 'break' : 'continue',
        ...(node.label ? { label: node.label.name } : {}),
      })
      return
    case 'ImportDeclaration':
    case 'TSImportEqualsDeclaration':
      importStatement(lowering, node)
      return
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
    case 'TSExportAssignment':
      exportStatement(lowering, node)
      return
    case 'TSEnumDeclaration':
      enumeration(lowering, node)
      return
    default:
      compound(lowering, node, label)
  }
}

/** `ctx.throw(400)` of Koa, `process.exit()`, and functions of the module that only throw: what stands behind is not reached. */
function neverReturns(lowering: Lowering, node: t.Expression): boolean {
  if (node.type !== 'CallExpression') return false
  if (node.callee.type === 'Identifier') return lowering.isThrowing(node.callee.name)
  if (node.callee.type !== 'MemberExpression') return false
  const { object, property } = node.callee
  if (object.type !== 'Identifier' || property.type !== 'Identifier' || node.callee.computed) return false
  return (
    (/^(?:ctx|context)$/.test(object.name) && property.name === 'throw') ||
    (object.name === 'process' && property.name === 'exit')
  )
}

function isSimple(node: t.Statement): boolean {
  return /^(?:Expression|VariableDecl|Return|Throw|Break|Continue|Import|Export|TSExport)/.test(node.type)
}

function head(lowering: Lowering, node: t.Node): number {
  lowering.statements.push(at(node))
  return lowering.expression(node)
}

function compound(lowering: Lowering, node: t.Statement, label: string | undefined): void {
  switch (node.type) {
    case 'BlockStatement':
      lowering.block(node.body)
      return
    case 'IfStatement':
      lowering.push({
        ...at(node),
        op: 'branch',
        test: head(lowering, node.test),
        consequent: inner(lowering, node.consequent),
        alternate: inner(lowering, node.alternate),
      })
      return
    case 'ForStatement':
      lowering.inScope(() => forLoop(lowering, node, label))
      return
    case 'ForOfStatement':
    case 'ForInStatement':
      lowering.inScope(() => forEach(lowering, node, label))
      return
    case 'WhileStatement':
    case 'DoWhileStatement':
      whileLoop(lowering, node, label)
      return
    case 'SwitchStatement':
      lowering.inScope(() => switchStatement(lowering, node, label))
      return
    case 'TryStatement':
      tryStatement(lowering, node)
      return
    case 'LabeledStatement':
      labeled(lowering, node)
      return
    case 'WithStatement':
      lowering.limits.add(`names inside \`with\` are not resolved (line ${node.loc?.start.line ?? 1})`)
      lowering.statement(node.body)
      return
    case 'TSModuleDeclaration':
      if (node.body?.type === 'TSModuleBlock') lowering.block(node.body.body)
  }
}

function inner(lowering: Lowering, node: t.Statement | null | undefined): Block {
  return lowering.apart(() => {
    if (node) lowering.block([node])
  })
}

function variables(lowering: Lowering, node: t.VariableDeclaration): void {
  for (const { id, init } of node.declarations) {
    if (!init) continue
    lowering.bind(id, lowering.expression(init, nameOfTarget(id)))
  }
}

function classDeclaration(lowering: Lowering, node: t.ClassDeclaration): void {
  const value = lowering.classLike(node, undefined)
  if (node.id) lowering.write(at(node.id), node.id.name, value)
}

function enumeration(lowering: Lowering, node: t.TSEnumDeclaration): void {
  const members = node.members ?? node.body?.members ?? []
  const entries = members.flatMap((member) => {
    const name = member.id.type === 'Identifier' ? member.id.name : member.id.value
    if (!member.initializer) return []
    return [{ name, value: lowering.expression(member.initializer), spread: false, at: at(member) }]
  })
  lowering.write(at(node.id), node.id.name, lowering.emit(at(node), { op: 'object', entries }))
}

// Loops

function forLoop(lowering: Lowering, node: t.ForStatement, label: string | undefined): void {
  const { init, test, update } = node
  if (init?.type === 'VariableDeclaration') {
    if (init.kind !== 'var')
      for (const { id } of init.declarations) for (const name of boundNames(id)) lowering.declare(name)
    lowering.statement(init)
  } else if (init) head(lowering, init)
  let condition: number | undefined
  const header = lowering.apart(() => {
    if (test) condition = head(lowering, test)
  })
  const body = inner(lowering, node.body)
  const step = lowering.apart(() => {
    if (update) head(lowering, update)
  })
  lowering.push({
    ...at(node),
    op: 'loop',
    header,
    ...(condition === undefined ? {} : { test: condition }),
    body,
    step,
    runsOnce: false,
    ...(label === undefined ? {} : { label }),
  })
}

function forEach(lowering: Lowering, node: t.ForOfStatement | t.ForInStatement, label: string | undefined): void {
  const { left } = node
  if (left.type === 'VariableDeclaration' && left.kind !== 'var') {
    for (const { id } of left.declarations) for (const name of boundNames(id)) lowering.declare(name)
  }
  const collection = head(lowering, node.right)
  const body = lowering.apart(() => {
    const element =
      node.type === 'ForOfStatement'
        ? lowering.emit(at(left), { op: 'load', object: collection })
        : lowering.emit(at(left), { op: 'unary', operator: 'key-of', operand: collection })
    lowering.bind(left, element)
    lowering.block([node.body])
  })
  lowering.push({
    ...at(node),
    op: 'loop',
    header: [],
    body,
    step: [],
    runsOnce: false,
    ...(label === undefined ? {} : { label }),
  })
}

function whileLoop(lowering: Lowering, node: t.WhileStatement | t.DoWhileStatement, label: string | undefined): void {
  let test: number | undefined
  const header = lowering.apart(() => {
    test = head(lowering, node.test)
  })
  const body = inner(lowering, node.body)
  lowering.push({
    ...at(node),
    op: 'loop',
    header,
    ...(test === undefined ? {} : { test }),
    body,
    step: [],
    runsOnce: node.type === 'DoWhileStatement',
    ...(label === undefined ? {} : { label }),
  })
}

function labeled(lowering: Lowering, node: t.LabeledStatement): void {
  const { name } = node.label
  const isOwn = /^(?:For|While|DoWhile|Switch)/.test(node.body.type)
  if (isOwn) lowering.statement(node.body, name)
  else lowering.push({ ...at(node), op: 'labeled', label: name, body: inner(lowering, node.body) })
}

function switchStatement(lowering: Lowering, node: t.SwitchStatement, label: string | undefined): void {
  const subject = head(lowering, node.discriminant)
  const bodies = node.cases.flatMap(({ consequent }) => consequent)
  for (const name of lexicalNames(bodies)) lowering.declare(name)
  const cases = node.cases.map((each): Case => {
    const { test } = each
    let value: number | undefined
    const header = lowering.apart(() => {
      if (test) value = lowering.expression(test)
    })
    const body = lowering.apart(() => {
      for (const inside of each.consequent) {
        if (inside.type === 'FunctionDeclaration') declareFunction(lowering, inside)
        else lowering.statement(inside)
      }
    })
    return { header, ...(value === undefined ? {} : { test: value }), body }
  })
  lowering.push({ ...at(node), op: 'switch', subject, cases, ...(label === undefined ? {} : { label }) })
}

function tryStatement(lowering: Lowering, node: t.TryStatement): void {
  const { handler, finalizer } = node
  const body = inner(lowering, node.block)
  const caught = handler
    ? lowering.apart(() =>
        lowering.inScope(() => {
          const { param } = handler
          if (param) {
            for (const name of boundNames(param)) lowering.declare(name)
            lowering.bind(param, lowering.emit(at(param), { op: 'unknown' }))
          }
          lowering.block(handler.body.body)
        }),
      )
    : undefined
  lowering.push({
    ...at(node),
    op: 'try',
    body,
    ...(caught === undefined ? {} : { handler: caught }),
    ...(finalizer ? { finalizer: inner(lowering, finalizer) } : {}),
  })
}
