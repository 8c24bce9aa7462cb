// Records of tables that statements of SQL name: which values become their columns, and which calls give rows.

import type { Constant } from '../ir/instruction.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calledMethod, calleeOf } from './match-call.js'
import { isGivenStatement, rowGiven } from './own-statements.js'
import { noRecords, type RecordKind, type RecordRead, type RecordStore, type Records } from './record.js'
import { type GivenValue, type Statement, statementOf } from './sql-statement.js'
import { partsOfShape, shapeOf } from './text-shape.js'

/** Methods that are given a statement, or run one that was prepared. */
const running =
  /^(?:executeQuery|executeUpdate|update|batchUpdate|queryForList|queryForMap|queryForObject|queryForRowSet|query|execute|executemany|execute_query|run|all|get|each|iterate|exec|prepare|raw|any|many|manyOrNone|one|oneOrNone|none|fetch|fetchrow|fetchval|fetch_all|fetch_one|\$queryRawUnsafe|\$executeRawUnsafe)$/
/** Methods that give the rows of a statement that was run before, on the object that ran it. */
const fetching = /^(?:fetchall|fetchone|fetchmany|fetch|all|first|one|mappings|get|iterate|scalars)$/
const giveOne = /^(?:queryForMap|get|one|oneOrNone|fetchone|fetchrow|fetch_one|first)$/
const oneByName = /(?:^|_)(?:row|one|first|single)$|(?:Row|One|First|Single)$/
/** Where a row stands in what a call gives. */
type Places = readonly (readonly string[])[]
const one: Places = [[]]
const list: Places = [['*']]
/** Methods that make a statement that is run later. */
const preparing = /^prepare(?:Statement|Call)?$/
/** `statement.setString(1, text)`, places counted from 1. */
const settingPlace = /^set(?:String|NString|Object|Clob|NClob)$/
/** `rows.getString('text')`, of the row that is looked at. */
const readingColumn = /^get(?:String|NString|Object|Clob|NClob)$/
/** What drivers give around the rows: `{ rows }`, `[rows, fields]`. */
const wrappings: readonly (readonly [RegExp, Places])[] = [
  [/^(?:pg|pg-promise|pg-pool|@vercel\/postgres|@neondatabase\/serverless)$/, [['rows', '*']]],
  [/^(?:mysql2(?:\/promise)?|promise-mysql)$/, [['0', '*']]],
]
const mostSteps = 12

export function tableRecords(semantics: Semantics): Records {
  const reader = new TableReader(semantics)
  return reader.read()
}

type Reading = Omit<Extract<Statement, { kind: 'read' }>, 'kind'>

/** By its name, or by its place, which is counted from 1. */
function columnOf(chosen: Reading['chosen'], asked: Constant): string | undefined {
  if (asked.type === 'number') return chosen?.find(({ position }) => position === Number(asked.value) - 1)?.column
  if (asked.type !== 'string') return undefined
  const name = asked.value.toLowerCase()
  return chosen === undefined ? name : chosen.find((each) => each.name.toLowerCase() === name)?.column
}

interface Run {
  readonly call: Ref
  readonly statement: Statement
  /** The text's own parts that are not known. */
  readonly parts: readonly Ref[]
  /** What is given beside the text. */
  readonly beside: readonly Ref[]
  readonly method: string
  /** A function of the program runs it: whether it gives a row or all of them, only its name tells. */
  readonly isOwn?: true
}

class TableReader {
  readonly #semantics: Semantics
  readonly #kinds = new Map<string, RecordKind>()
  readonly #plain = new Map<string, Set<string>>()
  readonly #stores: RecordStore[] = []
  readonly #reads = new Map<Ref, RecordRead[]>()
  /** What gives rows one after the other, by what was asked. */
  readonly #results = new Map<Ref, Reading>()
  #fetches: readonly Ref[] | undefined

  constructor(semantics: Semantics) {
    this.#semantics = semantics
  }

  read(): Records {
    const runs = this.#semantics.graph.calls.flatMap((call) => this.#runAt(call))
    if (!runs.some(({ statement }) => statement.kind === 'read')) return noRecords
    for (const { statement } of runs)
      if (statement.kind === 'declare') this.#plain.set(statement.table, new Set(statement.plain))
    for (const run of runs) {
      if (run.statement.kind === 'write') this.#storeRow(run, run.statement)
      if (run.statement.kind === 'read') this.#readRows(run, run.statement)
    }
    for (const call of this.#semantics.graph.calls) {
      this.#storePlace(call)
      this.#storeGiven(call)
      this.#readColumn(call)
    }
    return { stores: this.#stores, reads: this.#reads }
  }

  /** `db.run('INSERT …', values)`, and `db.prepare('INSERT …').run(…)` with what it was prepared with. */
  #runAt(call: Ref): Run[] {
    const { program } = this.#semantics
    const flow = program.flowOf(call, 'call')
    const method = flow === undefined ? undefined : this.#methodAt(call)
    if (flow === undefined) return []
    if (method === undefined || !running.test(method)) return this.#runByFunction(call)
    const given = flow.arguments.map(({ value }) => program.beside(call, value))
    const [first, ...beside] = given
    const asked = first === undefined ? undefined : (this.#optionsIn(first) ?? { text: first, beside })
    const own = asked === undefined ? undefined : this.#statementIn(asked.text)
    if (asked !== undefined && own !== undefined)
      return preparing.test(method) ? [] : [{ call, ...own, beside: asked.beside, method }]
    const prepared = flow.receiver === undefined ? undefined : this.#preparedBy(program.beside(call, flow.receiver))
    return prepared === undefined ? [] : [{ call, ...prepared, beside: given, method }]
  }

  /** `rows('SELECT …', [id])`, where the program's own function runs it. */
  #runByFunction(call: Ref): Run[] {
    if (!isGivenStatement(this.#semantics, call)) return []
    const { program, constants } = this.#semantics
    const [first, ...beside] = program.allArguments(call)
    if (first === undefined) return []
    const written = constants.of(first)
    const statement = written?.type === 'string' ? statementOf(written.value) : undefined
    if (statement === undefined || statement.kind === 'declare') return []
    return [{ call, statement, parts: [], beside, method: calleeOf(this.#semantics, call).name ?? '', isOwn: true }]
  }

  #preparedBy(receiver: Ref): Pick<Run, 'statement' | 'parts'> | undefined {
    const { program, origins } = this.#semantics
    for (const origin of origins.of(receiver)) {
      const flow = program.flowOf(origin, 'call')
      const [first] = flow?.arguments ?? []
      if (flow === undefined || first === undefined || !preparing.test(this.#methodAt(origin) ?? '')) continue
      const found = this.#statementIn(program.beside(origin, first.value))
      if (found !== undefined) return found
    }
    return undefined
  }

  /** `{ text: 'SELECT …', values: [id] }` */
  #optionsIn(value: Ref): { readonly text: Ref; readonly beside: readonly Ref[] } | undefined {
    const { program, origins } = this.#semantics
    const [origin, more] = origins.of(value)
    const entries = origin === undefined || more !== undefined ? [] : (program.flowOf(origin, 'object')?.entries ?? [])
    const named = (wanted: RegExp): readonly Ref[] =>
      entries.flatMap((each) => (wanted.test(each.name ?? '') ? [program.beside(origin ?? value, each.value)] : []))
    const [text] = named(/^(?:text|sql)$/)
    return text === undefined ? undefined : { text, beside: named(/^(?:values|params|bindings)$/) }
  }

  /** The text, or what wraps it: `text('SELECT …')`, `sql('…')`. */
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
    return calledMethod(this.#semantics.program, call)
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

  #storeGiven(call: Ref): void {
    const given = rowGiven(this.#semantics, call)
    if (given === undefined) return
    const kind = this.#kind(given.table)
    for (const column of given.columns) {
      const field = column.toLowerCase()
      if (!kind.plain.has(field)) this.#stores.push({ kind, at: call, field, value: given.row, path: [column] })
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

  #readRows({ call, method, isOwn }: Run, statement: Reading): void {
    if (isOwn === true) {
      this.#addRead(call, statement, oneByName.test(method) ? one : [...one, ...list])
      return
    }
    const isOne = giveOne.test(method)
    const mapped = this.#rowsOfMapper(call)
    // What a mapper makes of the rows is what its code says.
    if (mapped.length === 0) this.#addRead(call, statement, isOne ? one : this.#wrapping(call, method))
    for (const parameter of this.#rowsOfCallback(call))
      this.#addRead(parameter, statement, isOne ? one : this.#wrapping(call, 'callback'))
    for (const row of mapped) this.#results.set(row, statement)
    for (const fetch of this.#fetchesAfter(call)) {
      const name = this.#methodAt(fetch) ?? ''
      this.#addRead(fetch, statement, giveOne.test(name) ? one : list)
    }
  }

  /** By the driver that the call is known to be of, or else by the one that the program imports. */
  #wrapping(call: Ref, method: string): Places {
    const { program, symbols } = this.#semantics
    if (method !== 'query' && method !== 'execute' && method !== 'callback') return list
    const { callee } = program.flowOf(call, 'call') ?? {}
    const symbol = callee === undefined ? undefined : symbols.of(program.beside(call, callee))
    const [own] = symbol?.split('#') ?? []
    const drivers =
      own === undefined ? program.refsOf('import').map((ref) => program.flowOf(ref, 'import')?.specifier ?? '') : [own]
    for (const [driver, places] of wrappings) {
      const isIt = drivers.some((each) => driver.test(each))
      // With a callback, only the one of PostgreSQL wraps them.
      if (isIt) return method === 'callback' && places[0]?.[0] === '0' ? list : places
    }
    return list
  }

  #addRead(ref: Ref, { tables, chosen }: Reading, places: Places): void {
    const paths = (field: string): readonly (readonly string[])[] => {
      const named = (chosen ?? []).filter(({ column }) => column === field)
      const names = chosen === undefined ? [field] : named.flatMap(({ name, position }) => [name, String(position)])
      return names.flatMap((name) => places.map((place) => [...place, name]))
    }
    this.#addPaths(ref, tables, paths)
    this.#results.set(ref, { tables, chosen })
  }

  #addPaths(ref: Ref, tables: readonly string[], paths: RecordRead['paths']): void {
    const more = tables.map((table) => ({ kind: this.#kind(table), isWritten: false, paths }))
    this.#reads.set(ref, [...(this.#reads.get(ref) ?? []), ...more])
  }

  /** `statement.setString(2, text)`, where the statement was prepared to write. */
  #storePlace(call: Ref): void {
    const { program, constants } = this.#semantics
    const flow = program.flowOf(call, 'call')
    const [first, second] = flow?.arguments ?? []
    if (flow?.receiver === undefined || first === undefined || second === undefined) return
    if (!settingPlace.test(this.#methodAt(call) ?? '')) return
    const place = constants.of(program.beside(call, first.value))
    const prepared = this.#preparedBy(program.beside(call, flow.receiver))
    if (place?.type !== 'number' || prepared?.statement.kind !== 'write') return
    const kind = this.#kind(prepared.statement.table)
    for (const { column, value } of prepared.statement.written) {
      const isMeant = value.kind === 'place' && value.place === Number(place.value) - 1 && !kind.plain.has(column)
      if (isMeant)
        this.#stores.push({ kind, at: call, value: program.beside(call, second.value), path: [], field: column })
    }
  }

  /** `rows.getString('text')`, where the rows are those of a statement that is known. */
  #readColumn(call: Ref): void {
    const { program, origins, constants } = this.#semantics
    const flow = program.flowOf(call, 'call')
    const [first] = flow?.arguments ?? []
    if (flow?.receiver === undefined || first === undefined || !readingColumn.test(this.#methodAt(call) ?? '')) return
    const asked = constants.of(program.beside(call, first.value))
    if (asked === undefined) return
    for (const origin of origins.of(program.beside(call, flow.receiver))) {
      const result = this.#results.get(origin)
      if (result === undefined) continue
      const column = columnOf(result.chosen, asked)
      this.#addPaths(call, result.tables, (field) => (field === column ? [[]] : []))
    }
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

  /** `template.query(sql, (row, number) -> …)` */
  #rowsOfMapper(call: Ref): readonly Ref[] {
    const { program, graph } = this.#semantics
    const given = program.flowOf(call, 'call')?.arguments.slice(1) ?? []
    return given.flatMap(({ value }) =>
      graph.functions(program.beside(call, value)).flatMap((code) => {
        const [row] = program.functionOf(code).arguments
        return row === undefined ? [] : [program.beside(code, row)]
      }),
    )
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
