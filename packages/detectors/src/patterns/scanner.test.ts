import { candidateSchema } from '@sallyport/findings'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEntryPoints } from '../entry-points/find-entry-points.js'
import { PatternError } from '../errors.js'
import { findRule, rules } from '../rules/rules.js'
import { findSecrets, maskSecrets } from '../secrets/find-secrets.js'
import { compileScanner, maxCandidatesOfRule } from './scanner.js'

const scanner = compileScanner(rules)

function proposed(path: string, text: string): string[] {
  return scanner.candidates(path, text).map(({ ruleId, place }) => `${ruleId}:${place.startLine}`)
}

test('a candidate says which pattern saw what, and where', () => {
  const [candidate] = scanner.candidates('src/a.js', 'const a = 1\n  const b = eval(input)\n')
  expect(candidateSchema.parse(candidate)).toEqual({
    ruleId: 'code-injection',
    label: 'eval of what is not constant',
    place: { path: 'src/a.js', startLine: 2, startColumn: 13, endLine: 2, endColumn: 18 },
    excerpt: 'const b = eval(input)',
  })
})

test('a call as compilers write it is one like any other, where it stands', () => {
  const [candidate] = scanner.candidates('a.js', 'const text = (0, promises_1.readFile)(name)')
  expect(candidate).toMatchObject({ ruleId: 'path-traversal', excerpt: 'const text = (0, promises_1.readFile)(name)' })
  expect(candidate?.place.startColumn).toBe(29)
})

describe('code that is no candidate', () => {
  test.each([
    'const found = pattern.exec(text)',
    "const found = eval('1 + 1')",
    'const rows = await pool.query("SELECT 1")',
    'const list = items.find((item) => item.id === id)',
    "element.innerHTML = ''",
    "const text = fs.readFileSync('a.txt')",
    "res.redirect('/')",
    'Object.assign(a, b)',
    'const copy = { ...body }',
    "createHash('sha256').update(url)",
    "const answer = await fetch('https://api.example.com/v1')",
    'setTimeout(() => {}, 10)',
  ])('%s', (line) => {
    expect(proposed('src/a.ts', line)).toEqual([])
  })
})

test('two patterns of a rule make one candidate of a line, two rules make two', () => {
  const line = "res.send(`<p>${req.query.a}</p>`); res.setHeader('a', req.query.b)"
  expect(proposed('a.js', line)).toEqual(['cross-site-scripting:1', 'header-injection:1'])
})

test('candidates of a rule in a file are bounded', () => {
  expect(proposed('a.js', 'eval(x)\n'.repeat(500))).toHaveLength(maxCandidatesOfRule)
})

test('in a file of another language only secrets are looked for', () => {
  const text = `eval(x)\napi_key = "${'q7Zr2kW9xLq8'}"\n`
  expect(proposed('a.go', text)).toEqual(['hard-coded-secret:2'])
  expect(
    compileScanner(rules, ['go'])
      .candidates('a.go', text)
      .map(({ ruleId }) => ruleId),
  ).toContain('code-injection')
})

test('an excerpt shows no secret and is bounded', () => {
  const token = ['ghp', 'aZ3kQ9mW7xR2tY8pL4vB6nC5dF1gH0jS3uE7'].join('_')
  const text = `${'x'.repeat(5000)};eval(input, "${token}")${'y'.repeat(2_000_000)}`
  const [first, ...others] = scanner.candidates('a.js', text)
  expect(candidateSchema.safeParse(first).success).toBe(true)
  expect(first?.excerpt).toContain('eval(input')
  expect(JSON.stringify([first, ...others])).not.toContain('aZ3kQ9')
})

test('one pass finds what the searches find one after the other', () => {
  const line = fc.constantFrom(
    'const a = 1',
    'eval(input)',
    "app.get('/a', (req, res) => res.send(req.query.a))",
    `const token = '${['ghp', 'aZ3kQ9mW7xR2tY8pL4vB6nC5dF1gH0jS3uE7'].join('_')}'`,
    `password: "${'kW9x2Lq8Zr44'}"`,
    "db.query('SELECT ' + req.body.id)",
    '#!/usr/bin/env node',
    'export function run(x) {}',
    'exports.go = function () {}',
    "password = ''",
  )
  const path = fc.constantFrom('a.js', 'src/index.ts', 'a.py', 'a.html', 'app/api/x/route.ts', '.env', 'a.vue')
  fc.assert(
    fc.property(path, fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '; '), (at, lines, between) => {
      const text = lines.join(between)
      const secrets = findSecrets(text)
      const masked = maskSecrets(text, secrets)
      expect(scanner.scan(at, text)).toEqual({
        secrets,
        candidates: scanner.candidates(at, masked),
        entryPoints: findEntryPoints(at, masked),
      })
    }),
    { seed: 12, numRuns: 500 },
  )
})

test('a rule of somebody else must be linear', () => {
  const [rule] = rules
  const slow = { ...rule, candidates: [{ label: 'slow', literals: ['x'], pattern: 'x(a+)+b' }] }
  expect(() => compileScanner([slow as (typeof rules)[number]])).toThrow(PatternError)
})

test('a rule is found by its id and by an id that it had', () => {
  expect(findRule('xss')?.id).toBe('cross-site-scripting')
  expect(findRule('ssrf')).toBe(findRule('server-side-request-forgery'))
  expect(findRule('toString')).toBeUndefined()
})
