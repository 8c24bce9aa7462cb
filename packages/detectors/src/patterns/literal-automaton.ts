// Finds many literals in one pass over a text, whatever their number: an Aho-Corasick automaton, its transitions completed into
// one table. Code units that stand in no literal share one column, and so do the two cases of an ASCII letter: case is the
// caller's to compare where it counts.

const columnsOfUnits = 128

export interface LiteralAutomaton {
  readonly columnOf: Uint8Array
  readonly columns: number
  /** Rows of `columns` cells: the offset of the next row, or its complement where a literal ends there. */
  readonly next: Int32Array
  /** By row: the indexes of the literals that end there. */
  readonly ends: readonly (readonly number[])[]
}

/** Literals are ASCII and not empty. */
export function compileLiterals(literals: readonly string[]): LiteralAutomaton {
  const folded = literals.map((literal) => literal.toLowerCase())
  const { columnOf, columns } = assignColumns(folded)
  const trie = buildTrie(folded, columnOf, columns)
  return { columnOf, columns, next: completeTransitions(trie, columns), ends: trie.ends }
}

interface Trie {
  /** By row and column: the child's row; 0: none, as the root is nobody's child. */
  readonly children: number[]
  readonly ends: number[][]
}

function assignColumns(literals: readonly string[]): { columnOf: Uint8Array; columns: number } {
  const columnOf = new Uint8Array(columnsOfUnits)
  let columns = 1
  for (const unit of new Set(literals.join(''))) {
    const code = unit.charCodeAt(0)
    columnOf[code] = columns
    columnOf[unit.toUpperCase().charCodeAt(0)] = columns
    columns += 1
  }
  return { columnOf, columns }
}

function buildTrie(literals: readonly string[], columnOf: Uint8Array, columns: number): Trie {
  const trie: Trie = { children: new Array<number>(columns).fill(0), ends: [[]] }
  for (const [index, literal] of literals.entries()) {
    let row = 0
    for (let at = 0; at < literal.length; at += 1) {
      const cell = row * columns + (columnOf[literal.charCodeAt(at)] ?? 0)
      const known = trie.children[cell] ?? 0
      row = known === 0 ? trie.ends.length : known
      if (known !== 0) continue
      trie.children[cell] = row
      for (let column = 0; column < columns; column += 1) trie.children.push(0)
      trie.ends.push([])
    }
    trie.ends[row]?.push(index)
  }
  return trie
}

/** Breadth first: a row's failure is shorter than the row, so its transitions and ends are complete before they are needed. */
function completeTransitions({ children, ends }: Trie, columns: number): Int32Array {
  const rows = Int32Array.from(children)
  const failures = new Int32Array(ends.length)
  const queue = [0]
  for (const row of queue) {
    const failure = failures[row] ?? 0
    if (row !== 0) ends[row]?.push(...(ends[failure] ?? []))
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column
      const child = children[cell] ?? 0
      const fallback = row === 0 ? 0 : (rows[failure * columns + column] ?? 0)
      rows[cell] = child === 0 ? fallback : child
      if (child === 0) continue
      failures[child] = fallback
      queue.push(child)
    }
  }
  return rows.map((row) => ((ends[row]?.length ?? 0) > 0 ? ~(row * columns) : row * columns))
}

/** Calls `onLiteral` with each literal's index and the offset behind its end, and `onLine` with the offset of each line's start. */
export function scanLiterals(
  automaton: LiteralAutomaton,
  text: string,
  onLiteral: (index: number, endOffset: number) => void,
  onLine: (startOffset: number) => void,
): void {
  const { columnOf, columns, next, ends } = automaton
  let row = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const step = next[row + (unit < columnsOfUnits ? (columnOf[unit] ?? 0) : 0)] ?? 0
    row = step < 0 ? ~step : step
    if (step < 0) for (const index of ends[row / columns] ?? []) onLiteral(index, at + 1)
    if (unit === lineFeed) onLine(at + 1)
  }
}

const lineFeed = 10
