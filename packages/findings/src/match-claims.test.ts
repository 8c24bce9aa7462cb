import { describe, expect, test } from 'vitest'
import { type Claim, claimSchema } from './claim.js'
import { fingerprints, newFindingId, normalStatement } from './fingerprint.js'
import { matchClaims } from './match-claims.js'
import { tierOf } from './tier.js'
import { alone, joinWays } from './ways.js'

function claim(path: string, statement: string, more: Partial<Claim> = {}): Claim {
  const place = { path, startLine: 1, startColumn: 1, endLine: 1, endColumn: 5 }
  return {
    ruleId: 'sql-injection',
    weaknessClass: 'sql-injection',
    cwe: ['CWE-89'],
    kind: 'security',
    severity: 'high',
    confidence: 'high',
    title: 't',
    description: 'd',
    place,
    statement,
    enclosingFunction: 'f',
    trace: [{ kind: 'sink', quote: { place, text: 'x' }, note: 'n' }],
    preconditions: [],
    recommendation: 'r',
    ...more,
  }
}

const known = (id: string, of: Claim) => ({ id, claim: of, fingerprint: fingerprints([of])[0] ?? '' })
const match = (findings: Parameters<typeof matchClaims>[0], claims: readonly Claim[]) => {
  const marks = fingerprints(claims)
  return matchClaims(
    findings,
    claims.map((each, index) => ({ claim: each, fingerprint: marks[index] ?? '' })),
  )
}

describe('a fingerprint', () => {
  test('follows its code through moves and white space, not through another statement, function or class', () => {
    const [one] = fingerprints([claim('a.js', 'db.query(sql)')])
    const at = { path: 'b/c.js', startLine: 90, startColumn: 3, endLine: 90, endColumn: 9 }
    expect(fingerprints([claim('b/c.js', '  db.query(sql)\n;', { place: at, title: 'other' })])[0]).toBe(one)
    for (const other of [
      claim('a.js', 'db.query(other)'),
      claim('a.js', 'db.query(sql)', { enclosingFunction: 'g' }),
      claim('a.js', 'db.query(sql)', { weaknessClass: 'nosql-injection' }),
    ])
      expect(fingerprints([other])[0]).not.toBe(one)
  })

  test('tells equal statements of one function apart by their order', () => {
    const marks = fingerprints([claim('a.js', 'x()'), claim('a.js', 'y()'), claim('a.js', 'x()')])
    expect(new Set(marks).size).toBe(3)
  })
})

describe('an ordinal counted in the code', () => {
  test('gives the same fingerprint whatever else is claimed, and never one twice', () => {
    const [first, second] = [claim('a.js', 'x()', { ordinal: 0 }), claim('a.js', 'x()', { ordinal: 1 })]
    expect(fingerprints([second])[0]).toBe(fingerprints([first, second])[1])
    expect(fingerprints([first])[0]).toBe(fingerprints([claim('a.js', 'x()')])[0])
    expect(new Set(fingerprints([first, first, second])).size).toBe(3)
  })
})

describe('several ways into one sink', () => {
  const way = (from: string, more: Partial<Claim> = {}) => {
    const sink = claim('sink.js', 'x()')
    const place = { path: from, startLine: 2, startColumn: 1, endLine: 2, endColumn: 3 }
    const trace: Claim['trace'] = [{ kind: 'source', quote: { place, text: 'q' }, note: 'n' }, ...sink.trace]
    return { ...sink, title: `T ${from}`, trace, ...more }
  }

  test('are one claim, told by the surest and then by the first path, in whatever order they come', () => {
    const ways = [way('b.js'), way('a.js'), way('c.js', { confidence: 'low' })]
    const joined = joinWays(ways)
    expect(joined?.title).toBe('T a.js')
    expect(joined?.furtherWays?.map(({ title }) => title)).toEqual(['T b.js', 'T c.js'])
    expect(joined?.description).toBe(
      'd There are 2 other ways to the same place: T b.js from line 2 of `b.js`; T c.js from line 2 of `c.js`.',
    )
    expect(claimSchema.parse(joined)).toEqual(joined)
    expect(joinWays(ways.toReversed())).toEqual(joined)
  })

  test('are of the tier of the surest of them', () => {
    const hint = way('a.js', { tier: 'explore', confidence: 'high' })
    const alarm = way('b.js', { confidence: 'low' })
    expect(joinWays([hint, alarm])?.title).toBe('T b.js')
    expect(tierOf(joinWays([hint, alarm]) ?? hint)).toBe('default')
    expect(tierOf(joinWays([hint, hint]) ?? alarm)).toBe('explore')
  })

  test('can be told apart again', () => {
    const [one, other] = [way('a.js'), way('b.js')]
    expect(alone(joinWays([one, other]) ?? other)).toEqual(one)
    expect(joinWays([joinWays([one, other]) ?? one])).toEqual(one)
    expect(joinWays([])).toBeUndefined()
  })

  test('a sink that another file leads to is met where it is, and nowhere else', () => {
    const held = { ...known('A', claim('sink.js', 'x()')), isHeld: true }
    expect(match([held], [claim('sink.js', 'x()')])).toEqual(['A'])
    expect(match([held], [claim('copy.js', 'x()')])).toEqual([undefined])
  })
})

describe('matching claims with findings', () => {
  test('a known claim is its finding, a new one is none', () => {
    expect(match([known('A', claim('a.js', 'x()'))], [claim('a.js', 'x()'), claim('a.js', 'new()')])).toEqual([
      'A',
      undefined,
    ])
  })

  test('the same code in two files: each keeps its own', () => {
    const findings = [known('A', claim('a.js', 'x()')), known('B', claim('b.js', 'x()'))]
    expect(match(findings, [claim('b.js', 'x()')])).toEqual(['B'])
  })

  test('code that moved is met again, once', () => {
    const findings = [known('A', claim('gone.js', 'x()'))]
    expect(match(findings, [claim('b.js', 'x()')])).toEqual(['A'])
    expect(match(findings, [claim('b.js', 'x()'), claim('b.js', 'x()')])).toEqual(['A', undefined])
  })
})

test('ids are of a fixed alphabet and do not repeat', () => {
  const ids = Array.from({ length: 1000 }, newFindingId)
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) expect(id).toMatch(/^f-[0-9a-hjkmnp-tv-z]{12}$/)
})

test('a statement without its white space and final semicolon', () => {
  expect(normalStatement(' a (\n\tb ) ;')).toBe('a ( b )')
})
