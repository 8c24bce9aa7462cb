// Runs one program of the corpus and writes down what came of it, as the corpus does.

import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import {
  Char,
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
import { charLiteral } from '../src/value/text.js'
import { type Outcome, outcomeLine } from './corpus-file.js'

/** A program that never ends must fail, not hang: no program of the corpus comes near this. */
const maxOperations = 2_000_000

/** Modules are files of the corpus; a module finds others from its own folder. */
const moduleResolver: ModuleResolver = {
  resolve(path, importer) {
    const sourceName = importer === undefined ? path : posix.join(posix.dirname(importer), path)
    const file = new URL(`./corpus/${sourceName}.rhai`, import.meta.url)
    return existsSync(file) ? { text: readFileSync(file, 'utf8'), sourceName } : undefined
  },
}

export function runProgram(text: string, optimizationLevel: OptimizationLevel): Outcome {
  const lines: string[] = []
  const engine = new Engine({
    optimizationLevel,
    moduleResolver,
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
