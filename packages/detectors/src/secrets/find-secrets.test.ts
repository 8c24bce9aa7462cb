import { describe, expect, test } from 'vitest'
import { findSecrets, maskSecrets } from './find-secrets.js'
import { entropy } from './secret-assignments.js'

/** Put together here, so that no scanner of this file takes them for real ones. */
const token = (...parts: readonly string[]): string => parts.join('')
const letters = 'aZ3kQ9mW7xR2tY8pL4vB6nC5dF1gH0jS3uE7wT9y'
const hex = '3f9c1e7ab04d582e6c1f9a7b3d5e8c20'
const githubToken = token('ghp', '_', letters.slice(0, 36))
const body = `${letters}${letters.slice(0, 24)}`
const privateKey = (lineBreak: string): string =>
  [
    '-----BEGIN RSA PRIVATE',
    ` KEY-----${lineBreak}`,
    body,
    lineBreak,
    body,
    lineBreak,
    '-----END RSA PRIVATE KEY-----',
  ].join('')

function found(text: string): string[] {
  return findSecrets(text).map(({ kind, startOffset, endOffset }) => `${kind}: ${text.slice(startOffset, endOffset)}`)
}

describe('secrets with a form of their own', () => {
  test.each([
    ['aws-access-key', token('AK', 'IA', 'Z3QK9MW7XR2TY8PL')],
    ['github-token', githubToken],
    ['gitlab-token', token('glp', 'at-', letters.slice(0, 20))],
    ['slack-token', token('xo', 'xb-', '723941856204-', letters.slice(0, 24))],
    ['stripe-key', token('sk_', 'live_', letters.slice(0, 24))],
    ['google-api-key', token('AI', 'za', letters.slice(0, 35))],
    ['npm-token', token('npm', '_', letters.slice(0, 36))],
    ['sendgrid-key', token('SG', '.', letters.slice(0, 22), '.', letters, 'abc')],
    ['mailgun-key', token('key', '-', hex)],
    ['anthropic-key', token('sk-', 'ant-', 'api03-', letters, letters)],
    ['hugging-face-token', token('hf', '_', letters.slice(0, 34))],
    ['telegram-token', token('7239418562', ':A', 'A', letters.slice(0, 33))],
    ['shopify-token', token('shp', 'at_', hex)],
  ])('%s', (kind, text) => {
    expect(found(`const x = "${text}"`)).toEqual([`${kind}: ${text}`])
  })

  test('only the secret part of an address is the secret', () => {
    expect(found('url: postgres://shop:kW9x2Lq8Zr@db.shop.net:5432/shop')).toEqual(['url-password: kW9x2Lq8Zr'])
    const path = token('T7K2M9QX4/', 'B8L3N5RW6/', letters.slice(0, 24))
    expect(found(`https://hooks.slack.com/services/${path}`)).toEqual([`slack-webhook: ${path}`])
  })

  test.each(['\n', '\r\n', '\\n'])('a private key over lines parted by %j', (lineBreak) => {
    const text = `const key = \`${privateKey(lineBreak)}\``
    expect(found(text)).toEqual([`private-key: ${lineBreak}${body}${lineBreak}${body}${lineBreak}`])
  })

  test('no key where code only asks how one begins', () => {
    const opening = privateKey('\n').split('\n', 1)[0] ?? ''
    const asked = `if (text.startsWith('${opening}')) return readPrivateKeyOfTheOldFormat(text, { passphrase, encoding: 'pem' })\n`
    expect(found(asked.repeat(3))).toEqual([])
  })

  test('a second key after one that never ends is found too', () => {
    const text = `${privateKey('\n').slice(0, 130)}\n${privateKey('\n')}`
    expect(found(text)).toHaveLength(2)
  })
})

test.each([
  "const password = 'kW9x2-Lq8Zr'",
  'api_key: "q7Zr2kW9xLq8"',
  "auth: { user: 'a', pass: 'kW9x2-Lq8Zr' }",
  'const smtpPass = "kW9x2-Lq8Zr"',
  "DB_PASS = 'kW9x2-Lq8Zr'",
  "config['clientSecret'] = 'q7Zr2kW9xLq8'",
  "config['pageSecret'] = 'q7Zr2kW9xLq8'",
  'DB_PASSWORD=kW9x2Lq8Zr44',
  'export AUTH_TOKEN=q7Zr2kW9xLq8aa # staging',
  'spring.datasource.password=kW9x2Lq8Zr44',
  '  secret: q7Zr2kW9xLq8',
  'password = kW9x2Lq8Zr44 ; staging',
  'DB_PASSWORD=kW9x2Lq8Zr44;',
  'if (token === "q7Zr2kW9xLq8") {}',
  "const apiKey = process.env.API_KEY ?? 'q7Zr2kW9xLq8'",
  "secret: process.env['APP_SECRET'] || 'q7Zr2kW9xLq8',",
  'source.setPassword("kW9x2-Lq8Zr")',
  'builder.url(address).password("kW9x2-Lq8Zr").build()',
  'login.setProperty("db.password", "kW9x2-Lq8Zr")',
  "settings.set('apiKey', 'q7Zr2kW9xLq8')",
])('the value given to a secret name is one: %s', (text) => {
  expect(findSecrets(text).map(({ kind }) => kind)).toEqual(['assignment'])
})

describe('what only looks like a secret is none', () => {
  test.each([
    "const accessKeyId = 'AKIAIOSFODNN7EXAMPLE'",
    "password = 'changeme'",
    "password = 'xxxxxxxxxxxx'",
    "bypass = 'kW9x2-Lq8Zr'",
    '"NextToken": "q7Zr2kW9xLq8"',
    'continuation_token=q7Zr2kW9xLq8aa',
    "passwordLastUsed: '2031-05-17T09:30:12Z'",
    "passport: 'kW9x2-Lq8Zr'",
    "pass: 'twice-2-gates'",
    'token: "<token-goes-here-1>"',
    'token: "${API_TOKEN_2}"',
    'DB_PASSWORD=${DB_PASSWORD_22}',
    'const secret = process.env.SECRET_2024_A',
    "const secret = 'correct-horse-battery-staple'",
    "const tokenUrl = 'https://login.host2.net/token4'",
    "const secret = process.env.APP_SECRET ?? ''",
    "const secret = process.env.APP_SECRET || 'changeme'",
    "const tokenUrl = process.env.TOKEN_URL ?? 'login2-host4x'",
    "const passwordField = 'input22-pw44x'",
    'form.setPasswordField("input22-pw44x")',
    'login.setProperty("token.file", "run2-token9x4")',
    'cookies.getToken("kW9x2-Lq8Zr")',
    "const tokenType = 'urn2-bearer9x'",
    "const passwordHash = 'a7Zr2kW9xLq8'",
    'client.CancelToken = CancelToken$1;',
    'exports.authToken = makeToken2_x9k4;',
    "password: '$2b$10$N9qo8uLOickgx2ZMRZoMye'",
    'password: hashPassword2(value33)',
    'const token = sha256HexOf2(input9)',
    'postgres://postgres:kW9x2Lq8Zr@localhost:5432/shop',
    'postgres://user:${PASSWORD_1}@db.shop.net/shop',
    '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n-----END PUBLIC KEY-----',
    ['-----BEGIN PRIVATE', ' KEY-----\n...\n-----END PRIVATE KEY-----'].join(''),
    `"integrity": "sha512-${letters}"`,
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('secrets of one line are all found, and a known form says more than a name', () => {
  const text = `const token = '${githubToken}', password = 'kW9x2-Lq8Zr'`
  expect(found(text)).toEqual([`github-token: ${githubToken}`, 'assignment: kW9x2-Lq8Zr'])
})

test('in a line of two megabytes every secret is found', () => {
  const filler = 'var a=[1,2,3];'.repeat(5000)
  const text = Array.from({ length: 30 }, () => `${filler}t="${githubToken}";`).join('')
  expect(text.length).toBeGreaterThan(2_000_000)
  expect(findSecrets(text)).toHaveLength(30)
})

test('a masked text keeps its length and its lines', () => {
  const text = `a\r\n${privateKey('\r\n')}\r\nb = "${githubToken}" c`
  const masked = maskSecrets(text, findSecrets(text))
  expect(masked).toHaveLength(text.length)
  expect(masked.split('\r\n').map((line) => line.length)).toEqual(text.split('\r\n').map((line) => line.length))
  expect(masked).not.toContain(body.slice(0, 8))
  expect(masked).toContain(`b = "${'*'.repeat(40)}" c`)
  expect(findSecrets(masked)).toEqual([])
})

test.each([
  ['', 0],
  ['aaaa', 0],
  ['abab', 1],
  ['abcd', 2],
])('the entropy of %j is %d bits', (text, bits) => {
  expect(entropy(text)).toBeCloseTo(bits)
})
