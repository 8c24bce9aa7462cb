// Code that runs in another thread or as a task: what it is called with and what it gives are those of a plain call. A function of the
// program that is given to a pool by its name is found by the call graph; here stand those that are a library's or are made on the spot.

import type { Argument, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import { applying } from './applied.js'
import { boundBehind, callBound, callWith, type GivenValues } from './bound-call.js'
import { builtins } from './builtins.js'
import { iterated } from './iteration.js'
import type { PythonLowering } from './lowering.js'

/** What gives the value that it waits for. */
const waiting =
  /^(?:asyncio#(?:run|create_task|ensure_future|shield|wait_for|run_coroutine_threadsafe|as_completed|Runner\(\)\.run)|anyio#run|trio#run|uvloop#run|asgiref#sync\.async_to_sync|concurrent#futures\.as_completed)$/
const tasks = /(?:loop|group|nursery|runner|\btg)$/i
const taskMakers =
  /^(?:asyncio#(?:TaskGroup|Runner|get_event_loop|get_running_loop|new_event_loop)|anyio#create_task_group)$/

/** Functions and methods that call what they are given, and at which argument it stands. */
const runners: Readonly<Record<string, number>> = { run_in_executor: 1, submit: 0, to_thread: 0 }
const runningFunctions =
  /^(?:asyncio#to_thread|anyio#to_thread\.run_sync|(?:starlette|fastapi)#concurrency\.run_in_threadpool|twisted#internet\.threads\.deferToThread)$/

export function runElsewhere(
  lowering: PythonLowering,
  node: SyntaxNode,
  givenValues: (values: readonly SyntaxNode[]) => GivenValues,
): Temp | undefined {
  const called = field(node, 'function')
  const given = field(node, 'arguments')
  if (called === undefined || given?.type !== 'argument_list') return undefined
  const symbol = annotationSymbol(lowering, called) ?? ''
  const values = childrenOf(given)
  if (symbol === 'asyncio#gather') return gathered(lowering, node, values)
  const [first] = values
  if (first !== undefined && isWaiting(lowering, called, symbol, first))
    return lowering.emit(at(node), { op: 'copy', from: lowering.expression(first) })
  const method = called.type === 'attribute' ? (field(called, 'attribute')?.text ?? '') : ''
  const isRunner = runningFunctions.test(symbol)
  if (!isRunner && !Object.hasOwn(runners, method)) return undefined
  const place = isRunner ? 0 : (runners[method] ?? 0)
  const code = values[place]
  if (code === undefined || values.slice(0, place + 1).some(({ type }) => /_splat$|^keyword/.test(type)))
    return undefined
  return callNow(lowering, node, code, () => givenValues(values.slice(place + 1)))
}

function isWaiting(lowering: PythonLowering, called: SyntaxNode, symbol: string, first: SyntaxNode): boolean {
  if (waiting.test(symbol)) return !/_splat$|^keyword/.test(first.type)
  const object = called.type === 'attribute' ? field(called, 'object') : undefined
  if (object === undefined || first.type !== 'call') return false
  const method = field(called, 'attribute')?.text ?? ''
  if (method === 'run_until_complete') return true
  if (!/^(?:create_task|run)$/.test(method)) return false
  const variable = object.type === 'identifier' ? lowering.variable(object.text) : undefined
  const maker = variable === undefined ? undefined : lowering.madeBy.get(variable)
  return tasks.test(object.text.replace(/\(\)$/, '')) || taskMakers.test(maker ?? '')
}

/** `gather(a(), *more)` gives what each of them gives, in their order. */
function gathered(lowering: PythonLowering, node: SyntaxNode, values: readonly SyntaxNode[]): Temp {
  const elements = values.flatMap((each): Argument[] => {
    if (each.type === 'keyword_argument' || each.type === 'dictionary_splat') return []
    if (each.type !== 'list_splat') return [{ value: lowering.expression(each), spread: false }]
    return [{ value: iterated(lowering, childrenOf(each)[0]), spread: true }]
  })
  return lowering.emit(at(node), { op: 'array', elements })
}

function callNow(
  lowering: PythonLowering,
  node: SyntaxNode,
  code: SyntaxNode,
  given: () => GivenValues,
): Temp | undefined {
  const bound = boundBehind(lowering, code)
  if (bound !== undefined) return callBound(lowering, node, bound, given())
  if (code.type === 'lambda') {
    const { placed, entries } = given()
    return entries.length > 0 || placed.some(({ spread }) => spread)
      ? undefined
      : applying(lowering, code)(placed.map(({ value }) => value))
  }
  return isOfLibrary(lowering, code) ? callWith(lowering, node, code, given()) : undefined
}

function isOfLibrary(lowering: PythonLowering, code: SyntaxNode): boolean {
  if (!/^[\w.]+$/.test(code.text)) return false
  const [root = ''] = code.text.split('.', 1)
  const binding = lowering.scope.find(root)
  if (binding === undefined) return builtins.has(root)
  return binding.kind === 'import' && !binding.specifier.startsWith('.')
}
