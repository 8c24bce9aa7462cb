// The text of a file of own rules as data, or an error that says what is wrong, where, and what to do. Nothing in it is executed.

import { isNativeOverflow, type Source } from '@sallyport/diagnostics'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { WorkspaceError } from '../errors.js'
import { type RuleFile, ruleFileSchema } from './rule-file-schema.js'

const longestFile = 500_000

export function parseRuleFile(source: Source): RuleFile {
  if (source.text.length > longestFile) throw invalid(source, `it is longer than ${longestFile} characters`, undefined)
  const lines = new LineCounter()
  const document = parsed(source, lines)
  const [error] = document.errors
  if (error !== undefined) throw invalid(source, firstLine(error.message), positionOf(lines, error.pos[0]))
  const result = ruleFileSchema.safeParse(plainData(source, document))
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = issue?.path.map((part) => (typeof part === 'symbol' ? part.toString() : part)) ?? []
  const place = path.length === 0 ? '' : `\`${path.join('.')}\`: `
  throw invalid(source, `${place}${messageOf(issue)}`, offsetOf(document, lines, path))
}

type YamlDocument = ReturnType<typeof parseDocument>

/** A text that nests too deep for the parser's stack is a fault of the text. */
function parsed(source: Source, lineCounter: LineCounter): YamlDocument {
  try {
    return parseDocument(source.text, { lineCounter, uniqueKeys: true, prettyErrors: false })
  } catch (error) {
    if (isNativeOverflow(error)) throw invalid(source, 'it is nested too deep', undefined)
    throw error
  }
}

/** Aliases would let a short text mean a very long one. */
function plainData(source: Source, document: YamlDocument): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    throw invalid(source, 'it uses aliases, or is nested too deep', undefined)
  }
}

/** Of several forms that would fit, the fault of the one that came nearest says most. */
function messageOf(
  issue: { readonly message: string; readonly code?: string | undefined; readonly errors?: unknown } | undefined,
): string {
  if (issue === undefined) return 'it does not fit'
  const [first] = Array.isArray(issue.errors)
    ? (issue.errors as { message: string; path: (string | number)[] }[][])
    : []
  const [inner] = first ?? []
  if (inner === undefined) return issue.message
  const at = inner.path.length === 0 ? '' : `\`${inner.path.join('.')}\`: `
  return `${at}${inner.message}`
}

function offsetOf(
  document: YamlDocument,
  lines: LineCounter,
  path: readonly (string | number)[],
): Position | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return positionOf(lines, node.range[0])
  }
  return undefined
}

interface Position {
  readonly line: number
  readonly column: number
}

function positionOf(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}

function invalid(source: Source, what: string, position: Position | undefined): WorkspaceError {
  return new WorkspaceError({
    code: 'workspace/rules-invalid',
    message: `cannot use \`${source.name}\`: ${what}`,
    hint: 'correct the file; `schema/rule-file.schema.json` lists its keys, and docs/rules.md shows a whole one',
    ...(position === undefined ? {} : { source, span: { start: position, end: position } }),
  })
}
