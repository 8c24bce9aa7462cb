// Where something stands in a source text. Lines and columns are 1-based and count Unicode scalar values, as editors show them.

/** A point in a source text: 1-based line, 1-based column (a tab counts one). */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A stretch of a source text; `end` is inclusive. */
export interface Span {
  readonly start: Position
  readonly end: Position
}

/** A named text that errors point into. */
export interface Source {
  /** What a person calls it: the path as given on the command line, or `<script>`. */
  readonly name: string
  readonly text: string
}
