import { claimSchema } from '@sallyport/findings'
import { expect, test } from 'vitest'
import { claimSecrets } from './claim-secrets.js'

const githubToken = ['ghp', 'aZ3kQ9mW7xR2tY8pL4vB6nC5dF1gH0jS3uE7'].join('_')

test('a secret is claimed where it stands, and nothing that is quoted shows it', () => {
  const text = `# settings\n\n  GITHUB_TOKEN=${githubToken}  \r\nNAME=shop\n`
  const [claim, ...others] = claimSecrets('deploy/.env', text)
  expect(others).toEqual([])
  expect(claimSchema.parse(claim)).toMatchObject({
    ruleId: 'hard-coded-secret',
    severity: 'high',
    place: { path: 'deploy/.env', startLine: 3, startColumn: 3, endLine: 3, endColumn: 55 },
    statement: `GITHUB_TOKEN=${'*'.repeat(40)}`,
    trace: [{ kind: 'sink', quote: { text: `GITHUB_TOKEN=${'*'.repeat(40)}` } }],
  })
  expect(JSON.stringify(claim)).not.toContain(githubToken.slice(4, 12))
})

test('a value that only its name makes a secret is claimed with less confidence', () => {
  const [claim] = claimSecrets('config/app.yaml', 'db:\n  password: kW9x2Lq8Zr44\n')
  expect(claim).toMatchObject({ severity: 'medium', confidence: 'medium', place: { startLine: 2 } })
})

test.each(['.env.example', 'test/login.test.ts', 'docs/setup.md', 'src/__tests__/a.js', 'config.sample.json'])(
  'in %s only tokens of a known form count',
  (path) => {
    expect(claimSecrets(path, "password: 'kW9x2-Lq8Zr'")).toEqual([])
    expect(claimSecrets(path, `token: '${githubToken}'`)).toHaveLength(1)
  },
)

test.each([
  ['src/db.js', undefined],
  ['docs/settings.md', 'explore'],
])('in %s an address with a password is of the tier %s', (path, tier) => {
  const [claim] = claimSecrets(path, "url: 'mysql://shop:kW9x2-Lq8Zr@db.shop.net/shop'")
  expect(claim?.tier).toBe(tier)
})

test('the claims of a file are bounded, and so are their quotes', () => {
  const line = `${'x'.repeat(3000)} t="${githubToken}" ${'y'.repeat(3000)}`
  const claims = claimSecrets('a.js', Array.from({ length: 80 }, () => line).join('\n'))
  expect(claims).toHaveLength(50)
  for (const claim of claims) expect(claimSchema.safeParse(claim).success).toBe(true)
  expect(claims.at(-1)?.place.startLine).toBe(50)
  expect(claims[0]?.statement.length).toBeLessThanOrEqual(400)
})
