// What the properties feed on: texts made of what detectors react to, in any order, and now and then anything.

import fc from 'fast-check'

/** Of every run; the environment may set another. Runs with one seed are the same to the byte. */
export const seed: number = Number(process.env['FUZZ_SEED'] ?? 20_261_123)
export const runs: number = Number(process.env['FUZZ_RUNS'] ?? 300)

const pieces = [
  ...'eval( exec( spawn query( ` ${ } " \' ; , ( ) { } [ ] = => : + . \n \r\n \r \\n \t # // /* */ <h1> @Get('.split(
    ' ',
  ),
  ...['\n', '\r\n', ' ', '\u2028', '\uFEFF', '\0', 'é', '\u{1f600}', '\ud83d'],
  ...['app.get(', 'req.query', 'req.body', 'function f(a)', 'const x =', 'await', 'import x from', 'require(', 'class'],
  ...[
    'password',
    'SECRET_TOKEN=',
    'api_key: ',
    'kW9x2-Lq8Zr44',
    'q7Zr2kW9xLq8',
    'AKIA',
    'ghp_',
    'postgres://a:',
    '@db.net',
  ],
  ...['-----BEGIN ', 'RSA PRIVATE KEY', '-----', '-----END ', 'aZ3kQ9mW7xR2tY8pL4vB6nC5dF1gH0jS3uE7wT9y'.repeat(2)],
  ...['SELECT * FROM t WHERE a = ', 'process.argv', "'use server'", 'Math.random()', 'rejectUnauthorized: false'],
  'x'.repeat(700),
]

export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
)

export const anyPath: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    'src/index.ts',
    'src/a.js',
    'pages/api/a.tsx',
    '.env',
    'package.json',
    'a.yaml',
    'go.mod',
    'test/a.test.mjs',
    'a',
  ],
)
