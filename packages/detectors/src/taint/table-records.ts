// Records of tables that statements of SQL name: which values become their columns, and which calls give rows.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { noRecords, type RecordKind, type RecordRead, type RecordStore, type Records } from './record.js'
import { type GivenValue, type Statement, statementOf } from './sql-statement.js'
import { partsOfShape, shapeOf } from './text-shape.js'

/** Methods that are given a statement, or run one that was prepared. */
const running =
  /^(?:query|execute|executemany|execute_query|run|all|get|each|iterate|exec|prepare|raw|any|many|manyOrNone|one|oneOrNone|none|fetch|fetchrow|fetchval|fetch_all|fetch_one|\$queryRawUnsafe|\$executeRawUnsafe)$/
/** Methods that give the rows of a statement that was run before, on the object that ran it. */
const fetching = /^(?:fetchall|fetchone|fetchmany|fetch|all|first|one|mappings|get|iterate|scalars)$/
const giveOne = /^(?:get|one|oneOrNone|fetchone|fetchrow|fetch_one|first)$/
const one = [[]]
const list = [['*']]
/** What drivers give around the rows: `{ rows }`, `[rows, fields]`. */
const wrappings: readonly (readonly [RegExp, readonly (readonly string[])[]])[] = [
  [/^(?:pg|pg-promise|pg-pool|@vercel\/postgres|@neondatabase\/serverless)$/, [['rows', '*']]],
  [/^(?:mysql2(?:\/promise)?|promise-mysql)$/, [['0', '*']]],
]
const mostSteps = 12

export function tableRecords(semantics: Semantics): Records {
  const reader = new TableReader(semantics)
  return reader.read()
}

interface Run {
  readonly call: Ref
  readonly statement: Statement
  /** The text's own parts that are not known. */
  readonly parts: readonly Ref[]
  /** What is given beside the text. */
  readonly beside: readonly Ref[]
  readonly method: string
}

class TableReader {
  readonly #semantics: Semantics
  readonly #kinds = new Map<string, RecordKind>()
  readonly #plain = new Map<string, Set<string>>()
  readonly #stores: RecordStore[] = []
  readonly #reads = new Map<Ref, RecordRead[]>()
  #fetches: readonly Ref[] | undefined

  constructor(semantics: Semantics) {
    this.#semantics = semantics
  }

  read(): Records {
    const runs = this.#semantics.graph.calls.flatMap((call) => this.#runAt(call))
    const isWritten = runs.some(({ statement }) => statement.kind === 'write')
    if (!isWritten || !runs.some(({ statement }) => statement.kind === 'read')) return noRecords
    for (const { statement } of runs)
      if (statement.kind === 'declare') this.#plain.set(statement.table, new Set(statement.plain))
    for (const run of runs) {
      if (run.statement.kind === 'write') this.#storeRow(run, run.statement)
      if (run.statement.kind === 'read') this.#readRows(run, run.statement)
    }
    return { stores: this.#stores, reads: this.#reads }
  }

  /** `db.run('INSERT …', values)`, and `db.prepare('INSERT …').run(…)` with what it was prepared with. */
  #runAt(call: Ref): Run[] {
    const { program } = this.#semantics
    const flow = program.flowOf(call, 'call')
    const method = flow === undefined ? undefined : this.#methodAt(call)
    if (flow === undefined || method === undefined || !running.test(method)) return []
    const given = flow.arguments.map(({ value }) => program.beside(call, value))
    const [first, ...beside] = given
    const own = first === undefined ? undefined : this.#statementIn(first)
    if (own !== undefined) return method === 'prepare' ? [] : [{ call, ...own, beside, method }]
    const prepared = flow.receiver === undefined ? undefined : this.#preparedBy(program.beside(call, flow.receiver))
    return prepared === undefined ? [] : [{ call, ...prepared, beside: given, method }]
  }

  #preparedBy(receiver: Ref): Pick<Run, 'statement' | 'parts'> | undefined {
    const { program, origins } = this.#semantics
    for (const origin of origins.of(receiver)) {
      const flow = program.flowOf(origin, 'call')
      const [first] = flow?.arguments ?? []
      if (flow === undefined || first === undefined || this.#methodAt(origin) !== 'prepare') continue
      const found = this.#statementIn(program.beside(origin, first.value))
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The text, or what wraps it: `text('SELECT …')`, `sql('…')`, `{ text: '…' }`. */
  #statementIn(value: Ref): Pick<Run, 'statement' | 'parts'> | undefined {
    const { program, origins } = this.#semantics
    const [origin, more] = origins.of(value)
    const wrapped =
      origin === undefined || more !== undefined ? undefined : program.flowOf(origin, 'call')?.arguments[0]
    const text = wrapped === undefined || origin === undefined ? value : program.beside(origin, wrapped.value)
    const shape = shapeOf(this.#semantics, text)
    const statement = shape === undefined ? undefined : statementOf(shape)
    return statement === undefined ? undefined : { statement, parts: partsOfShape(this.#semantics, text) }
  }

  #methodAt(call: Ref): string | undefined {
    const { program } = this.#semantics
    const flow = program.flowOf(call, 'call')
    return flow === undefined ? undefined : program.flowOf(program.beside(call, flow.callee), 'load')?.property
  }

  #kind(table: string): RecordKind {
    const found = this.#kinds.get(table) ?? { name: table, fields: [], plain: this.#plain.get(table) ?? new Set() }
    this.#kinds.set(table, found)
    return found
  }

  #storeRow(run: Run, { table, written }: Extract<Statement, { kind: 'write' }>): void {
    const kind = this.#kind(table)
    for (const { column, value } of written) {
      if (kind.plain.has(column)) continue
      for (const stored of this.#given(run, value)) this.#stores.push({ kind, at: run.call, field: column, ...stored })
    }
  }

  /** The values that stand at a place: in a list or object that is given, or given one by one. */
  #given({ beside, parts }: Run, value: GivenValue): readonly { value: Ref; path: readonly string[] }[] {
    if (value.kind === 'part') {
      const part = parts[value.part]
      return part === undefined ? [] : [{ value: part, path: [] }]
    }
    const [first] = beside
    if (first === undefined) return []
    if (value.kind === 'name') return [{ value: first, path: [value.name] }]
    const { program, origins } = this.#semantics
    const isList = origins.of(first).some((origin) => program.flow(origin).op === 'array')
    if (isList) return [{ value: first, path: [String(value.place)] }]
    const single = beside[value.place]
    return single === undefined ? [] : [{ value: single, path: [] }]
  }

  #readRows({ call, method }: Run, statement: Extract<Statement, { kind: 'read' }>): void {
    const isOne = giveOne.test(method)
    this.#addRead(call, statement, isOne ? one : this.#wrapping(call, method))
    for (const parameter of this.#rowsOfCallback(call))
      this.#addRead(parameter, statement, isOne ? one : this.#wrapping(call, 'callback'))
    for (const fetch of this.#fetchesAfter(call)) {
      const name = this.#methodAt(fetch) ?? ''
      this.#addRead(fetch, statement, giveOne.test(name) ? one : list)
    }
  }

  /** By the driver that the call is known to be of, or else by the one that the program imports. */
  #wrapping(call: Ref, method: string): RecordRead['places'] {
    const { program, symbols } = this.#semantics
    if (method !== 'query' && method !== 'execute' && method !== 'callback') return list
    const { callee } = program.flowOf(call, 'call') ?? {}
    const symbol = callee === undefined ? undefined : symbols.of(program.beside(call, callee))
    const [own] = symbol?.split('#') ?? []
    const imported = program.modules.flatMap(({ flow }) =>
      flow.flatMap((each) => (each.op === 'import' ? [each.specifier] : [])),
    )
    for (const [driver, places] of wrappings) {
      const isIt = own === undefined ? imported.some((each) => driver.test(each)) : driver.test(own)
      // With a callback, only the one of PostgreSQL wraps them.
      if (isIt) return method === 'callback' && places[0]?.[0] === '0' ? list : places
    }
    return list
  }

  #addRead(ref: Ref, { tables, chosen }: Extract<Statement, { kind: 'read' }>, places: RecordRead['places']): void {
    const names = (field: string): readonly string[] => {
      if (chosen === undefined) return [field]
      return chosen.filter(({ column }) => column === field).flatMap(({ name, position }) => [name, String(position)])
    }
    const known = this.#reads.get(ref) ?? []
    const more = tables.map((table) => ({ kind: this.#kind(table), places, isWritten: false, names }))
    this.#reads.set(ref, [...known, ...more])
  }

  /** `db.all(sql, (error, rows) => …)` */
  #rowsOfCallback(call: Ref): readonly Ref[] {
    const { program, graph } = this.#semantics
    const last = program.flowOf(call, 'call')?.arguments.at(-1)
    if (last === undefined) return []
    return graph.functions(program.beside(call, last.value)).flatMap((code) => {
      const { arguments: parameters } = program.functionOf(code)
      const rows = parameters[1]
      return rows === undefined ? [] : [program.beside(code, rows)]
    })
  }

  /** `cursor.execute(sql)` and then `cursor.fetchall()`; `connection.execute(sql).fetchall()`. */
  #fetchesAfter(call: Ref): readonly Ref[] {
    const { program, graph } = this.#semantics
    this.#fetches ??= graph.calls.filter((each) => fetching.test(this.#methodAt(each) ?? ''))
    return this.#fetches.filter((other) => {
      const flow = program.flowOf(other, 'call')
      if (flow?.receiver === undefined) return false
      let ref = program.beside(other, flow.receiver)
      for (let step = 0; step < mostSteps; step += 1) {
        if (ref === call) return true
        const at = program.flow(ref)
        if (at.op === 'after') {
          const made = program.beside(ref, at.call)
          // The last statement that the object ran is the one whose rows it gives.
          if (made === call) return true
          if (/^execute/.test(this.#methodAt(made) ?? '')) return false
          ref = program.beside(ref, at.base)
        } else if (at.op === 'copy' || at.op === 'name') ref = program.beside(ref, at.from)
        else if (at.op === 'call' && at.receiver !== undefined) ref = program.beside(ref, at.receiver)
        else return false
      }
      return false
    })
  }
}
