// What our engine makes of a request, in the form in which the reference tells its own.

import {
  Blob,
  Char,
  Engine,
  type EngineOptions,
  EvaluationError,
  errorText,
  Float,
  FunctionPointer,
  ParseError,
  Range,
  RhaiArray,
  RhaiMap,
  Timestamp,
  typeName,
  type Value,
} from '@sallyport/rhai'
import type { Answer, Configuration, Request } from './reference-process.js'

interface Ready {
  readonly engine: Engine
  prints: string[]
}

/** Engines hold nothing of a run, and making one costs more than most programs. */
const ready = new Map<string, Ready>()

function engineFor(config: Configuration): Ready {
  const key = JSON.stringify(config)
  const known = ready.get(key)
  if (known !== undefined) return known
  const made: Ready = {
    engine: new Engine({ ...engineOptions(config), onPrint: (line) => made.prints.push(line) }),
    prints: [],
  }
  ready.set(key, made)
  return made
}

export function ourAnswer({ script, config }: Request): Answer {
  const own = engineFor(config)
  const { engine } = own
  const prints: string[] = []
  own.prints = prints
  try {
    return { ok: encode(engine.evaluate(script)), prints }
  } catch (error) {
    if (!(error instanceof EvaluationError || error instanceof ParseError)) throw error
    return { error: encodeError(error), prints }
  }
}

function engineOptions(config: Configuration): EngineOptions {
  const { optimization, modules, maxOperations, ...switches } = config
  return {
    ...switches,
    optimizationLevel: optimization ?? 'simple',
    limits: {
      maxMilliseconds: 3000,
      ...(maxOperations === undefined ? {} : { maxOperations }),
      ...('maxStringSize' in config ? { maxStringBytes: Number(config['maxStringSize']) } : {}),
      ...('maxVariables' in config ? { maxVariables: Number(config['maxVariables']) } : {}),
      ...('maxCallLevels' in config ? { maxCallLevels: Number(config['maxCallLevels']) } : {}),
    },
    moduleResolver: {
      resolve(path) {
        const module = modules?.find(({ name }) => name === path)
        return module === undefined ? undefined : { text: module.script }
      },
    },
  }
}

function encodeError(error: EvaluationError | ParseError): NonNullable<Answer['error']> {
  const innermost = innermostError(error)
  return {
    kind: kindOf(error),
    message: error instanceof ParseError ? `Syntax error: ${errorText(error)}` : errorText(error),
    line: error.position?.line ?? 0,
    col: error.position?.column ?? 0,
    ...(innermost.kind === 'ErrorRuntime' ? { value: encode(innermost.value) } : {}),
  }
}

function kindOf(error: EvaluationError | ParseError): string {
  if (error instanceof ParseError) return `ErrorParsing/${error.kind}`
  if (error.inner === undefined) return error.kind
  return error.kind === 'ErrorParsing' ? kindOf(error.inner) : `${error.kind}/${kindOf(error.inner)}`
}

function innermostError(error: EvaluationError | ParseError): EvaluationError | ParseError {
  let innermost = error
  while (innermost instanceof EvaluationError && innermost.inner !== undefined) innermost = innermost.inner
  return innermost
}

function encode(value: Value): unknown {
  if (value === undefined) return { unit: null }
  if (typeof value === 'boolean') return { bool: value }
  if (typeof value === 'number' || typeof value === 'bigint') return { int: String(value) }
  if (typeof value === 'string') return { string: value }
  if (value instanceof Float) return { float: floatText(value.value) }
  if (value instanceof Char) return { char: value.text }
  if (value instanceof RhaiArray) return { array: value.elements.map(encode) }
  if (value instanceof RhaiMap)
    return { map: Object.fromEntries(value.keys().map((key) => [key, encode(value.peek(key))])) }
  if (value instanceof Blob) return { blob: [...value.bytes] }
  if (value instanceof FunctionPointer) return { fnptr: { name: value.name } }
  if (value instanceof Timestamp) return { timestamp: null }
  if (value instanceof Range) {
    const ends = [String(value.start), String(value.end)]
    return value.isInclusive ? { rangeInclusive: ends } : { range: ends }
  }
  return { other: typeName(value) }
}

/** JSON has neither NaN nor infinities. */
function floatText(value: number): unknown {
  if (Number.isNaN(value)) return 'NaN'
  return Number.isFinite(value) ? value : value > 0 ? 'inf' : '-inf'
}
