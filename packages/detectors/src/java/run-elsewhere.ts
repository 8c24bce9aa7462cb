// What a thread, a pool or a future runs is called where it is given to them, so that what it does to objects, and what it gives, is
// known behind that. A thread, and a task of the future, is taken for what it runs.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { knownElements } from './known-list.js'
import type { JavaLowering } from './lowering.js'
import { declaredType } from './name.js'
import { typeName } from './type-name.js'
import { writesOf } from './writes.js'

const threadType = /(?:^|\.)Thread$/
const futureType = /(?:^|\.)FutureTask$/
const poolType = /(?:Executor|ExecutorService|ForkJoinPool|(?:^|\.)Timer|TaskScheduler)$/

/** `new Thread(task)` and `new FutureTask<>(task)` */
export function threadOf(lowering: JavaLowering, node: SyntaxNode, name: string): Temp | undefined {
  const task = taskIn(node, name)
  return task === undefined ? undefined : lowering.expression(task)
}

function taskIn(node: SyntaxNode, name: string): SyntaxNode | undefined {
  if (!threadType.test(name) && !futureType.test(name)) return undefined
  if (childrenOf(node).some(({ type }) => type === 'class_body')) return undefined
  const [task] = childrenOf(field(node, 'arguments'))
  return task === undefined || /literal$/.test(task.type) ? undefined : task
}

/** A method that runs what it is given, or what its object stands for. */
export function runElsewhere(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const method = field(node, 'name')?.text ?? ''
  const values = childrenOf(field(node, 'arguments'))
  if (object === undefined) return undefined
  const [first] = values
  if (first === undefined) return ownRun(lowering, node, object, method)
  if (/^then(?:Combine|AcceptBoth)(?:Async)?$/.test(method)) return ofBoth(lowering, node, object, values)
  if (method === 'runAsync' && /(?:^|\.)CompletableFuture$/.test(object.text))
    return runOf(lowering, node, first, 'run')
  return poolType.test(typeOf(lowering, object)) ? inPool(lowering, node, object, method, first) : undefined
}

/** `thread.start()`, `task.get()` */
function ownRun(lowering: JavaLowering, node: SyntaxNode, object: SyntaxNode, method: string): Temp | undefined {
  const type = typeOf(lowering, object)
  if (futureType.test(type)) return /^(?:run|get)$/.test(method) ? runOf(lowering, node, object, 'call') : undefined
  const isThread = threadType.test(type) || extendsThread(lowering, type)
  return isThread && method === 'start' ? runOf(lowering, node, object, 'run') : undefined
}

function extendsThread({ ownTypes }: JavaLowering, type: string): boolean {
  const outline = ownTypes.get(type)
  return outline !== undefined && threadType.test(outline.superclass ?? '') && !outline.methods.has('start')
}

function inPool(
  lowering: JavaLowering,
  node: SyntaxNode,
  object: SyntaxNode,
  method: string,
  first: SyntaxNode,
): Temp | undefined {
  switch (method) {
    case 'execute':
    case 'schedule':
    case 'scheduleAtFixedRate':
    case 'scheduleWithFixedDelay':
      return runOf(lowering, node, first, 'run')
    case 'submit':
      // What it gives the call itself says; what it does to an object is done to that.
      if (first.type === 'identifier') runOf(lowering, node, first, 'run')
      return undefined
    case 'invokeAll':
      return lowering.emit(at(node), { op: 'array', elements: given(answers(lowering, node, first)) })
    case 'invokeAny':
      return lowering.emit(at(node), {
        op: 'load',
        object: lowering.emit(at(object), { op: 'array', elements: given(answers(lowering, node, first)) }),
      })
    default:
      return undefined
  }
}

/** What each of several tasks gives, where they are known one by one, or what any of them gives. */
function answers(lowering: JavaLowering, node: SyntaxNode, tasks: SyntaxNode): readonly Temp[] {
  const known = knownElements(lowering, tasks)
  const all = known ?? [lowering.emit(at(tasks), { op: 'load', object: lowering.expression(tasks) })]
  return all.map((task) => callOn(lowering, node, task, 'call'))
}

/** `first.thenCombine(second, (a, b) -> …)`: a future stands for what it gives. */
function ofBoth(
  lowering: JavaLowering,
  node: SyntaxNode,
  object: SyntaxNode,
  [other, code]: readonly SyntaxNode[],
): Temp | undefined {
  if (other === undefined || code === undefined) return undefined
  const both = [lowering.expression(object), lowering.expression(other)]
  return lowering.emit(at(node), {
    op: 'call',
    callee: lowering.expression(code),
    arguments: given(both),
    form: 'call',
  })
}

function runOf(lowering: JavaLowering, node: SyntaxNode, task: SyntaxNode, method: string): Temp {
  return callOn(lowering, node, lowering.expression(variableRun(lowering, task)), method)
}

/** The variable whose object a thread runs: what is done to that is seen there. */
function variableRun(lowering: JavaLowering, task: SyntaxNode): SyntaxNode {
  const made = task.type === 'identifier' && writesOf(task) === 0 ? lowering.declaredBy(task.text) : undefined
  const creation = made ?? task
  const type = creation.type === 'object_creation_expression' ? field(creation, 'type') : undefined
  const inner = type === undefined ? undefined : taskIn(creation, typeName(type))
  return inner?.type === 'identifier' && inner.text !== task.text ? variableRun(lowering, inner) : task
}

function callOn(lowering: JavaLowering, node: SyntaxNode, receiver: Temp, property: string): Temp {
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property })
  return lowering.emit(at(node), { op: 'call', callee, receiver, arguments: [], form: 'call' })
}

function given(values: readonly Temp[]): { value: Temp; spread: boolean }[] {
  return values.map((value) => ({ value, spread: false }))
}

function typeOf(lowering: JavaLowering, object: SyntaxNode): string {
  if (object.type === 'parenthesized_expression') return typeOf(lowering, childrenOf(object)[0] ?? object)
  const made = object.type === 'object_creation_expression' ? field(object, 'type') : undefined
  return made === undefined ? (declaredType(lowering, object) ?? '') : typeName(made)
}
