// The input of a tool as a model wrote it, read by the tool's schema. What does not fit is repaired once as a program can: broken JSON,
// JSON inside of a string. Nothing is made up: what still does not fit is told with what is wrong.

import { jsonrepair } from 'jsonrepair'
import type { z } from 'zod'

const longest = 200_000

export function readInput<S extends z.ZodObject>(schema: S, written: unknown): z.ZodSafeParseResult<z.output<S>> {
  const parsed = schema.safeParse(written)
  if (parsed.success) return parsed
  const repaired = schema.safeParse(repair(written, parsed.error))
  return repaired.success ? repaired : parsed
}

function repair(written: unknown, error: z.ZodError): unknown {
  const input = typeof written === 'string' ? parseLoosely(written) : written
  if (!isRecord(input)) return input
  // Models write lists and objects as text where a schema wants them as they are.
  const wrong = new Set(error.issues.map(({ path }) => path[0]))
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === 'string' && (wrong.has(name) || typeof written === 'string') && /^\s*[[{]/.test(value)
        ? (parseLoosely(value) ?? value)
        : value,
    ]),
  )
}

function parseLoosely(text: string): unknown {
  if (text.length > longest) return undefined
  try {
    return JSON.parse(jsonrepair(text))
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is wrong, for the model. */
export function faultOf(error: z.ZodError): string {
  const issues = error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`)
  return `The input does not fit: ${issues.join('; ')}.`
}
