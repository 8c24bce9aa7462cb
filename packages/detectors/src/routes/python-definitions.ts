// Definitions of Python as routes need them: which decorators stand above a function or class, in their order, what stands in the head
// of a class, and what a name of a module means.

import type { At } from '../ir/instruction.js'
import { type FunctionRef, moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'

export interface Decoration {
  /** The call of the decorator with what it decorates. */
  readonly call: Ref
  /** What is written behind the sign. */
  readonly callee: Ref
}

const deepest = 4
const known = new WeakMap<Semantics, ReadonlyMap<Ref, readonly Decoration[]>>()

/** The decorators of each function and class, by the instruction that makes it; the outermost first. */
export function decorations(semantics: Semantics): ReadonlyMap<Ref, readonly Decoration[]> {
  const found = known.get(semantics) ?? readDecorations(semantics)
  known.set(semantics, found)
  return found
}

function readDecorations({ program, graph, origins }: Semantics): ReadonlyMap<Ref, readonly Decoration[]> {
  const found = new Map<Ref, Decoration[]>()
  for (const call of graph.calls) {
    const flow = program.flowOf(call, 'call')
    const [decorated, more] = flow?.arguments ?? []
    if (flow === undefined || decorated === undefined || more !== undefined || !isPython(program.module(call))) continue
    if (program.module(call).text.text.charAt(flow.start) !== '@') continue
    const [made] = origins.of(program.beside(call, decorated.value))
    if (made === undefined) continue
    const all = found.get(made) ?? []
    all.push({ call, callee: program.beside(call, flow.callee) })
    found.set(made, all)
  }
  for (const all of found.values())
    all.sort((left, right) => program.flow(left.call).start - program.flow(right.call).start)
  return found
}

export function isPython({ text }: { readonly text: { readonly path: string } }): boolean {
  return /\.pyw?$/.test(text.path)
}

/** The head of a definition, as its front end keeps it for quoting. */
export function headAt({ program }: Semantics, code: FunctionRef): At {
  const { start, end } = program.functionOf(code)
  const { statements } = program.module(code)
  return statements.find((each) => each.start === start && each.end <= end) ?? { start, end }
}

/** The head of a class. */
export function classHeadAt({ program }: Semantics, made: Ref): At {
  const { start, end } = program.flow(made)
  return program.module(made).statements.find((each) => each.start === start && each.end <= end) ?? { start, end }
}

/** What `A` and `b.C` are called that a class extends, mixins too. */
export function basesOf(semantics: Semantics, made: Ref): readonly string[] {
  const head = semantics.program.module(made).text.folded(classHeadAt(semantics, made), 600)
  const [, list = ''] = /^class\s+\w+\s*\((.*)\)$/.exec(head) ?? []
  // What a base is given, as in `Generic[T]`, is no base.
  return list
    .replaceAll(/\[[^\]]*\]|\([^)]*\)/g, '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => /^[\w.]+$/.test(each))
}

/** A field or method of a class, or of what it extends, mixins too. */
export function fieldOf(semantics: Semantics, made: Ref, name: string, depth = 0): readonly Ref[] {
  const own = semantics.origins.instanceProperty(made, name, 0)
  if (own.length > 0 || depth > deepest || semantics.program.flowOf(made, 'class') === undefined) return own
  for (const base of basesOf(semantics, made)) {
    const value = namedIn(semantics, made, base)
    const root = value === undefined ? undefined : rootOf(semantics, value)
    const found = root === undefined || root === made ? [] : fieldOf(semantics, root, name, depth + 1)
    if (found.length > 0) return found
  }
  return []
}

/** What a name of a module means at its end, dotted ones too. */
export function namedIn(semantics: Semantics, beside: Ref, name: string): Ref | undefined {
  const { origins, program } = semantics
  const [first = '', ...rest] = name.split('.')
  const module = moduleOf(beside)
  const own = origins.exported(module, first, 0)[0] ?? importOf(semantics, module, first)
  return rest.reduce<Ref | undefined>((value, part) => {
    if (value === undefined) return undefined
    const [found] = origins.property(value, part)
    if (found !== undefined) return found
    const flow = program.flowOf(value, 'import')
    const target = flow === undefined ? undefined : importedModule(semantics, value)
    return target === undefined ? undefined : origins.exported(target, part, 0)[0]
  }, own)
}

function importOf({ program }: Semantics, module: number, name: string): Ref | undefined {
  const { flow = [], text } = program.modules[module] ?? {}
  const at = flow.findIndex(
    (each) =>
      each.op === 'import' &&
      (each.name === name || (each.name === undefined && each.specifier === name) || aliasOf(text, each) === name),
  )
  return at === -1 ? undefined : program.ref(module, at)
}

/** `import a as b`: what the statement calls it. */
function aliasOf(text: Semantics['program']['modules'][number]['text'] | undefined, at: At): string | undefined {
  return /\bas\s+(\w+)$/.exec(text?.slice(at) ?? '')?.[1]
}

function importedModule({ program }: Semantics, value: Ref): number | undefined {
  const flow = program.flowOf(value, 'import')
  if (flow === undefined) return undefined
  return flow.name === undefined
    ? program.imported(moduleOf(value), flow.specifier)
    : program.submodule(moduleOf(value), flow.specifier, flow.name)
}

/** The symbol of what a name of a module means: of a part of a library too. */
export function symbolNamed(semantics: Semantics, beside: Ref, name: string): string {
  const value = namedIn(semantics, beside, name)
  if (value !== undefined) return plainSymbol(semantics.symbols.of(value) ?? '')
  const [first = '', ...rest] = name.split('.')
  const whole = rest.length === 0 ? undefined : namedIn(semantics, beside, first)
  const symbol = whole === undefined ? undefined : semantics.symbols.of(whole)
  return symbol === undefined ? '' : `${plainSymbol(symbol)}.${rest.join('.')}`
}

/** What is given by a name, as in `dependencies=[…]`. */
export function givenAs({ program, origins }: Semantics, call: Ref, name: string): readonly Ref[] {
  const flow = program.flowOf(call, 'call')
  const last = flow?.named === true ? flow.arguments.at(-1) : undefined
  return last === undefined ? [] : origins.property(program.beside(call, last.value), name)
}

/** The elements of a list or tuple; the value itself where it is none. */
export function elementsOf({ program, origins }: Semantics, value: Ref): readonly Ref[] {
  return origins.of(value).flatMap((origin) => {
    const list = program.flowOf(origin, 'array')
    return list === undefined ? [origin] : list.elements.map((each) => program.beside(origin, each.value))
  })
}

/** What made an object, whatever was put on it since. */
export function rootOf({ program, origins }: Semantics, value: Ref): Ref {
  let at = value
  for (let depth = 0; depth < 50; depth += 1) {
    const [origin = at] = origins.of(at)
    const update = program.flowOf(origin, 'update')
    if (update === undefined) return origin
    at = program.beside(origin, update.object)
  }
  return at
}

/** The value of a call's place, where it is a constant text. */
export function textAt({ program, constants }: Semantics, call: Ref, index: number): string | undefined {
  const argument = program.argument(call, index)
  return constantText({ constants }, argument)
}

export function constantText({ constants }: Pick<Semantics, 'constants'>, value: Ref | undefined): string | undefined {
  const constant = value === undefined ? undefined : constants.of(value)
  return constant?.type === 'string' ? constant.value : undefined
}
