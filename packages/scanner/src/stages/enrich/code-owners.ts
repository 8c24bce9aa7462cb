// CODEOWNERS as the forges read it: the last line whose pattern matches names the owners; a line without owners says that there are
// none.

import ignore from 'ignore'

export interface OwnersRule {
  /** As written. */
  readonly line: string
  readonly owners: readonly string[]
  readonly matches: (path: string) => boolean
}

const mostRules = 20_000

export function parseCodeOwners(text: string): OwnersRule[] {
  const rules: OwnersRule[] = []
  for (const written of text.split('\n')) {
    const line = written.replace(/(^|\s)#.*$/, '').trim()
    // A section head of GitLab, an exclusion, a character class: none of them is a pattern here.
    if (line === '' || /^\^?\[/.test(line) || line.startsWith('!')) continue
    const [pattern = '', ...owners] = splitWords(line)
    const matcher = ignore().add(pattern)
    rules.push({ line, owners, matches: (path) => matcher.ignores(path) })
    if (rules.length >= mostRules) break
  }
  return rules
}

/** Words parted by blanks; a backslash keeps a blank in its word. */
function splitWords(line: string): string[] {
  return (line.match(/(?:\\.|[^\s\\])+/g) ?? []).map((word) => word.replaceAll('\\ ', ' '))
}

export function ownersOf(rules: readonly OwnersRule[], path: string): OwnersRule | undefined {
  return rules.findLast((rule) => rule.matches(path))
}
