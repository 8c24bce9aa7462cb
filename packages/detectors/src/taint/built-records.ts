// Records of tables that stand in the code and are asked by calls on them (Drizzle): `db.insert(notes).values({ text })`,
// `db.select({ text: notes.text }).from(notes)`, `db.query.notes.findFirst(…)`. A table is known by what it is called.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calledMethod } from './match-call.js'
import { noRecords, type RecordKind, type RecordRead, type RecordStore, type Records } from './record.js'

const declaring = /^(?:pg|mysql|sqlite|singlestore)Table$/
/** Columns of numbers, truth values, times and words of a list. */
const plainColumn =
  /(?:^|[^\w.])(?:\w*serial|\w*int(?:eger)?|boolean|timestamp|date(?:time)?|time|numeric|decimal|real|double\w*|float|uuid|\w*[eE]num|role|status)\s*\(/
const storing: ReadonlyMap<string, string> = new Map([
  ['values', 'insert'],
  ['set', 'update'],
])
/** What goes on from what was asked. */
const goingOn =
  /^(?:from|where|limit|offset|orderBy|groupBy|having|for|(?:left|right|inner|full|cross)Join|\$dynamic|execute|all|get|prepare)$/
const longestChain = 20
const longestName = 200
const mostFields = 30

/** Nothing where the program imports nothing of the kind. */
export function builtRecords(semantics: Semantics): Records {
  const { program } = semantics
  const isThere = program
    .refsOf('import')
    .some((ref) => program.flowOf(ref, 'import')?.specifier.startsWith('drizzle-orm') === true)
  return isThere ? new BuiltReader(semantics).read() : noRecords
}

class BuiltReader {
  readonly #semantics: Semantics
  readonly #kinds = new Map<string, RecordKind>()
  readonly #stores: RecordStore[] = []
  readonly #reads = new Map<Ref, readonly RecordRead[]>()

  constructor(semantics: Semantics) {
    this.#semantics = semantics
  }

  read(): Records {
    const { graph, program } = this.#semantics
    const named = graph.calls.map((call) => [call, calledMethod(program, call)] as const)
    for (const [call, method] of named) if (method === undefined) this.#readDeclaration(call)
    for (const [call, method = ''] of named) {
      const builder = storing.get(method)
      if (builder !== undefined) this.#readStore(call, builder)
      else if (goingOn.test(method)) this.#readChain(call)
      else if (/^find(?:First|Many)$/.test(method)) this.#readQuery(call, method)
    }
    return this.#reads.size === 0 && this.#stores.length === 0
      ? noRecords
      : { stores: this.#stores, reads: this.#reads }
  }

  /** `export const notes = pgTable('notes', { text: text('text') })` */
  #readDeclaration(call: Ref): void {
    const { program } = this.#semantics
    const written = program.text(call).slice(0, 40)
    if (!declaring.test(written.split('(', 1)[0] ?? '')) return
    const columns = program.flowOf(call, 'call')?.arguments[1]
    const object = columns === undefined ? undefined : program.flowOf(program.beside(call, columns.value), 'object')
    const { start } = program.flow(call)
    const beforeIt = program.module(call).text.text.slice(Math.max(0, start - longestName), start)
    const [, name] = /(\w+)\s*(?::[^=\n]{0,80})?=\s*$/.exec(beforeIt) ?? []
    if (object === undefined || name === undefined) return
    const fields: string[] = []
    const plain = new Set<string>()
    for (const { name: field, value } of object.entries) {
      if (field === undefined) continue
      if (plainColumn.test(` ${program.text(program.beside(call, value)).slice(0, 80)}`)) plain.add(field)
      else fields.push(field)
    }
    this.#kinds.set(name, { name, fields, plain })
  }

  #kind(name: string): RecordKind {
    const found = this.#kinds.get(name) ?? { name, fields: [], plain: new Set<string>() }
    this.#kinds.set(name, found)
    return found
  }

  #readStore(call: Ref, builder: string): void {
    const { program, origins } = this.#semantics
    const table = this.#before(call).find(({ method }) => method === builder)?.table
    const [first] = program.flowOf(call, 'call')?.arguments ?? []
    if (table === undefined || first === undefined) return
    const kind = this.#kind(table)
    for (const origin of origins.of(program.beside(call, first.value))) this.#storeObject(kind, call, origin)
  }

  #storeObject(kind: RecordKind, at: Ref, origin: Ref): void {
    const { program } = this.#semantics
    const object = program.flowOf(origin, 'object')
    if (object === undefined) {
      for (const field of kind.fields.slice(0, mostFields))
        this.#stores.push({ kind, at, value: origin, path: [field], field })
      return
    }
    for (const { name, value } of object.entries) {
      const inside = program.beside(origin, value)
      if (name === undefined) {
        for (const field of kind.fields.slice(0, mostFields))
          this.#stores.push({ kind, at, value: inside, path: [field], field })
      } else if (!kind.plain.has(name)) this.#stores.push({ kind, at, value: inside, path: [], field: name })
    }
  }

  #readChain(call: Ref): void {
    const steps = this.#before(call)
    const table = steps.find(({ method }) => method === 'from')?.table
    const select = steps.find(({ method }) => /^select(?:Distinct)?$/.test(method))
    if (table === undefined || select === undefined) return
    const isJoined = steps.some(({ method }) => method.endsWith('Join'))
    const chosen = this.#chosen(select.call)
    const before = isJoined ? ['*', table] : ['*']
    this.#reads.set(
      call,
      chosen ?? [{ kind: this.#kind(table), isWritten: false, paths: (field) => [[...before, field]] }],
    )
  }

  /** `{ title: notes.title, note: notes }` */
  #chosen(select: Ref): readonly RecordRead[] | undefined {
    const { program } = this.#semantics
    const [first] = program.flowOf(select, 'call')?.arguments ?? []
    const object = first === undefined ? undefined : program.flowOf(program.beside(select, first.value), 'object')
    return object?.entries.flatMap(({ name, value }): RecordRead[] => {
      const written = program.text(program.beside(select, value))
      const [, table, column] = /^(\w+)(?:\.(\w+))?$/.exec(written) ?? []
      if (name === undefined || table === undefined) return []
      const paths = (field: string): string[][] =>
        column === undefined ? [['*', name, field]] : field === column ? [['*', name]] : []
      return [{ kind: this.#kind(table), isWritten: false, paths }]
    })
  }

  #readQuery(call: Ref, method: string): void {
    const { program, origins } = this.#semantics
    const flow = program.flowOf(call, 'call')
    if (flow?.receiver === undefined) return
    const [, table] = /\.query\.(\w+)$/.exec(program.text(program.beside(call, flow.receiver)).slice(-120)) ?? []
    if (table === undefined) return
    const [first] = flow.arguments
    const columns = first === undefined ? [] : origins.property(program.beside(call, first.value), 'columns')
    const leaves = this.#leaves(columns)
    const before = method === 'findMany' ? ['*'] : []
    const paths = (field: string): string[][] => (leaves(field) ? [[...before, field]] : [])
    this.#reads.set(call, [{ kind: this.#kind(table), isWritten: false, paths }])
  }

  /** `{ passwordHash: false }` takes one away, `{ name: true }` all others. */
  #leaves(columns: readonly Ref[]): (field: string) => boolean {
    const { program, constants } = this.#semantics
    const entries = columns.flatMap((each) =>
      (program.flowOf(each, 'object')?.entries ?? []).map(({ name, value }) => {
        const constant = constants.of(program.beside(each, value))
        return { name, isKept: constant?.type !== 'boolean' || constant.value }
      }),
    )
    const isChosen = entries.some(({ isKept }) => isKept)
    return (field) => entries.find(({ name }) => name === field)?.isKept ?? !isChosen
  }

  /** The calls before one in its chain, itself first, with the table that each names. */
  #before(call: Ref): { readonly call: Ref; readonly method: string; readonly table: string | undefined }[] {
    const { program, origins } = this.#semantics
    const steps = []
    let at = call
    for (let length = 0; length < longestChain; length += 1) {
      const flow = program.flowOf(at, 'call')
      const method = calledMethod(program, at)
      if (flow?.receiver === undefined || method === undefined) break
      const [first] = flow.arguments
      const written = first === undefined ? '' : program.text(program.beside(at, first.value)).slice(0, 80)
      steps.push({ call: at, method, table: /^(?:\w+\.)*(\w+)$/.exec(written)?.[1] })
      const [origin] = origins.of(program.beside(at, flow.receiver))
      if (origin === undefined) break
      at = origin
    }
    return steps
  }
}
