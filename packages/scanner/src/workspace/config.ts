// `.sallyport/config.json`: JSON with comments, data only. Unknown keys are an error, so that a misspelt one is not silently nothing.

import type { Source } from '@sallyport/diagnostics'
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { z } from 'zod'
import { modelSettingsSchema } from '../agents/model/model-settings.js'
import { WorkspaceError } from '../errors.js'

const mebibyte = 1024 * 1024

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Patterns as in `.gitignore`, relative to the root. */
  ignore: z.array(z.string().max(1000)).max(1000).default([]),
  /** Larger files are named and not read. */
  maxFileBytes: z
    .int()
    .min(1024)
    .max(64 * mebibyte)
    .default(4 * mebibyte),
  /** Rules that are not used, by id. */
  disabledRules: z.array(z.string()).max(1000).default([]),
  ...modelSettingsSchema.shape,
})

export type Config = z.infer<typeof configSchema>

export const defaultConfig: Config = configSchema.parse({})

/** Reads the text of a configuration; throws `workspace/config-invalid` with the place. */
export function parseConfig(source: Source): Config {
  const problems: ParseError[] = []
  const value: unknown = parse(source.text, problems, { allowTrailingComma: true })
  const [first] = problems
  if (first !== undefined) {
    throw invalid(source, `it is not JSON with comments: ${printParseErrorCode(first.error)}`, first.offset)
  }
  const parsed = configSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue === undefined || issue.path.length === 0 ? '' : `\`${issue.path.join('.')}\`: `
  throw invalid(source, `${place}${issue?.message ?? 'it does not fit'}`, undefined)
}

function invalid(source: Source, what: string, offset: number | undefined): WorkspaceError {
  const position = offset === undefined ? undefined : positionAt(source.text, offset)
  return new WorkspaceError({
    code: 'workspace/config-invalid',
    message: `cannot use \`${source.name}\`: ${what}`,
    hint: 'correct the file; `schema/config.schema.json` lists its keys',
    ...(position === undefined ? {} : { source, span: { start: position, end: position } }),
  })
}

function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: [...before.slice(before.lastIndexOf('\n') + 1)].length + 1 }
}
