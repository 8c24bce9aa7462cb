// A conversation with the engine: variables and functions stay from one entry to the next. It knows no terminal and no thread.

import { codeFrame, type Palette } from '@sallyport/diagnostics'
import {
  Char,
  charLiteral,
  Engine,
  EvaluationError,
  errorText,
  ParseError,
  Scope,
  type Script,
  toDebugText,
  toHostText,
  type Value,
} from '@sallyport/rhai'
import { type Completion, complete } from './completion.js'

export type Answer =
  /** Unit has no text. */
  | { readonly kind: 'value'; readonly text: string | undefined }
  /** The entry goes on in the next line. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'failure'; readonly text: string }

export interface InterpreterOptions {
  readonly onOutput: (line: string) => void
  /** Looked at while an entry runs. */
  readonly shouldStop: () => boolean
  readonly sleep: (milliseconds: number) => void
}

const plain: Palette = { error: (text) => text, faint: (text) => text, help: (text) => text }

/** A person ends an entry when it has taken long enough; memory and sizes keep their limits. */
const limits = { maxOperations: 0, maxMilliseconds: Number.POSITIVE_INFINITY, maxOutputBytes: Number.POSITIVE_INFINITY }

export class Interpreter {
  readonly #engine: Engine
  readonly #options: InterpreterOptions
  #scope = new Scope()
  /** All functions so far, with no statement. */
  #functions: Script

  constructor(options: InterpreterOptions) {
    this.#options = options
    this.#engine = new Engine({
      limits,
      onPrint: options.onOutput,
      onDebug: (text, _source, position) =>
        options.onOutput(position === undefined ? text : `${position.line}:${position.column} | ${text}`),
      sleep: options.sleep,
    })
    this.#functions = this.#engine.compile('')
  }

  evaluate(text: string): Answer {
    try {
      const script = this.#engine.merge(this.#functions, this.#engine.compile(text, { scope: this.#scope }))
      this.#functions = this.#engine.functionsOf(script)
      const value = this.#engine.run(script, { scope: this.#scope, control: this.#options })
      return { kind: 'value', text: value === undefined ? undefined : valueText(value) }
    } catch (error) {
      if (error instanceof ParseError && isCut(error, text)) return { kind: 'incomplete' }
      return { kind: 'failure', text: failureText(error, text) }
    }
  }

  complete(before: string): Completion {
    const variables = this.#scope.entries.map(({ name }) => name)
    const functions = this.#functions.program.functions.map(({ name }) => name)
    return complete(before, { engine: this.#engine, scope: this.#scope, names: [...variables, ...functions] })
  }

  /** Names of variables with their values, in the order in which they were declared; hidden ones are left out. */
  variables(): readonly string[] {
    const names = new Set(this.#scope.entries.map(({ name }) => name))
    return [...names].map((name) => {
      const word = this.#scope.find(name)?.isConstant === true ? 'const' : 'let'
      return `${word} ${name} = ${valueText(this.#scope.get(name))}`
    })
  }

  forget(): void {
    this.#scope = new Scope()
    this.#functions = this.#engine.compile('')
  }
}

/** Tells types apart: strings and characters in their quotes. */
function valueText(value: Value): string {
  if (value instanceof Char) return charLiteral(value)
  return value === undefined || typeof value === 'string' ? toDebugText(value) : toHostText(value)
}

/** Whether the text is wrong only because it ends where it does. */
function isCut({ kind, message, position }: ParseError, text: string): boolean {
  if (kind === 'UnexpectedEOF') return true
  if (message.startsWith('Open string')) return isOpenTemplate(text)
  if (position === undefined) return false
  const lines = text.trimEnd().split('\n')
  const last = lines.at(-1) ?? ''
  return position.line > lines.length || (position.line === lines.length && position.column > [...last].length)
}

/** A string in back-ticks may hold lines; another string ends with its line. */
function isOpenTemplate(text: string): boolean {
  const quotes = text.replace(/\/\/.*|"(?:\\.|[^"\\\n])*"/g, '').match(/`/g) ?? []
  return quotes.length % 2 === 1
}

function failureText(error: unknown, text: string): string {
  if (!(error instanceof ParseError || error instanceof EvaluationError)) throw error
  const head = error instanceof ParseError ? `Syntax error: ${errorText(error)}` : errorText(error)
  const { position, hint } = error
  const isHere = position !== undefined && position.line <= text.split('\n').length
  const frame = isHere ? [codeFrame({ name: 'entry', text }, { start: position, end: position }, plain)] : []
  return [head, ...frame, ...(hint === undefined ? [] : [`  = help: ${hint}`])].join('\n')
}
