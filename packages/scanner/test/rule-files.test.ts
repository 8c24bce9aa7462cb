// Files of own rules: what is wrong with one is said with its place; what is right is a rule like any other.

import { describe, expect, test } from 'vitest'
import { ownRulesOf, rulesInForce } from '../src/rules/own-rules.js'
import { parseRuleFile } from '../src/rules/parse-rule-file.js'
import type { Workspace } from '../src/workspace/workspace.js'

const samples = "    samples: { vulnerable: ['a()'], safe: ['b()'] }\n"
const head = `rules:
  - id: acme-call
    cwe: [CWE-89]
    severity: high
    title: T
    summary: S
    recommendation: R
    patterns: [{ label: L, literals: ['.raw('], pattern: '\\.raw\\(' }]
`
const sink = "    sinks: [{ what: a call, call: ['acme#raw'] }]\n"
const whole = `${head}${sink}${samples}`
const extension = `extend:\n  - rule: sql-injection\n    sanitizers: [{ what: it is quoted, call: ['acme#quote'] }]\n${samples}`
const file = (text: string, name = 'a.yaml') => ({ name, text })

function faultOf(text: string): { code: string; message: string; line: number | undefined } {
  try {
    parseRuleFile(file(text))
  } catch (error) {
    const { code, message, span } = error as { code: string; message: string; span?: { start: { line: number } } }
    return { code, message, line: span?.start.line }
  }
  throw new Error('it was accepted')
}

describe('a file that cannot be used', () => {
  test.each([
    ['is no YAML', 'rules: [', /^cannot use `a.yaml`: /, 1],
    ['names a key twice', `${whole}    severity: low\n`, /Map keys must be unique/, 11],
    ['has an unknown key', `${whole}    severe: high\n`, /`rules.0`: Unrecognized key: "severe"/, 2],
    ['has a wrong severity', whole.replace('severity: high', 'severity: bad'), /`rules.0.severity`: Invalid option/, 4],
    [
      'has an id that is none',
      whole.replace('acme-call', 'Acme Call'),
      /`rules.0.id`: expected words of small letters/,
      2,
    ],
    ['has no samples', `${head}${sink}`, /`rules.0.samples`: /, 2],
    [
      'has no safe sample',
      whole.replace("safe: ['b()']", 'safe: []'),
      /`rules.0.samples.safe`: a rule needs a safe sample/,
      10,
    ],
    ['has no sink', `${head}${samples}`, /`rules.0.sinks`: /, 2],
    [
      'names no call in a sanitizer',
      extension.replace("call: ['acme#quote']", ''),
      /`extend.0.sanitizers.0`: name what is called/,
      3,
    ],
    ['has a symbol that is none', whole.replace('acme#raw', 'acme.raw'), /expected a symbol: `module#export`/, 9],
    [
      'has too many alternatives',
      whole.replace('acme#raw', `acme#${'{a,b,c,d,e}'.repeat(4)}`),
      /more than 200 alternatives in braces/,
      9,
    ],
    [
      'has a pattern that may take long',
      whole.replace("'\\.raw\\('", "'(a+)+b\\.raw\\('"),
      /`rules.0.patterns.0.pattern`: the pattern is refused/,
      8,
    ],
    ['uses an alias', `x: &a [1]\n${whole}y: *a\n`, /it uses aliases/, undefined],
    ['is nested too deep', `rules: ${'['.repeat(100_000)}`, /nested too deep|cannot use/, undefined],
    ['is too long', `# ${'x'.repeat(500_001)}`, /longer than 500000 characters/, undefined],
    ['says nothing', '{}', /neither `rules` nor `extend`/, 1],
  ])('%s', (_, text, message, line) => {
    const fault = faultOf(text)
    expect(fault.code).toBe('workspace/rules-invalid')
    expect(fault.message).toMatch(message)
    if (line !== undefined) expect(fault.line).toBe(line)
  })
})

describe('the rules of files', () => {
  const workspace = (...texts: string[]): Workspace =>
    ({ ruleFiles: texts.map((text, index) => file(text, `${index}.yaml`)) }) as unknown as Workspace

  test('stand behind the built-in ones, and an extension in the place of its rule', () => {
    const own = workspace(whole, extension)
    const inForce = rulesInForce(own)
    expect(inForce.at(-1)?.id).toBe('acme-call')
    const sql = inForce.filter(({ id }) => id === 'sql-injection')
    expect(sql).toHaveLength(1)
    expect(sql[0]?.taint.sanitizers?.at(-1)).toMatchObject({ callee: ['acme#quote'] })
    const [plain] = rulesInForce(workspace()).filter(({ id }) => id === 'sql-injection')
    expect(sql[0]?.taint.sinks).toEqual(plain?.taint.sinks)
  })

  test('have another digest whenever they say something else, and none where there are none', () => {
    expect(ownRulesOf(workspace()).digest).toBe('')
    const [one, other] = [ownRulesOf(workspace(whole)), ownRulesOf(workspace(whole.replace('high', 'low')))]
    expect(one.digest).not.toBe(other.digest)
  })

  test.each([
    ['a built-in id', [whole.replace('acme-call', 'sql-injection')], '`sql-injection` is a built-in rule'],
    ['an id twice', [whole, whole], 'there are two rules `acme-call`'],
    ['a rule that is not there', [extension.replace('sql-injection', 'nope')], 'there is no rule `nope` to extend'],
  ])('may not take %s', (_, texts, message) => {
    expect(() => ownRulesOf(workspace(...texts))).toThrow(message)
  })
})
