// What the terminal's thread and the interpreter's thread tell each other.

import type { Completion } from './completion.js'
import type { Answer } from './interpreter.js'

export type Question =
  | { readonly kind: 'evaluate'; readonly text: string }
  | { readonly kind: 'complete'; readonly before: string }
  | { readonly kind: 'variables' }
  | { readonly kind: 'forget' }

export type Message =
  | { readonly kind: 'output'; readonly line: string }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'completion'; readonly completion: Completion }
  | { readonly kind: 'variables'; readonly lines: readonly string[] }
  | { readonly kind: 'forgotten' }

export interface ReplWorkerSettings {
  /** Not 0: the person wants the running entry to end. */
  readonly stop: Int32Array
}
