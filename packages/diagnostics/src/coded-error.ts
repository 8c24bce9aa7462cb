import type { Source, Span } from './span.js'

export interface CodedErrorOptions {
  /** Stable identifier `area/slug`: callers and tests compare it, never the text. */
  readonly code: string
  /** What happened: one line, lower case start, no full stop, the user's own words in backticks. */
  readonly message: string
  /** What to do next, as an instruction. */
  readonly hint?: string
  readonly source?: Source
  readonly span?: Span
  readonly cause?: unknown
}

/** Marks the class in every copy of it: each published package carries its own. */
const brand = Symbol.for('sallyport.coded-error')

/** The one base of every error that a user can meet. */
export class CodedError extends Error {
  readonly [brand] = true
  readonly code: string
  readonly hint: string | undefined
  readonly source: Source | undefined
  readonly span: Span | undefined

  constructor(options: CodedErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause })
    // Not assigned: the inherited `name` may be frozen.
    Object.defineProperty(this, 'name', { value: new.target.name, configurable: true, writable: true })
    this.code = options.code
    this.hint = options.hint
    this.source = options.source
    this.span = options.span
  }
}

/** Whether a thrown value carries a stable code; also where it comes from another copy of this class. */
export function isCodedError(value: unknown): value is CodedError {
  return value instanceof Error && brand in value
}
