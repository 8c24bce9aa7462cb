// What a statement of SQL writes and reads: tables, columns and the places of values. Enough of the language to tell which value becomes
// which column, and no more; what is not understood says nothing. No parser of SQL: those refuse a text of which parts are not known.

/** What stands for a value: its place among those that are given beside, its name there, or one of the parts of the text itself. */
export type GivenValue =
  | { readonly kind: 'place'; readonly place: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'part'; readonly part: number }

export interface Written {
  readonly column: string
  readonly value: GivenValue
}

export interface Chosen {
  readonly column: string
  /** What it is called in a row, and where it stands there. */
  readonly name: string
  readonly position: number
}

export type Statement =
  | { readonly kind: 'write'; readonly table: string; readonly written: readonly Written[] }
  /** `chosen`: undefined for all columns. */
  | { readonly kind: 'read'; readonly tables: readonly string[]; readonly chosen: readonly Chosen[] | undefined }
  | { readonly kind: 'declare'; readonly table: string; readonly plain: readonly string[] }

/** What is not known of a text. */
const open = '\u0000'
const name = '(?:[\\w$]+\\.)?["`\\[]?([\\w$]+)["`\\]]?'
const insert = new RegExp(
  `^\\s*(?:insert|replace)\\s+(?:or\\s+\\w+\\s+|ignore\\s+)?into\\s+${name}\\s*\\(([^()]{1,2000})\\)\\s*values\\s*\\(`,
  'i',
)
const update = new RegExp(`^\\s*update\\s+${name}\\s+set\\s+`, 'i')
const select = /^\s*select\s+(?:distinct\s+)?/i
const from = new RegExp(`\\b(?:from|join)\\s+${name}`, 'gi')
const declaration = new RegExp(`^\\s*create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?${name}\\s*\\(`, 'i')
const plainType =
  /^["`[]?([\w$]+)["`\]]?\s+(?:\w*int\w*|\w*serial|real|double|float|decimal|numeric|bool\w*|date\w*|time\w*|uuid|enum)\b/i

export function statementOf(text: string): Statement | undefined {
  return written(text) ?? changed(text) ?? read(text) ?? declared(text)
}

function written(text: string): Statement | undefined {
  const [head, table, list] = insert.exec(text) ?? []
  if (head === undefined || table === undefined || list === undefined) return undefined
  const columns = list.split(',').map(plainName)
  const counter = new Counter(text.slice(0, head.length))
  const values = splitAtCommas(text.slice(head.length), ')')
  const found = values.map((value) => counter.next(value))
  return {
    kind: 'write',
    table: table.toLowerCase(),
    written: columns.flatMap((column, index) => {
      const value = found[index]
      return value === undefined ? [] : [{ column, value }]
    }),
  }
}

function changed(text: string): Statement | undefined {
  const [head, table] = update.exec(text) ?? []
  if (head === undefined || table === undefined) return undefined
  const rest = text.slice(head.length).split(/\b(?:where|returning)\b/i, 1)[0] ?? ''
  const counter = new Counter(text.slice(0, head.length))
  const found = splitAtCommas(rest, ';').flatMap((each): Written[] => {
    const [left = '', ...right] = each.split('=')
    const value = counter.next(right.join('='))
    return value === undefined ? [] : [{ column: plainName(left), value }]
  })
  return { kind: 'write', table: table.toLowerCase(), written: found }
}

function read(text: string): Statement | undefined {
  const head = select.exec(text)?.[0]
  if (head === undefined) return undefined
  const tables = [...text.matchAll(from)].map(([, table = '']) => table.toLowerCase())
  const list = text.slice(head.length).split(/\bfrom\b/i, 1)[0] ?? ''
  const items = splitAtCommas(list, ';')
  if (tables.length === 0) return undefined
  if (items.some((item) => /(?:^|\.)\s*\*\s*$/.test(item))) return { kind: 'read', tables, chosen: undefined }
  const chosen = items.flatMap((item, position) => {
    const [, column, alias] =
      /^\s*(?:[\w$"`]+\.)?["`[]?([\w$]+)["`\]]?(?:\s+(?:as\s+)?["`]?([\w$]+)["`]?)?\s*$/i.exec(item) ?? []
    return column === undefined ? [] : [{ column: column.toLowerCase(), name: alias ?? column, position }]
  })
  return { kind: 'read', tables, chosen }
}

function declared(text: string): Statement | undefined {
  const [head, table] = declaration.exec(text) ?? []
  if (head === undefined || table === undefined) return undefined
  const columns = splitAtCommas(text.slice(head.length), ')')
  const plain = columns.flatMap((column) => plainType.exec(column.trim())?.[1]?.toLowerCase() ?? [])
  return { kind: 'declare', table: table.toLowerCase(), plain }
}

function plainName(written: string): string {
  return written.replaceAll(/["`[\]\s]|^.*\./g, '').toLowerCase()
}

/** Values in the order in which they stand. */
class Counter {
  #place: number
  #part: number

  constructor(before: string) {
    this.#place = before.match(/\?|%s/g)?.length ?? 0
    this.#part = before.split(open).length - 1
  }

  next(written: string): GivenValue | undefined {
    const text = written.trim()
    const [places, parts] = [text.match(/\?|%s/g)?.length ?? 0, text.split(open).length - 1]
    const [place, part] = [this.#place, this.#part]
    this.#place += places
    this.#part += parts
    if (/^(?:\?|%s)$/.test(text)) return { kind: 'place', place }
    const numbered = /^[$?:](\d+)(?:::\w+)?$/.exec(text)?.[1]
    if (numbered !== undefined) return { kind: 'place', place: Number(numbered) - 1 }
    const named = /^(?:[:@$](\w+)|%\((\w+)\)s)$/.exec(text)
    const byName = named?.[1] ?? named?.[2]
    if (byName !== undefined) return { kind: 'name', name: byName }
    return parts === 1 && /^'?[^']*'?$/.test(text) ? { kind: 'part', part } : undefined
  }
}

/** What stands between commas outside of brackets and texts, up to a sign that ends it. */
function splitAtCommas(text: string, end: string): string[] {
  const found: string[] = []
  let depth = 0
  let quote = ''
  let current = ''
  for (const sign of text) {
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === "'" || sign === '"') quote = sign
    else if (depth === 0 && sign === end) break
    else if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
    else if (sign === ',' && depth === 0) {
      found.push(current)
      current = ''
      continue
    }
    current += sign
  }
  return [...found, current]
}
