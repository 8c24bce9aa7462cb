// Statements. Each simple one, and the head of each compound one, is kept for quoting the statement around a sink.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field, fields } from '../tree-sitter/nodes.js'
import { declareTypes, isTypeDeclaration, typeDeclaration } from './class.js'
import { countedLoop, shortLoop } from './counted-loop.js'
import { declaredValue } from './declared-value.js'
import { giveReturned } from './handler.js'
import type { JavaLowering } from './lowering.js'
import { asDeclared, selfOf } from './method.js'
import { isOfProgram, typed, typeValue } from './resolve-type.js'
import { switchStatement, yieldStatement } from './switch.js'
import { caughtError, isErrorName, keepMessage } from './thrown-error.js'
import { typeArguments, typeName } from './type-name.js'

export function statement(lowering: JavaLowering, node: SyntaxNode): void {
  switch (node.type) {
    case 'expression_statement': {
      const [inner] = childrenOf(node)
      if (inner?.type === 'switch_expression') switchStatement(lowering, inner)
      else if (inner !== undefined) {
        lowering.statements.push(at(node))
        lowering.expression(inner)
      }
      return
    }
    case 'local_variable_declaration':
      lowering.statements.push(at(node))
      declaration(lowering, node)
      return
    case 'return_statement':
      returnStatement(lowering, node)
      return
    case 'throw_statement':
      lowering.statements.push(at(node))
      lowering.push({ ...at(node), op: 'throw', value: lowering.expression(childrenOf(node)[0]) })
      return
    case 'explicit_constructor_invocation':
      constructorCall(lowering, node)
      return
    case 'break_statement':
    case 'continue_statement': {
      const label = childrenOf(node)[0]?.text
      const op = node.type === 'break_statement' ? 'break' : 'continue'
      lowering.push({ ...at(node), op, ...(label === undefined ? {} : { label }) })
      return
    }
    case 'yield_statement':
      yieldStatement(lowering, node)
      return
    case 'assert_statement':
      for (const each of childrenOf(node)) lowering.expression(each)
      return
    default:
      compound(lowering, node)
  }
}

function declaration(lowering: JavaLowering, node: SyntaxNode): void {
  const type = field(node, 'type')
  for (const each of fields(node, 'declarator')) {
    const [name, value] = [field(each, 'name'), field(each, 'value')]
    if (name === undefined || type === undefined) continue
    const brackets = field(each, 'dimensions') === undefined ? '' : '[]'
    declaredValue(lowering, { node: each, name, type: typeName(type) + brackets, value })
    const inside = typeArguments(type).at(-1)
    const variable = lowering.variable(name.text)
    if (inside !== undefined && variable !== undefined) lowering.insides.set(variable, inside)
  }
}

function returnStatement(lowering: JavaLowering, node: SyntaxNode): void {
  const [value] = childrenOf(node)
  lowering.statements.push(at(node))
  if (value === undefined) {
    lowering.push({ ...at(node), op: 'return' })
    return
  }
  const made = lowering.expression(value)
  giveReturned(lowering, node, made)
  lowering.push({ ...at(node), op: 'return', value: made })
}

/** `super(…)` and `this(…)` do to this object what that constructor does. */
function constructorCall(lowering: JavaLowering, node: SyntaxNode): void {
  const { outline } = lowering
  lowering.statements.push(at(node))
  const values = childrenOf(field(node, 'arguments')).map((each) => ({
    value: lowering.expression(each),
    spread: false,
  }))
  const isOwn = field(node, 'constructor')?.type === 'this'
  const name = isOwn ? outline?.name : outline?.superclass
  if (outline === undefined || name === undefined || name === '') return
  const callee = typeValue(lowering, at(node), name)
  const receiver = selfOf(lowering, at(node), outline)
  lowering.emit(at(node), { op: 'call', callee, receiver, arguments: values, form: 'call' })
  if (!isOwn && isErrorName(name) && !isOfProgram(lowering, name))
    keepMessage(lowering, node, selfOf(lowering, at(node), outline), values[0]?.value)
}

function compound(lowering: JavaLowering, node: SyntaxNode): void {
  switch (node.type) {
    case 'block':
      lowering.block(node)
      return
    case 'if_statement':
      branches(lowering, node)
      return
    case 'for_statement':
      lowering.inScope(() => forLoop(lowering, node))
      return
    case 'enhanced_for_statement':
      if (!shortLoop(lowering, node)) lowering.inScope(() => forEach(lowering, node))
      return
    case 'while_statement':
    case 'do_statement':
      if (!countedLoop(lowering, node)) lowering.repeatedly(node, () => whileLoop(lowering, node))
      return
    case 'try_statement':
    case 'try_with_resources_statement':
      lowering.inScope(() => tryStatement(lowering, node))
      return
    case 'switch_expression':
      switchStatement(lowering, node)
      return
    case 'synchronized_statement':
      lowering.block(field(node, 'body'))
      return
    case 'labeled_statement':
      labeled(lowering, node)
      return
    default:
      if (isTypeDeclaration(node)) localType(lowering, node)
  }
}

function localType(lowering: JavaLowering, node: SyntaxNode): void {
  declareTypes(lowering, [node], lowering.outline)
  const name = field(node, 'name')
  if (name !== undefined && lowering.scope.find(name.text) === undefined) lowering.declare(name.text)
  typeDeclaration(lowering, node)
}

function head(lowering: JavaLowering, node: SyntaxNode | undefined): Temp {
  if (node !== undefined) lowering.statements.push(at(node))
  return lowering.expression(node)
}

function branches(lowering: JavaLowering, node: SyntaxNode): void {
  const condition = field(node, 'condition')
  // `if (!(value instanceof Type name)) return;` names it for what follows.
  const early = /^\(\s*!/.test(condition?.text ?? '') ? head(lowering, condition) : undefined
  lowering.inScope(() => {
    const test = early ?? head(lowering, condition)
    const consequent = lowering.perhaps(() => lowering.block(field(node, 'consequence')))
    const alternate = lowering.perhaps(() => lowering.block(field(node, 'alternative')))
    lowering.push({ ...at(node), op: 'branch', test, consequent, alternate })
  })
}

function forLoop(lowering: JavaLowering, node: SyntaxNode): void {
  for (const each of fields(node, 'init')) {
    if (each.type === 'local_variable_declaration') lowering.statement(each)
    else lowering.expression(each)
  }
  if (!countedLoop(lowering, node)) lowering.repeatedly(node, () => turns(lowering, node))
}

function turns(lowering: JavaLowering, node: SyntaxNode): void {
  const condition = field(node, 'condition')
  let test: Temp | undefined
  const header = lowering.apart(() => {
    if (condition !== undefined) test = head(lowering, condition)
  })
  const body = lowering.apart(() => lowering.block(field(node, 'body')))
  const step = lowering.apart(() => {
    for (const each of fields(node, 'update')) lowering.expression(each)
  })
  lowering.push({
    ...at(node),
    op: 'loop',
    header,
    ...(test === undefined ? {} : { test }),
    body,
    step,
    runsOnce: false,
  })
}

function forEach(lowering: JavaLowering, node: SyntaxNode): void {
  const collection = head(lowering, field(node, 'value'))
  const body = lowering.repeatedly(node, () => lowering.apart(() => eachTurn(lowering, node, collection)))
  lowering.push({ ...at(node), op: 'loop', header: [], body, step: [], runsOnce: false })
}

function eachTurn(lowering: JavaLowering, node: SyntaxNode, collection: Temp): void {
  const [name, type] = [field(node, 'name'), field(node, 'type')]
  if (name !== undefined) {
    const variable = lowering.declare(name.text)
    if (type !== undefined) lowering.types.set(variable, typeName(type))
    const value = lowering.emit(at(name), { op: 'load', object: collection })
    const held = type === undefined ? value : typed(lowering, at(name), value, typeName(type))
    lowering.write(at(name), name.text, asDeclared(lowering, at(name), type, held))
  }
  lowering.block(field(node, 'body'))
}

function whileLoop(lowering: JavaLowering, node: SyntaxNode): void {
  let test: Temp = 0
  const header = lowering.apart(() => {
    test = head(lowering, field(node, 'condition'))
  })
  const body = lowering.apart(() => lowering.block(field(node, 'body')))
  lowering.push({ ...at(node), op: 'loop', header, test, body, step: [], runsOnce: node.type === 'do_statement' })
}

function tryStatement(lowering: JavaLowering, node: SyntaxNode): void {
  for (const each of childrenOf(field(node, 'resources'))) resource(lowering, each)
  const clauses = childrenOf(node)
  const handlers = clauses.filter(({ type }) => type === 'catch_clause')
  const last = clauses.find(({ type }) => type === 'finally_clause')
  const body = lowering.perhaps(() => lowering.block(field(node, 'body')))
  const handler = handlers.length === 0 ? undefined : lowering.perhaps(() => oneOf(lowering, handlers))
  const finalizer = last === undefined ? undefined : lowering.perhaps(() => lowering.block(childrenOf(last)[0]))
  lowering.push({
    ...at(node),
    op: 'try',
    body,
    ...(handler === undefined ? {} : { handler }),
    ...(finalizer === undefined ? {} : { finalizer }),
  })
}

function resource(lowering: JavaLowering, node: SyntaxNode): void {
  const [name, type, value] = [field(node, 'name'), field(node, 'type'), field(node, 'value')]
  lowering.statements.push(at(node))
  if (name === undefined || type === undefined) {
    for (const each of childrenOf(node)) lowering.expression(each)
    return
  }
  declaredValue(lowering, { node, name, type: typeName(type), value })
}

/** Any one of several handlers runs. */
function oneOf(lowering: JavaLowering, handlers: readonly SyntaxNode[]): void {
  const [first, ...rest] = handlers
  if (first === undefined) return
  const run = (): void => lowering.inScope(() => catchClause(lowering, first))
  if (rest.length === 0) {
    run()
    return
  }
  const test = lowering.emit(at(first), { op: 'unknown' })
  const consequent = lowering.apart(run)
  const alternate = lowering.apart(() => oneOf(lowering, rest))
  lowering.push({ ...at(first), op: 'branch', test, consequent, alternate })
}

function catchClause(lowering: JavaLowering, node: SyntaxNode): void {
  const parameter = childrenOf(node).find(({ type }) => type === 'catch_formal_parameter')
  const name = parameter === undefined ? undefined : field(parameter, 'name')
  if (parameter !== undefined && name !== undefined)
    lowering.write(at(name), name.text, caughtError(lowering, name, parameter))
  lowering.block(field(node, 'body'))
}

function labeled(lowering: JavaLowering, node: SyntaxNode): void {
  const [label, inner] = childrenOf(node)
  if (label === undefined || inner === undefined) return
  const body = lowering.repeatedly(node, () => lowering.apart(() => lowering.statement(inner)))
  lowering.push({ ...at(node), op: 'labeled', label: label.text, body })
}
