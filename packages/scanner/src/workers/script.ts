// A script of an agent, in a worker that has nothing else to do: the language alone, and functions that ask the main thread, where the
// gate stands. INVARIANT: a script ends by itself or by its bounds, and what it showed until then is its answer.

import { Engine, EvaluationError, ParseError, RhaiMap, ThrownValue, toJson, toText, type Value } from '@sallyport/rhai'
import type { Called, ScriptJob, ScriptOutcome } from './protocol.js'

/** Asks the main thread for an operation and waits for its answer; `input` is JSON. */
export type Call = (name: string, input: string) => Called

const limits = {
  maxOperations: 50_000_000,
  maxMilliseconds: 120_000,
  maxStringBytes: 16 * 1024 * 1024,
  maxMemoryBytes: 256 * 1024 * 1024,
}

export function runScript({ source, functions, mostCharacters }: ScriptJob, call: Call): ScriptOutcome {
  const shown = new Shown(mostCharacters)
  const engine = new Engine({
    limits,
    strictVariables: true,
    disabledSymbols: ['eval'],
    onPrint: (text) => shown.add(text),
    onDebug: (text) => shown.add(text),
  })
  for (const each of functions) register(engine, each, call)
  try {
    const value = engine.evaluate(source)
    if (value !== undefined) shown.add(toText(value))
    return { output: shown.text, isCut: shown.isCut }
  } catch (error) {
    if (!(error instanceof EvaluationError || error instanceof ParseError)) throw error
    return { output: shown.text, isCut: shown.isCut, error: error.message }
  }
}

/** With its parameters in their order, those that need not be there left out or not; or with all of them by name in one map. */
function register(engine: Engine, { name, parameters, required }: ScriptJob['functions'][number], call: Call): void {
  const ask = (input: string): Value => {
    const called = call(name, input)
    if (called.isError) throw new ThrownValue(called.text)
    return called.text
  }
  for (let count = required; count <= parameters.length; count += 1) {
    engine.registerFunction({
      name,
      parameters: Array(count).fill('any'),
      isVolatile: true,
      call: (_context, ...values) =>
        ask(`{${values.map((value, index) => `${JSON.stringify(parameters[index])}:${toJson(value)}`).join(',')}}`),
    })
  }
  if (parameters.length === 0) return
  engine.registerFunction({
    name,
    parameters: ['map'],
    isVolatile: true,
    call: (_context, input) => ask(input instanceof RhaiMap ? toJson(input) : '{}'),
  })
}

/** What was printed, up to a bound. */
class Shown {
  isCut = false
  readonly #most: number
  readonly #lines: string[] = []
  #characters = 0

  constructor(most: number) {
    this.#most = most
  }

  add(line: string): void {
    const left = this.#most - this.#characters
    if (line.length > left) this.isCut = true
    if (left <= 0) return
    this.#lines.push(line.slice(0, left))
    this.#characters += Math.min(line.length, left) + 1
  }

  get text(): string {
    return this.#lines.join('\n')
  }
}
