// Rules to candidates: which lines of a file look like a weakness. Cheap and generous, but bounded; data flow or an agent decides.

import type { Candidate } from '@sallyport/findings'
import { languageOf } from '../classify/language.js'
import type { CandidatePattern, Rule } from '../rule.js'
import { hardCodedSecret } from '../rules/hard-coded-secret/rule.js'
import { findSecrets, maskSecrets, type Secret } from '../secrets/find-secrets.js'
import { compileLineMatcher, type LineMatch, type LineMatcher, lineEnd } from './line-matcher.js'

export interface Scanner {
  /** At most one for a rule and a line, in the order of the text. */
  candidates(path: string, text: string): Candidate[]
}

export const maxCandidatesOfRule = 50
const maxExcerpt = 400

/** Languages whose files the patterns are about: the family that the rules' data flow is known for. */
export const scannedLanguages: readonly string[] = ['javascript', 'typescript', 'html', 'vue', 'svelte', 'astro']

/** Of files in other languages than `languages`, only rules without data flow are looked for: secrets. */
export function compileScanner(rules: readonly Rule[], languages: readonly string[] = scannedLanguages): Scanner {
  const patterns = rules.flatMap((rule) => rule.candidates.map((pattern) => ({ ...pattern, rule })))
  const matchCode = compileLineMatcher(patterns)
  const ofAnyText = patterns.filter(({ rule }) => isAboutText(rule))
  const matchText = compileLineMatcher(ofAnyText)
  return {
    candidates(path, text) {
      return languages.includes(languageOf(path))
        ? collect(path, text, patterns, matchCode)
        : collect(path, text, ofAnyText, matchText)
    },
  }
}

function isAboutText({ taint }: Rule): boolean {
  return taint.sinks.length === 0 && taint.misuses === undefined
}

function collect(
  path: string,
  text: string,
  patterns: readonly (CandidatePattern & { rule: Rule })[],
  matcher: LineMatcher,
): Candidate[] {
  const found: { rule: Rule; label: string; match: LineMatch }[] = []
  const counts = new Map<Rule, { count: number; line: number }>()
  let secrets: readonly Secret[] | undefined
  matcher(text, (match) => {
    const pattern = patterns[match.pattern]
    if (pattern === undefined) return
    const { rule, label } = pattern
    const { count, line } = counts.get(rule) ?? { count: 0, line: 0 }
    if (count === maxCandidatesOfRule || line === match.line) return
    secrets ??= findSecrets(text)
    // A pattern of secrets sees a name and a value; whether the value is a secret, only the search for secrets knows.
    if (rule.id === hardCodedSecret.id && !holdsSecret(match, secrets)) return
    counts.set(rule, { count: count + 1, line: match.line })
    found.push({ rule, label, match })
  })
  if (found.length === 0 || secrets === undefined) return []
  const masked = maskSecrets(text, secrets)
  return found.map(({ rule, label, match }) => ({
    ruleId: rule.id,
    label,
    place: placeOf(path, match),
    excerpt: excerptOf(masked, match),
  }))
}

/** A private key begins right behind the match that announces it. */
function holdsSecret({ startOffset, endOffset }: LineMatch, secrets: readonly Secret[]): boolean {
  let low = 0
  let high = secrets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((secrets[middle]?.startOffset ?? 0) < startOffset) low = middle + 1
    else high = middle
  }
  return (secrets[low]?.startOffset ?? Number.POSITIVE_INFINITY) <= endOffset
}

function placeOf(path: string, { line, lineStart, startOffset, endOffset }: LineMatch): Candidate['place'] {
  return {
    path,
    startLine: line,
    startColumn: startOffset - lineStart + 1,
    endLine: line,
    endColumn: Math.max(endOffset, startOffset + 1) - lineStart,
  }
}

/** The line without its indentation; of a long line, what stands around the match. */
function excerptOf(text: string, { lineStart, startOffset }: LineMatch): string {
  const start = Math.max(lineStart, startOffset - maxExcerpt / 2)
  return text.slice(start, lineEnd(text, startOffset, start + maxExcerpt)).trim()
}
