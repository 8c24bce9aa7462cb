import type { Source } from '@sallyport/diagnostics'
import type { Token } from './lex.js'

/** One policy of a text that parsed. */
export interface LoadedPolicy {
  /** Its `@id("…")`, or `policy0`, `policy1`, … by its place in all texts. */
  readonly id: string
  readonly effect: 'permit' | 'forbid'
  readonly annotations: ReadonlyMap<string, string>
  /** Whether what it alone permits needs a person's approval. */
  readonly asksApproval: boolean
  /** What the engine got: from the end of the policy before it, comments included, so that the parts make up the text. */
  readonly text: string
  /** UTF-16 offsets of `text` and of the policy itself in its source. */
  readonly textStart: number
  readonly start: number
  readonly end: number
  readonly source: Source
  readonly tokens: readonly Token[]
}
