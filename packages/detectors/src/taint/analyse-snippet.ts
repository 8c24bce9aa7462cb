// For tests: analyses a snippet with small specifications of its own, so that the engine is tested without the rules. Lines that
// must be claimed end with `// claim`, lines that must be cleared with `// clear`.

import { type Claim, type Clearance, claimSchema } from '@sallyport/findings'
import { analyseFile } from '../analyse.js'
import type { Rule } from '../rule.js'
import type { TaintSpecification } from './specification.js'

export function ruleOf(id: string, taint: Partial<TaintSpecification>): Rule {
  return {
    id,
    aliases: [],
    weaknessClass: id,
    cwe: ['CWE-20'],
    severity: 'high',
    title: id,
    summary: 'It does harm.',
    recommendation: 'do not do it',
    candidates: [],
    taint: { sources: 'untrusted', sinks: [], ...taint },
  }
}

/** `sink(x)` is one by itself, `exec` of `child_process` by its symbol. */
export const sinkRule = ruleOf('test-sink', {
  sinks: [
    {
      kind: 'call',
      what: 'a dangerous call',
      callee: ['global#sink', 'child_process#exec'],
      arguments: [{ argument: 0 }],
    },
    {
      kind: 'call',
      what: 'a dangerous object',
      callee: ['global#deepSink'],
      arguments: [{ argument: 0, reach: 'deep' }],
    },
    { kind: 'call', what: 'a query', method: ['rawQuery'], receiver: '^(db|conn)', arguments: [{ argument: 0 }] },
  ],
  sanitizers: [
    { what: '`clean` cleans it', callee: ['global#clean', 'cleaner#clean'] },
    { what: '`demand` throws otherwise', callee: ['global#demand'], argument: 0 },
    { what: '`<` is replaced', method: ['replace'], when: [{ argument: 0, matches: '<' }] },
  ],
})

export interface SnippetResult {
  readonly claims: readonly Claim[]
  readonly clearances: readonly Clearance[]
  readonly limits: readonly string[]
}

export async function analyseSnippet(
  text: string,
  {
    rules = [sinkRule],
    files = {},
    path = 'src/app.ts',
  }: { rules?: readonly Rule[]; files?: Readonly<Record<string, string>>; path?: string } = {},
): Promise<SnippetResult> {
  const load = async (specifier: string): Promise<{ path: string; text: string } | undefined> => {
    const name = specifier.replace(/^\.\//, '')
    const found = files[name]
    return found === undefined ? undefined : { path: `src/${name}`, text: found }
  }
  const analysis = await analyseFile({ path, text }, { rules, load })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  for (const claim of analysis.claims) {
    claimSchema.parse(claim)
    for (const { quote } of claim.trace) assertQuoted(quote, { ...files, [path.slice(4)]: text })
  }
  return analysis
}

/** INVARIANT: what is quoted stands there, whatever the snippet. */
function assertQuoted({ place, text }: Claim['trace'][number]['quote'], files: Readonly<Record<string, string>>): void {
  const lines = (files[place.path.replace(/^src\//, '')] ?? '').split('\n')
  const line = lines[place.startLine - 1] ?? ''
  const there = line.slice(place.startColumn - 1, place.endColumn)
  if (place.startLine !== place.endLine || there !== text) {
    throw new Error(`quoted \`${text}\`, but there is \`${there}\` in line ${place.startLine} of ${place.path}`)
  }
}

/** The lines that are claimed, and those that a snippet says must be. */
export async function claimedLines(
  text: string,
  options: Parameters<typeof analyseSnippet>[1] = {},
): Promise<{ readonly claimed: readonly number[]; readonly expected: readonly number[] }> {
  const { claims } = await analyseSnippet(text, options)
  const claimed = [...new Set(claims.map(({ place }) => place.startLine))].sort((left, right) => left - right)
  const expected = text.split('\n').flatMap((line, index) => (/\/\/ claim$/.test(line) ? [index + 1] : []))
  return { claimed, expected }
}
