// Builtins and functions of `itertools` and `functools` that make a sequence of others, or one value of all elements: what a loop would do
// in their place. Where the elements are known one by one, so is what becomes of them.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import { applying, applyingSpread } from './applied.js'
import { methodOf } from './callee.js'
import { elementsOf } from './iteration.js'
import { takeNext } from './iterator.js'
import { countOf, elementsKnown, together } from './known-sequence.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

const longest = 40

interface Call {
  readonly node: SyntaxNode
  readonly values: readonly SyntaxNode[]
  readonly named: ReadonlyMap<string, SyntaxNode>
}

type Lower = (lowering: PythonLowering, call: Call) => Temp | undefined

const functions: Readonly<Record<string, Lower>> = {
  'global#map': mapped,
  'global#filter': (lowering, call) => filtered(lowering, call, true),
  'itertools#takewhile': (lowering, call) => filtered(lowering, call, true),
  'itertools#filterfalse': (lowering, call) => filtered(lowering, call, false),
  'itertools#dropwhile': dropped,
  'global#zip': zipped,
  'itertools#zip_longest': zipped,
  'itertools#product': zipped,
  'global#enumerate': enumerated,
  'global#reversed': listed,
  'global#list': listed,
  'global#tuple': listed,
  'global#sorted': sorted,
  'global#max': chosen,
  'global#min': chosen,
  'global#next': next,
  'functools#reduce': folded,
  'itertools#accumulate': (lowering, call) => folded(lowering, { ...call, values: call.values.toReversed() }),
  'itertools#starmap': spread,
  'itertools#chain': chained,
  'itertools#chain.from_iterable': joined,
  'itertools#islice': anyElement,
  'itertools#compress': anyElement,
  'itertools#cycle': anyElement,
  'itertools#repeat': repeated,
  'itertools#tee': twice,
  'itertools#groupby': grouped,
  'itertools#pairwise': (lowering, call) => ofAny(lowering, call, 2),
  'itertools#permutations': (lowering, call) => ofAny(lowering, call, 0),
  'itertools#combinations': (lowering, call) => ofAny(lowering, call, 0),
  'itertools#batched': (lowering, call) => ofAny(lowering, call, 0),
  'heapq#heappush': put,
  'heapq#heappop': taken,
  'heapq#heappushpop': replaced,
  'heapq#heapreplace': replaced,
  'heapq#nlargest': (lowering, call) => anyElement(lowering, { ...call, values: call.values.slice(1) }),
  'heapq#nsmallest': (lowering, call) => anyElement(lowering, { ...call, values: call.values.slice(1) }),
  'heapq#merge': chained,
  'bisect#insort': put,
  'bisect#insort_left': put,
  'bisect#insort_right': put,
}

/** Methods of pools that do the same as the builtin. */
const poolMethods: Readonly<Record<string, Lower>> = {
  map: mapped,
  imap: mapped,
  imap_unordered: mapped,
  starmap: spread,
}

/** `text.partition(':')`: what stands before the sign, the sign, and what stands behind it. */
function parted(lowering: PythonLowering, node: SyntaxNode, called: SyntaxNode): Temp | undefined {
  const [sign, more] = childrenOf(field(node, 'arguments'))
  if (called.type !== 'attribute' || !/^r?partition$/.test(field(called, 'attribute')?.text ?? '')) return undefined
  if (sign === undefined || more !== undefined || constantText(sign) === undefined) return undefined
  const receiver = lowering.expression(field(called, 'object'))
  const separator = lowering.expression(sign)
  const part = (index: number): Temp => {
    const list = lowering.emit(at(node), {
      op: 'call',
      ...methodOf(lowering, node, receiver, field(called, 'attribute')?.text ?? ''),
      arguments: [{ value: separator, spread: false }],
      form: 'call',
    })
    return lowering.emit(at(node), { op: 'load', object: list, property: String(index) })
  }
  return together(lowering, node, [part(0), separator, part(2)])
}

export function sequenceCall(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const given = field(node, 'arguments')
  const parts = called === undefined ? undefined : parted(lowering, node, called)
  if (parts !== undefined) return parts
  if (called === undefined || !/^(?:identifier|attribute)$/.test(called.type)) return undefined
  const lower = lowerOf(lowering, called)
  if (lower === undefined || given === undefined) return undefined
  const all = given.type === 'generator_expression' ? [given] : childrenOf(given)
  if (all.some(({ type }) => /_splat$/.test(type))) return undefined
  const named = new Map<string, SyntaxNode>()
  for (const each of all) {
    const value = each.type === 'keyword_argument' ? field(each, 'value') : undefined
    if (value !== undefined) named.set(field(each, 'name')?.text ?? '', value)
  }
  return lower(lowering, { node, values: all.filter(({ type }) => type !== 'keyword_argument'), named })
}

function lowerOf(lowering: PythonLowering, called: SyntaxNode): Lower | undefined {
  const symbol = annotationSymbol(lowering, called) ?? ''
  if (Object.hasOwn(functions, symbol)) return functions[symbol]
  const method = called.type === 'attribute' ? (field(called, 'attribute')?.text ?? '') : ''
  const object = called.type === 'attribute' ? field(called, 'object') : undefined
  return isPool(lowering, object) && Object.hasOwn(poolMethods, method) ? poolMethods[method] : undefined
}

/** By its name, or because the code made it one. */
function isPool(lowering: PythonLowering, node: SyntaxNode | undefined): boolean {
  if (/(?:pool|executor|\bexec|\bex)$/i.test(node?.text ?? '')) return true
  const variable = node?.type === 'identifier' ? lowering.variable(node.text) : undefined
  return /(?:Executor|Pool)$/.test((variable === undefined ? undefined : lowering.madeBy.get(variable)) ?? '')
}

/** The elements of each, where all are known and as many as are worth it. */
function allKnown(lowering: PythonLowering, lists: readonly SyntaxNode[]): readonly (readonly Temp[])[] | undefined {
  const counts = lists.map((each) => countOf(lowering, each))
  if (counts.some((count) => count === undefined || count > longest)) return undefined
  const all = lists.map((each) => elementsKnown(lowering, each))
  const shortest = Math.min(...all.map(({ length }) => length))
  return Array.from({ length: shortest }, (_, index) => all.flatMap((each) => each.slice(index, index + 1)))
}

/** Reads the sequences; gives what reads an element of each. */
function eachOf(lowering: PythonLowering, lists: readonly SyntaxNode[], node: SyntaxNode): readonly Temp[] {
  const all = lists.map((each) => elementsOf(lowering, each))
  return all.map((read) => read(at(node)))
}

function mapped(lowering: PythonLowering, { node, values: [code, ...lists] }: Call): Temp | undefined {
  if (code === undefined || lists.length === 0) return undefined
  const known = allKnown(lowering, lists)
  const apply = applying(lowering, code)
  if (known !== undefined) return together(lowering, node, known.map(apply))
  return lowering.many(at(node), apply(eachOf(lowering, lists, node)))
}

function filtered(lowering: PythonLowering, { node, values: [code, list] }: Call, kept: boolean): Temp | undefined {
  if (code === undefined || list === undefined) return undefined
  const [value = 0] = eachOf(lowering, [list], node)
  const test = code.type === 'none' ? value : applying(lowering, code)([value])
  const to = lowering.newTemp()
  const nothing = lowering.region(() => lowering.constant(at(node), { type: 'undefined' }))
  const [consequent, alternate] = kept ? [{ body: [], value }, nothing] : [nothing, { body: [], value }]
  lowering.push({ ...at(node), op: 'choice', to, test, consequent, alternate })
  return lowering.many(at(node), to)
}

function dropped(lowering: PythonLowering, { node, values: [code, list] }: Call): Temp | undefined {
  if (code === undefined || list === undefined) return undefined
  const [value = 0] = eachOf(lowering, [list], node)
  applying(lowering, code)([value])
  return lowering.many(at(node), value)
}

function zipped(lowering: PythonLowering, { node, values, named }: Call): Temp | undefined {
  if (values.length === 0) return undefined
  const isPairwise = field(node, 'function')?.text.endsWith('zip') === true && !named.has('strict')
  const known = isPairwise ? allKnown(lowering, values) : undefined
  if (known !== undefined)
    return together(
      lowering,
      node,
      known.map((each) => together(lowering, node, each)),
    )
  return lowering.many(at(node), together(lowering, node, eachOf(lowering, values, node)))
}

function enumerated(lowering: PythonLowering, { node, values: [list], named }: Call): Temp | undefined {
  if (list === undefined) return undefined
  const known = named.size === 0 && field(node, 'arguments')?.namedChildCount === 1
  if (known && (countOf(lowering, node) ?? longest + 1) <= longest)
    return together(lowering, node, elementsKnown(lowering, node))
  const pair = [lowering.counted(at(node)), ...eachOf(lowering, [list], node)]
  return lowering.many(at(node), together(lowering, node, pair))
}

/** `list(…)` of what is known is known; else it passes on what it is given. */
function listed(lowering: PythonLowering, { node, values: [list] }: Call): Temp | undefined {
  if (list === undefined) return undefined
  if ((countOf(lowering, node) ?? longest + 1) <= longest)
    return together(lowering, node, elementsKnown(lowering, node))
  return field(node, 'function')?.text === 'reversed'
    ? lowering.many(at(node), eachOf(lowering, [list], node)[0] ?? 0)
    : undefined
}

function sorted(lowering: PythonLowering, { node, values: [list], named }: Call): Temp | undefined {
  const key = named.get('key')
  if (list === undefined) return undefined
  const [value = 0] = eachOf(lowering, [list], node)
  if (key !== undefined) applying(lowering, key)([value])
  return lowering.many(at(node), value)
}

/** The greatest of a list, or of several values. */
function chosen(lowering: PythonLowering, { node, values, named }: Call): Temp | undefined {
  const [list, more] = values
  const key = named.get('key')
  if (list === undefined || (more !== undefined && key === undefined)) return undefined
  const value =
    more === undefined
      ? (eachOf(lowering, [list], node)[0] ?? 0)
      : lowering.emit(at(node), {
          op: 'load',
          object: together(
            lowering,
            node,
            values.map((each) => lowering.expression(each)),
          ),
        })
  if (key !== undefined) applying(lowering, key)([value])
  return orElse(lowering, node, value, named.get('default'))
}

function next(lowering: PythonLowering, { node, values: [list, instead] }: Call): Temp | undefined {
  if (list === undefined) return undefined
  const taken = takeNext(lowering, node, list)
  if (taken !== undefined) return taken
  return orElse(lowering, node, eachOf(lowering, [list], node)[0] ?? 0, instead)
}

function orElse(lowering: PythonLowering, node: SyntaxNode, left: Temp, instead: SyntaxNode | undefined): Temp {
  if (instead === undefined) return left
  const right = lowering.region(() => lowering.expression(instead))
  const to = lowering.newTemp()
  lowering.push({ ...at(node), op: 'logical', to, operator: '??', left, right })
  return to
}

const foldedName = '<folded>'

/** One value of all: what it was so far, together with the next element. */
function folded(lowering: PythonLowering, { node, values, named }: Call): Temp | undefined {
  const isAccumulated = field(node, 'function')?.text.endsWith('accumulate') === true
  const [code, list, third] = values
  if (code === undefined) return undefined
  if (list === undefined) return isAccumulated ? anyElement(lowering, { node, values, named }) : undefined
  const start = third ?? named.get('initial')
  const known = allKnown(lowering, [list])
  const first = start === undefined ? undefined : lowering.expression(start)
  const apply = applying(lowering, code)
  const elements = known?.flat()
  const result = elements === undefined ? looped() : sequential(elements)
  return isAccumulated ? lowering.many(at(node), result) : result

  function sequential(all: readonly Temp[]): Temp {
    const [begin, ...rest] = first === undefined ? all : [first, ...all]
    if (begin === undefined) return lowering.emit(at(node), { op: 'unknown' })
    return rest.reduce((value, each) => apply([value, each]), begin)
  }

  function looped(): Temp {
    return lowering.lists.without(() =>
      lowering.inScope(() => {
        lowering.declare(foldedName)
        const read = elementsOf(lowering, list)
        lowering.write(at(node), foldedName, first ?? read(at(node)))
        const body = lowering.apart(() => {
          const value = apply([lowering.read(at(node), foldedName), read(at(node))])
          lowering.write(at(node), foldedName, value)
        })
        lowering.push({ ...at(node), op: 'loop', header: [], body, step: [], runsOnce: false })
        return lowering.read(at(node), foldedName)
      }),
    )
  }
}

function spread(lowering: PythonLowering, { node, values: [code, list] }: Call): Temp | undefined {
  if (code === undefined || list === undefined) return undefined
  const known = allKnown(lowering, [list])?.flat()
  const apply = applyingSpread(lowering, code)
  if (known !== undefined) return together(lowering, node, known.map(apply))
  return lowering.many(at(node), apply(eachOf(lowering, [list], node)[0] ?? 0))
}

function chained(lowering: PythonLowering, { node, values }: Call): Temp {
  const elements = values.map((each) => ({ value: lowering.expression(each), spread: true }))
  return lowering.emit(at(node), { op: 'array', elements })
}

/** The elements of elements. */
function joined(lowering: PythonLowering, { node, values: [list] }: Call): Temp | undefined {
  if (list === undefined) return undefined
  const [object = 0] = eachOf(lowering, [list], node)
  return lowering.many(at(node), lowering.emit(at(node), { op: 'load', object }))
}

function anyElement(lowering: PythonLowering, { node, values: [list] }: Call): Temp | undefined {
  return list === undefined ? undefined : lowering.many(at(node), eachOf(lowering, [list], node)[0] ?? 0)
}

function repeated(lowering: PythonLowering, { node, values: [value] }: Call): Temp | undefined {
  return value === undefined ? undefined : lowering.many(at(node), lowering.expression(value))
}

function twice(lowering: PythonLowering, { node, values: [list] }: Call): Temp | undefined {
  return list === undefined ? undefined : lowering.many(at(node), lowering.expression(list))
}

/** `size` elements together, or any number of them. */
function ofAny(lowering: PythonLowering, { node, values: [list] }: Call, size: number): Temp | undefined {
  if (list === undefined) return undefined
  const [value = 0] = eachOf(lowering, [list], node)
  const group = size === 0 ? lowering.many(at(node), value) : together(lowering, node, Array(size).fill(value))
  return lowering.many(at(node), group)
}

function grouped(lowering: PythonLowering, { node, values: [list, second], named }: Call): Temp | undefined {
  if (list === undefined) return undefined
  const [value = 0] = eachOf(lowering, [list], node)
  const key = named.get('key') ?? second
  const name = key === undefined ? value : applying(lowering, key)([value])
  return lowering.many(at(node), together(lowering, node, [name, lowering.many(at(node), value)]))
}

/** Puts a value into a list that is kept in order. */
function put(lowering: PythonLowering, { node, values: [list, value] }: Call): Temp | undefined {
  if (list === undefined || value === undefined) return undefined
  const given = [{ value: lowering.expression(value), spread: false }]
  const called = methodOf(lowering, node, lowering.expression(list), 'append')
  return lowering.emit(at(node), { op: 'call', ...called, arguments: given, form: 'call' })
}

/** Any element of a list that is kept in order. */
function taken(lowering: PythonLowering, { node, values: [list] }: Call): Temp | undefined {
  return list === undefined ? undefined : lowering.emit(at(node), { op: 'load', object: lowering.expression(list) })
}

function replaced(lowering: PythonLowering, call: Call): Temp | undefined {
  put(lowering, call)
  return taken(lowering, call)
}
