// Runs one program of the corpus and writes down what came of it, as the corpus does.

import {
  Char,
  charLiteral,
  Engine,
  EvaluationError,
  errorText,
  type ModuleResolver,
  type OptimizationLevel,
  ParseError,
  toDebugText,
  toHostText,
  typeName,
  type Value,
} from '@sallyport/rhai'
import { type Outcome, outcomeLine } from './corpus-file.js'

/** A program that never ends must fail, not hang: no program of the corpus comes near this. */
const maxOperations = 2_000_000

/** The text of a module of the corpus, by its name below `modules`' parent. */
export type ReadModule = (name: string) => string | undefined

/** A module finds others from its own folder. */
function moduleResolver(read: ReadModule): ModuleResolver {
  return {
    resolve(path, importer) {
      const sourceName = importer === undefined ? path : besides(importer, path)
      const text = read(sourceName)
      return text === undefined ? undefined : { text, sourceName }
    },
  }
}

function besides(importer: string, path: string): string {
  const names = importer.split('/').slice(0, -1)
  for (const name of path.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.') names.push(name)
  }
  return names.join('/')
}

export function runProgram(text: string, optimizationLevel: OptimizationLevel, read: ReadModule): Outcome {
  const lines: string[] = []
  const engine = new Engine({
    optimizationLevel,
    moduleResolver: moduleResolver(read),
    limits: { maxOperations },
    onPrint: (line) => lines.push(outcomeLine('output', line)),
    onDebug: (line) => lines.push(outcomeLine('debug', line)),
  })
  try {
    const value = engine.evaluate(text)
    lines.push(outcomeLine('expect', valueText(value)), outcomeLine('type', typeName(value)))
  } catch (error) {
    lines.push(failureLine(error))
  }
  return lines
}

/** The form of a value that tells types apart: strings and characters in their quotes. */
function valueText(value: Value): string {
  if (value instanceof Char) return charLiteral(value)
  return value === undefined || typeof value === 'string' ? toDebugText(value) : toHostText(value)
}

function failureLine(error: unknown): string {
  if (error instanceof ParseError) return outcomeLine('error', `ErrorParsing Syntax error: ${errorText(error)}`)
  if (error instanceof EvaluationError) return outcomeLine('error', `${error.kind} ${errorText(error)}`)
  throw error
}
