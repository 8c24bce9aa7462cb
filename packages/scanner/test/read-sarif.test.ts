// Files of other tools, good and hostile. What each format looks like is from its public documentation.

import { describe, expect, test } from 'vitest'
import { severityOf, weaknessOf } from '../src/stages/import/claims-from-sarif.js'
import { readSarif } from '../src/stages/import/read-sarif.js'

const root = '/srv/repo'

function at(uri: string, startLine = 1, more: object = {}) {
  return { physicalLocation: { artifactLocation: { uri, ...more }, region: { startLine } } }
}

function file(results: readonly object[], driver: object = {}, run: object = {}): string {
  return JSON.stringify({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'tool', ...driver } }, results, ...run }],
  })
}

const read = (text: string) => readSarif('x.sarif', text, root)

describe('what other tools write', () => {
  test('Semgrep: CWE as a sentence in the tags of the rule', () => {
    const rules = [
      {
        id: 'js.sqli',
        properties: { tags: ['CWE-89: SQL', 'HIGH CONFIDENCE'] },
        defaultConfiguration: { level: 'error' },
      },
    ]
    const [found] = read(
      file(
        [{ ruleId: 'js.sqli', message: { text: 'm' }, locations: [at('src/a.js', 3, { uriBaseId: '%SRCROOT%' })] }],
        { name: 'Semgrep OSS', rules },
      ),
    ).results
    expect(found).toMatchObject({ tool: 'Semgrep OSS', cwe: ['CWE-89'], place: { path: 'src/a.js', line: 3 } })
    expect(found && [weaknessOf(found)?.id, severityOf(found)]).toEqual(['sql-injection', 'high'])
  })

  test('CodeQL: rules in an extension, scores, flows', () => {
    const rule = {
      id: 'js/path-injection',
      properties: { tags: ['security', 'external/cwe/cwe-022', 'external/cwe/cwe-023'], 'security-severity': '7.5' },
    }
    const extensions = [{ name: 'codeql/javascript-queries', rules: [rule] }]
    const steps = ['src/a.js', 'src/b.js'].map((uri, index) => ({ location: at(uri, index + 1) }))
    const result = {
      rule: { index: 0, toolComponent: { index: 0 } },
      ruleId: 'js/path-injection',
      locations: [at('src/b.js', 2)],
      codeFlows: [{ threadFlows: [{ locations: steps }] }],
    }
    const [found] = read(file([result], {}, { tool: { driver: { name: 'CodeQL' }, extensions } })).results
    expect(found?.flow.map(({ path, line }) => `${path}:${line}`)).toEqual(['src/a.js:1', 'src/b.js:2'])
    expect(found && [weaknessOf(found)?.id, severityOf(found)]).toEqual(['path-traversal', 'high'])
  })

  test('ESLint: absolute addresses, no CWE', () => {
    const [found] = read(
      file([{ ruleId: 'no-eval', level: 'error', locations: [at('file:///srv/repo/src/a%20b.js')] }]),
    ).results
    expect(found?.place.path).toBe('src/a b.js')
    expect(found && weaknessOf(found)?.id).toBe('code-injection')
  })

  test('CWE as taxa, artifacts by index, nested bases', () => {
    const run = {
      artifacts: [{ location: { uri: 'a.js', uriBaseId: 'INNER' } }],
      originalUriBaseIds: { INNER: { uri: 'src/', uriBaseId: 'OUTER' }, OUTER: { uri: 'file:///srv/repo/' } },
    }
    const taxa = [{ id: '918', toolComponent: { name: 'CWE' } }]
    const [found] = read(
      file(
        [
          {
            ruleId: 'r',
            taxa,
            locations: [{ physicalLocation: { artifactLocation: { index: 0 }, region: { startLine: 1 } } }],
          },
        ],
        {},
        run,
      ),
    ).results
    expect(found).toMatchObject({ cwe: ['CWE-918'], place: { path: 'src/a.js' } })
  })

  test('what the tool takes back is skipped', () => {
    const locations = [at('a.js')]
    const { results, skipped } = read(
      file([
        { locations, kind: 'pass' },
        { locations, baselineState: 'absent' },
        { locations, suppressions: [{ kind: 'inSource' }] },
        { locations, suppressions: [{ kind: 'external', status: 'rejected' }] },
        { locations, baselineState: 'unchanged', kind: 'fail' },
      ]),
    )
    expect(skipped).toEqual(['not a failure', 'absent', 'suppressed'])
    expect(results).toHaveLength(2)
  })
})

describe('hostile files', () => {
  test.each([
    'not json',
    '{',
    '[]',
    '{"version":"2.0.0","runs":[]}',
    '{"version":"2.1.0"}',
    file([{ locations: 'none' }]),
    file([{ locations: [{ physicalLocation: { region: { startLine: '1' } } }] }]),
    '['.repeat(100_000),
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  ])('are refused: %.40s', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'hunt/import-refused' }))
  })

  test('the error says where', () => {
    const text = file([{ locations: [{ physicalLocation: { region: { startLine: 'x' } } }] }])
    expect(() => read(text)).toThrow(/x\.sarif.*runs\[0\]\.results\[0\]\.locations\[0\].*startLine/)
  })

  test.each([
    '../a.js',
    'src/../../a.js',
    '%2e%2e/a.js',
    'src/%2e%2e/%2E%2E/a.js',
    '/etc/passwd',
    'file:///etc/passwd',
    'file:///srv/repo/../a.js',
    'file:///srv/repository/a.js',
    'file://elsewhere/srv/repo/a.js',
    'https://example.org/a.js',
    'src%2fa.js',
    'a%00.js',
    'a%zz.js',
    'src\\..\\a.js',
    '//srv/repo/a.js',
    '',
    `${'a/'.repeat(3000)}a.js`,
  ])('a path that is not inside is rejected: %.40s', (uri) => {
    expect(read(file([{ ruleId: 'no-eval', locations: [at(uri)] }]))).toMatchObject({
      results: [],
      rejected: [expect.stringMatching(/no path/)],
    })
  })

  test('a base that leaves the root, or that stands on itself, leads nowhere', () => {
    const run = {
      originalUriBaseIds: { UP: { uri: '../' }, OUT: { uri: 'file:///etc/' }, LOOP: { uriBaseId: 'LOOP' } },
    }
    const results = ['UP', 'OUT', 'LOOP'].map((uriBaseId) => ({ locations: [at('a.js', 1, { uriBaseId })] }))
    expect(read(file(results, {}, run)).rejected).toHaveLength(3)
  })

  test('names of the prototype are names', () => {
    const text = `{"version":"2.1.0","__proto__":{"x":1},"runs":[{"tool":{"driver":{"name":"t"}},"originalUriBaseIds":{"__proto__":{"uri":"../"}},
      "results":[{"ruleId":"__proto__","properties":{"__proto__":{"severity":"critical"}},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"a.js","uriBaseId":"constructor"},"region":{"startLine":1}}}]}]}]}`
    const [found] = read(text).results
    expect(found && [weaknessOf(found), severityOf(found)]).toEqual([undefined, 'medium'])
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })

  test('lines below one are rejected, names of tools are shown, thousands are read', () => {
    expect(read(file([{ locations: [at('a.js', 0)] }, { locations: [at('a.js', -1)] }])).rejected).toEqual([
      'no line',
      'no line',
    ])
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      ruleId: 'no-eval',
      locations: [at('a.js', index + 1)],
    }))
    const { results } = read(file(many, { name: `evil\u001b[2J\u202e${'x'.repeat(1000)}` }))
    expect(results).toHaveLength(20_000)
    expect(results[0]?.tool).toMatch(/^evil\?.{1,60}$/)
    expect(() => read(file([...many, ...many, ...many]))).toThrow(/more than 50000/)
  })
})
