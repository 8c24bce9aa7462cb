// Secrets of any text file as claims: code, settings, keys. A claim quotes the line with every secret in it masked.

import type { Claim } from '@sallyport/findings'
import { lineEnd } from '../patterns/line-matcher.js'
import { hardCodedSecret } from '../rules/hard-coded-secret/rule.js'
import { assignmentKind, findSecrets, maskSecrets, type Secret } from './find-secrets.js'
import { privateKeyOpening, secretFormats } from './secret-formats.js'

/**
 * Files that show how it would be written: there only what has the form of a real token counts. An address with a password is read as an
 * example there as often as it is one, and is for a patient reader.
 */
const exampleFiles =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|specs?|e2e|fixtures?|mocks?|examples?|samples?|docs?|stories|cypress)\/|[._-](?:test|spec|example|sample|template|dist|stories|mock|fixture)s?(?:\.|$)|\.(?:md|mdx|rst|adoc)$/i

const maxSecrets = 50
const maxLine = 400

/** `secrets` are those of the text, for who has looked for them already. */
export function claimSecrets(path: string, text: string, secrets: readonly Secret[] = findSecrets(text)): Claim[] {
  if (secrets.length === 0) return []
  const isExample = exampleFiles.test(path)
  const claimed = secrets.filter(({ kind }) => !isExample || kind !== assignmentKind).slice(0, maxSecrets)
  if (claimed.length === 0) return []
  const masked = maskSecrets(text, secrets)
  const lines = { line: 1, lineStart: 0 }
  return claimed.map((secret) => {
    advance(lines, text, secret.startOffset)
    const claim = claimOf(path, masked, secret, lines)
    return isExample && secret.kind === 'url-password' ? { ...claim, tier: 'explore' } : claim
  })
}

/** Moves on to the line that an offset stands on; secrets come in order, so that a text is walked once. */
function advance(lines: { line: number; lineStart: number }, text: string, offset: number): void {
  for (let next = text.indexOf('\n', lines.lineStart); next !== -1 && next < offset; ) {
    lines.line += 1
    lines.lineStart = next + 1
    next = text.indexOf('\n', lines.lineStart)
  }
}

function claimOf(
  path: string,
  masked: string,
  secret: Secret,
  { line, lineStart }: { line: number; lineStart: number },
): Claim {
  const { id, weaknessClass, cwe, severity, summary, recommendation } = hardCodedSecret
  const quote = quoteLine(path, masked, secret, line, lineStart)
  const label = labelOf(secret.kind)
  return {
    ruleId: id,
    weaknessClass,
    cwe: [...cwe],
    kind: 'security',
    severity: secret.kind === assignmentKind ? 'medium' : severity,
    confidence: secret.kind === assignmentKind ? 'medium' : 'high',
    title: `${label} in the code`,
    description: summary,
    place: quote.place,
    statement: quote.text,
    enclosingFunction: '<module>',
    trace: [{ kind: 'sink', quote, note: `a ${label} stands in the file` }],
    preconditions: ['The secret is valid, and the file can be read by others than those who may use it.'],
    recommendation,
  }
}

/** Its line without white space at the ends; of a long line, what stands around the secret. */
function quoteLine(
  path: string,
  masked: string,
  { startOffset }: Secret,
  line: number,
  lineStart: number,
): Claim['trace'][number]['quote'] {
  const from = Math.max(lineStart, startOffset - maxLine / 2)
  const whole = masked.slice(from, Math.max(lineEnd(masked, startOffset, from + maxLine), startOffset))
  const text = whole.trim()
  const startColumn = from + whole.indexOf(text) - lineStart + 1
  return {
    place: { path, startLine: line, startColumn, endLine: line, endColumn: startColumn + Math.max(text.length, 1) - 1 },
    text,
  }
}

function labelOf(kind: string): string {
  if (kind === assignmentKind) return 'secret value'
  return [...secretFormats, privateKeyOpening].find((format) => format.kind === kind)?.label ?? kind
}
