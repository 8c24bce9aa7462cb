import { expect, test } from 'vitest'
import { rules } from '../rules/rules.js'
import { rulesOf } from './rules-of.js'

const ofPython = rulesOf(rules, 'python')
const own = new Set(rules.filter(({ languages }) => languages?.python !== undefined).map(({ id }) => id))

/** Functions, values and packages that only programs in JavaScript have. */
const foreign =
  /\b(?:execFile|JSON\.[a-z]|crypto\.|path\.basename\b(?<!os\.path\.basename)|new [A-Z]|process\.env|Object\.|Math\.|String\(|Number\(|typeof|encodeURIComponent|textContent|DOMPurify|sendFile|req\.|Sequelize|Node\b|NODE_|httpOnly|sameSite|nodeIntegration|mkdtemp\b|fs\.|timingSafeEqual|fast-xml-parser|xml2js|noent|ldap-escape|EqualityFilter|preservePaths|extract-zip|pino|vm\b)/

test.each(ofPython.filter(({ id }) => own.has(id)).map((rule) => [rule.id, rule] as const))(
  '%s advises in the words of Python',
  (_id, { recommendation, summary }) => {
    expect(`${recommendation} ${summary}`).not.toMatch(foreign)
  },
)

test.each(ofPython.filter(({ id }) => !own.has(id)).map((rule) => [rule.id, rule] as const))(
  '%s, which has no part for Python, claims nothing there',
  (_id, { taint, structures }) => {
    expect([taint.misuses ?? [], taint.sinks, structures ?? []]).toEqual([[], [], []])
  },
)

test('a rule keeps its own words in JavaScript', () => {
  expect(rulesOf(rules, 'javascript')).toBe(rules)
})
