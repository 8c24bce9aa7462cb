// Statements. Each simple one, and the head of each compound one, is kept for quoting the statement around a sink.

import type { Block, Temp } from '../ir/instruction.js'
import type { Plain } from '../ir/known-lists.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field, fields } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import { boundFunction } from './bound-call.js'
import { setDefault } from './context-variable.js'
import { replacement } from './decorator.js'
import { isDictionary, joinedDictionaries } from './dictionary-methods.js'
import { templateOf } from './format.js'
import { classDefinition, decorate, functionLike } from './function.js'
import { elementsOf, iterated } from './iteration.js'
import { assignIterator } from './iterator.js'
import { computed, keepConstant, knownConstant } from './known-constant.js'
import { assignKnown, deleteKnown, extendKnown } from './list-methods.js'
import type { PythonLowering } from './lowering.js'
import { matchStatement } from './match-statement.js'
import { keepGenerator } from './sent-value.js'
import { countedLoop, shortLoop } from './short-loop.js'
import { register, registrationOf } from './single-dispatch.js'
import { constantText, isText } from './string.js'
import { bind } from './target.js'

/** A table that loops may go through one by one. */
const longestTable = 2000

export function statement(lowering: PythonLowering, node: SyntaxNode): void {
  if (isSimple(node)) lowering.statements.push(at(node))
  switch (node.type) {
    case 'expression_statement':
      for (const each of childrenOf(node)) expressionStatement(lowering, each)
      return
    case 'return_statement': {
      const [value] = childrenOf(node)
      lowering.push({ ...at(node), op: 'return', ...(value ? { value: lowering.expression(value) } : {}) })
      return
    }
    case 'raise_statement':
      lowering.push({ ...at(node), op: 'throw', value: lowering.expression(childrenOf(node)[0]) })
      return
    case 'delete_statement':
      // Its names are read, so that no list is known any more that loses an element.
      for (const each of childrenOf(node)) if (!deleteKnown(lowering, each)) deleted(lowering, each)
      return
    case 'assert_statement':
      assertion(lowering, node)
      return
    case 'break_statement':
    case 'continue_statement':
      lowering.push({ ...at(node), op: node.type === 'break_statement' ? 'break' : 'continue' })
      return
    case 'print_statement':
    case 'exec_statement':
      legacyStatement(lowering, node)
      return
    default:
      compound(lowering, node)
  }
}

/** `del table['a']`: nothing stands there any more. */
function deleted(lowering: PythonLowering, node: SyntaxNode): void {
  lowering.expression(node)
  const key = node.type === 'subscript' ? field(node, 'subscript') : undefined
  const property = key === undefined ? undefined : constantText(key)
  if (property === undefined) return
  const value = lowering.constant(at(node), { type: 'undefined' })
  lowering.push({ ...at(node), op: 'store', object: lowering.expression(field(node, 'value')), property, value })
}

function isSimple(node: SyntaxNode): boolean {
  return /^(?:expression|return|raise|assert|print|exec|import|import_from|delete)_statement$/.test(node.type)
}

function expressionStatement(lowering: PythonLowering, node: SyntaxNode): void {
  if (node.type === 'assignment') assign(lowering, node)
  else if (node.type === 'augmented_assignment') augment(lowering, node)
  else {
    const value = lowering.expression(node)
    if (neverReturns(node)) lowering.push({ ...at(node), op: 'throw', value })
  }
}

/** What stands behind these is not reached. */
function neverReturns(node: SyntaxNode): boolean {
  return (
    node.type === 'call' &&
    /^(?:(?:flask\.)?abort|sys\.exit|os\._exit|exit|quit)$/.test(field(node, 'function')?.text ?? '')
  )
}

/** `a = b = value`: each gets the same. */
function assign(lowering: PythonLowering, node: SyntaxNode): void {
  const targets = [field(node, 'left')]
  let right = field(node, 'right')
  while (right?.type === 'assignment') {
    targets.push(field(right, 'left'))
    right = field(right, 'right')
  }
  // `name: str` alone gives nothing.
  if (right === undefined) return
  if (targets.length === 1 && assignKnown(lowering, targets[0], right)) {
    keepTable(lowering, targets[0], right)
    return
  }
  if (targets.length === 1) keepGenerator(lowering, targets[0], right)
  if (targets.length === 1 && assignIterator(lowering, targets[0], right)) return
  const [only] = targets
  if (targets.length === 1 && only?.type === 'identifier' && keepBound(lowering, only, right)) return
  const isTakenApart = targets.some(
    (each) => each !== undefined && /^(?:pattern_list|(?:tuple|list)_pattern)$/.test(each.type),
  )
  const constant = knownConstant(lowering, right)
  const value = isTakenApart ? iterated(lowering, right) : lowering.expression(right)
  for (const target of targets) bind(lowering, target, value)
  for (const target of targets) {
    keepMade(lowering, target, right)
    if (target?.type === 'identifier') keepConstant(lowering, target.text, constant)
  }
}

/** `run = partial(f, x)`; whether it was lowered so. */
function keepBound(lowering: PythonLowering, target: SyntaxNode, right: SyntaxNode): boolean {
  const variable = lowering.variable(target.text)
  const bound = variable === undefined ? undefined : boundFunction(lowering, right)
  if (variable === undefined || bound === undefined) return false
  lowering.write(at(target), target.text, lowering.expression(right))
  lowering.bound.set(variable, bound)
  return true
}

/** What is known of a variable, because the code that made its value stands there. */
function keepMade(lowering: PythonLowering, target: SyntaxNode | undefined, made: SyntaxNode): void {
  const binding = target?.type === 'identifier' ? lowering.scope.find(target.text) : undefined
  if (binding?.kind !== 'variable') return
  if (isDictionary(lowering, made)) lowering.dictionaries.add(binding.variable)
  const symbol = made.type === 'call' ? annotationSymbol(lowering, field(made, 'function') ?? made) : undefined
  if (symbol !== undefined && !/^(?:global|type)#/.test(symbol)) lowering.madeBy.set(binding.variable, symbol)
  if (symbol === 'contextvars#ContextVar' && target !== undefined) setDefault(lowering, target, made)
  const template = templateOf(lowering, made)
  if (template !== undefined) lowering.templates.set(binding.variable, template)
  if (isText(made) && constantText(made) !== undefined) lowering.texts.set(binding.variable, made)
  keepTable(lowering, target, made)
}

/** A tuple, or a list or a dictionary that nothing changes, of what is the same wherever it is read. */
function keepTable(lowering: PythonLowering, target: SyntaxNode | undefined, made: SyntaxNode): void {
  const variable = target?.type === 'identifier' ? lowering.variable(target.text) : undefined
  if (target === undefined || variable === undefined || !/^(?:tuple|expression_list|list|dictionary)$/.test(made.type))
    return
  if (made.endIndex - made.startIndex > longestTable || !childrenOf(made).every((each) => isFixed(lowering, each)))
    return
  if (/^(?:list|dictionary)$/.test(made.type) && isChanged(lowering, target.text)) return
  lowering.tuples.set(variable, made)
}

function isFixed(lowering: PythonLowering, node: SyntaxNode): boolean {
  if (/^(?:integer|float|true|false|none)$/.test(node.type) || constantText(node) !== undefined) return true
  if (/^(?:tuple|list|pair)$/.test(node.type)) return childrenOf(node).every((each) => isFixed(lowering, each))
  const [root = ''] = /^[\w.]+$/.test(node.text) ? node.text.split('.', 1) : []
  return /^(?:identifier|attribute)$/.test(node.type) && lowering.scope.find(root)?.kind === 'import'
}

/** By any statement of the module that is about its name. */
function isChanged(lowering: PythonLowering, name: string): boolean {
  const change = `\\b${name}(?:\\s*\\[[^\\]]{0,80}\\]\\s*[-+|]?=(?!=)|\\s*[-+|*]=|\\.(?!items\\b|keys\\b|values\\b|get\\b|index\\b|count\\b))`
  return new RegExp(change).test(lowering.text)
}

function augment(lowering: PythonLowering, node: SyntaxNode): void {
  const [left, right] = [field(node, 'left'), field(node, 'right')]
  if (left === undefined || right === undefined) return
  const operator = (field(node, 'operator')?.text ?? '+=').slice(0, -1)
  const joined = operator === '|' ? joinedDictionaries(lowering, node, left, right) : undefined
  if (joined !== undefined) {
    bind(lowering, left, joined)
    keepMade(lowering, left, right)
    return
  }
  if (operator === '+' && extendKnown(lowering, left, right)) return
  const constant = computed(operator, knownConstant(lowering, left), knownConstant(lowering, right))
  const before = lowering.expression(left)
  const value = lowering.emit(at(node), {
    op: 'binary',
    operator,
    left: before,
    right: lowering.expression(right),
  })
  bind(lowering, left, value)
  if (left.type === 'identifier') keepConstant(lowering, left.text, constant)
}

function assertion(lowering: PythonLowering, node: SyntaxNode): void {
  const [condition, message] = childrenOf(node)
  const test = lowering.expression(condition)
  const alternate = lowering.apart(() => {
    lowering.push({ ...at(node), op: 'throw', value: lowering.expression(message ?? condition) })
  })
  lowering.push({ ...at(node), op: 'branch', test, consequent: [], alternate })
}

/** `print x` and `exec code` of Python 2. */
function legacyStatement(lowering: PythonLowering, node: SyntaxNode): void {
  const name = node.type === 'exec_statement' ? 'exec' : 'print'
  const callee = lowering.emit(at(node), { op: 'global', name })
  const values = childrenOf(node).map((each) => ({ value: lowering.expression(each), spread: false }))
  lowering.emit(at(node), { op: 'call', callee, arguments: values, form: 'call' })
}

function head(lowering: PythonLowering, node: SyntaxNode | undefined): number {
  if (node !== undefined) lowering.statements.push(at(node))
  return lowering.expression(node)
}

function inner(lowering: PythonLowering, node: SyntaxNode | undefined): Block {
  return lowering.perhaps(() => lowering.block(node))
}

function compound(lowering: PythonLowering, node: SyntaxNode): void {
  switch (node.type) {
    case 'block':
      lowering.block(node)
      return
    case 'if_statement':
      branches(lowering, node, fields(node, 'alternative'))
      return
    case 'for_statement':
      if (shortLoop(lowering, node)) otherwise(lowering, node)
      else lowering.lists.without(() => forLoop(lowering, node))
      return
    case 'while_statement':
      if (countedLoop(lowering, node)) otherwise(lowering, node)
      else lowering.lists.without(() => whileLoop(lowering, node))
      return
    case 'try_statement':
      lowering.lists.without(() => tryStatement(lowering, node))
      return
    case 'with_statement':
      withStatement(lowering, node)
      return
    case 'match_statement':
      lowering.lists.without(() => matchStatement(lowering, node))
      return
    case 'function_definition':
    case 'class_definition':
    case 'decorated_definition':
      definition(lowering, node)
  }
}

function branches(lowering: PythonLowering, node: SyntaxNode, alternatives: readonly SyntaxNode[]): void {
  const known = knownConstant(lowering, field(node, 'condition'))
  const test = head(lowering, field(node, 'condition'))
  const consequent = branch(lowering, known, () => lowering.block(field(node, 'consequence')))
  const [next, ...rest] = alternatives
  const alternate = branch(lowering, known === undefined ? undefined : !known, () => {
    if (next?.type === 'elif_clause') branches(lowering, next, rest)
    else if (next !== undefined) lowering.block(field(next, 'body'))
  })
  lowering.push({ ...at(node), op: 'branch', test, consequent, alternate })
}

/** What runs, if that is known, or never does: then it changes nothing that is known. */
function branch(lowering: PythonLowering, runs: Plain | undefined, run: () => void): Block {
  if (runs === undefined) return lowering.perhaps(run)
  return runs ? lowering.apart(run) : lowering.lists.apart(() => lowering.apart(run))
}

function forLoop(lowering: PythonLowering, node: SyntaxNode): void {
  const left = field(node, 'left')
  const right = field(node, 'right')
  if (right !== undefined) lowering.statements.push(at(right))
  const next = elementsOf(lowering, right)
  const body = lowering.apart(() => {
    bind(lowering, left, next(at(left ?? node)))
    lowering.block(field(node, 'body'))
  })
  lowering.push({ ...at(node), op: 'loop', header: [], body, step: [], runsOnce: false })
  otherwise(lowering, node)
}

function whileLoop(lowering: PythonLowering, node: SyntaxNode): void {
  let test = 0
  const header = lowering.apart(() => {
    test = head(lowering, field(node, 'condition'))
  })
  const body = inner(lowering, field(node, 'body'))
  lowering.push({ ...at(node), op: 'loop', header, test, body, step: [], runsOnce: false })
  otherwise(lowering, node)
}

/** The `else` of a loop. */
function otherwise(lowering: PythonLowering, node: SyntaxNode): void {
  const clause = field(node, 'alternative')
  if (clause !== undefined) lowering.block(field(clause, 'body'))
}

function tryStatement(lowering: PythonLowering, node: SyntaxNode): void {
  const clauses = childrenOf(node)
  const handlers = clauses.filter(({ type }) => type === 'except_clause' || type === 'except_group_clause')
  const last = clauses.find(({ type }) => type === 'finally_clause')
  const more = clauses.find(({ type }) => type === 'else_clause')
  const body = lowering.apart(() => {
    lowering.block(field(node, 'body'))
    if (more !== undefined) lowering.block(field(more, 'body'))
  })
  const handler = handlers.length === 0 ? undefined : lowering.apart(() => oneOf(lowering, handlers))
  const finalizer = last === undefined ? undefined : inner(lowering, blockOf(last))
  lowering.push({
    ...at(node),
    op: 'try',
    body,
    ...(handler === undefined ? {} : { handler }),
    ...(finalizer === undefined ? {} : { finalizer }),
  })
}

function blockOf(node: SyntaxNode): SyntaxNode | undefined {
  return childrenOf(node).find(({ type }) => type === 'block')
}

/** Any one of several handlers runs. */
function oneOf(lowering: PythonLowering, handlers: readonly SyntaxNode[]): void {
  const [first, ...rest] = handlers
  if (first === undefined) return
  const run = (): void => {
    const caught = childrenOf(first).find(({ type }) => type === 'as_pattern')
    const alias = caught === undefined ? undefined : field(caught, 'alias')
    if (alias !== undefined) bind(lowering, alias, caughtBy(lowering, alias, caughtTypes(first)))
    lowering.block(blockOf(first))
  }
  if (rest.length === 0) {
    run()
    return
  }
  const test = lowering.emit(at(first), { op: 'unknown' })
  const consequent = lowering.apart(run)
  const alternate = lowering.apart(() => oneOf(lowering, rest))
  lowering.push({ ...at(first), op: 'branch', test, consequent, alternate })
}

function caughtBy(lowering: PythonLowering, alias: SyntaxNode, types: readonly string[]): Temp {
  const to = lowering.newTemp()
  lowering.push({ ...at(alias), op: 'caught', to, types })
  return to
}

/** The last names of the classes of `except (a.B, C) as error`. */
function caughtTypes(clause: SyntaxNode): string[] {
  const [written] = childrenOf(childrenOf(clause).find(({ type }) => type === 'as_pattern'))
  const types = written?.type === 'tuple' ? childrenOf(written) : written === undefined ? [] : [written]
  return types.every(({ text }) => /^[\w.]+$/.test(text)) ? types.map(({ text }) => text.split('.').at(-1) ?? '') : []
}

function withStatement(lowering: PythonLowering, node: SyntaxNode): void {
  const clause = childrenOf(node).find(({ type }) => type === 'with_clause')
  for (const item of childrenOf(clause)) {
    const managed = field(item, 'value') ?? childrenOf(item)[0]
    if (managed === undefined) continue
    lowering.statements.push(at(managed))
    const alias = managed.type === 'as_pattern' ? field(managed, 'alias') : undefined
    const value = lowering.expression(managed.type === 'as_pattern' ? childrenOf(managed)[0] : managed)
    const entered = lowering.emit(at(managed), {
      op: 'copy',
      from: value,
      method: isAsync(node) ? '__aenter__' : '__enter__',
    })
    if (alias === undefined) continue
    bind(lowering, alias, entered)
    const [made] = childrenOf(managed)
    if (made !== undefined) keepMade(lowering, childrenOf(alias)[0] ?? alias, made)
  }
  lowering.block(field(node, 'body'))
}

function isAsync(node: SyntaxNode): boolean {
  return /^async\b/.test(node.text.slice(0, 6))
}

function definition(lowering: PythonLowering, node: SyntaxNode): void {
  const defined = node.type === 'decorated_definition' ? field(node, 'definition') : node
  const name = defined === undefined ? undefined : field(defined, 'name')
  if (defined === undefined || name === undefined) return
  const decorators = childrenOf(node).filter(({ type }) => type === 'decorator')
  const registration = defined.type === 'class_definition' ? undefined : registrationOf(lowering, defined, decorators)
  const value =
    defined.type === 'class_definition'
      ? classDefinition(lowering, defined)
      : made(lowering, defined, name, registration?.for)
  lowering.write(at(name), name.text, value)
  if (registration !== undefined) register(lowering, defined, registration, value)
  if (node === defined) return
  const isFunction = defined.type === 'function_definition'
  if (isFunction) keepReplacement(lowering, name, decorators, value)
  decorate(lowering, decorators, value, isFunction)
}

/** What is called by the name of a function, where decorators put something else in its place. */
function keepReplacement(
  lowering: PythonLowering,
  name: SyntaxNode,
  decorators: readonly SyntaxNode[],
  value: Temp,
): void {
  const variable = lowering.variable(name.text)
  const left = variable === undefined ? undefined : replacement(lowering, decorators, value)
  if (variable === undefined || left === undefined) return
  const instead = lowering.declare(`<${name.text} as it is called>`)
  lowering.write(at(name), `<${name.text} as it is called>`, left)
  lowering.replaced.set(variable, instead)
}

function made(lowering: PythonLowering, node: SyntaxNode, name: SyntaxNode, dispatch?: SyntaxNode | 'object'): number {
  const code = functionLike(lowering, node, { name: name.text, ...(dispatch === undefined ? {} : { dispatch }) })
  const where = { start: at(node).start, end: field(node, 'body')?.startIndex ?? at(node).end }
  return lowering.emit(where, { op: 'function', function: code })
}
