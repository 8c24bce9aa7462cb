import { describe, expect, test } from 'vitest'
import { rules } from '../rules/rules.js'
import { rulesOf } from './rules-of.js'

/** Functions, values and packages that only programs in JavaScript have. */
const javascript =
  /\b(?:execFile|JSON\.[a-z]|crypto\.|path\.basename\b(?<!os\.path\.basename)|process\.env|Object\.|String\(|Number\(|typeof|encodeURIComponent|textContent|DOMPurify|sendFile|req\.|Sequelize|Node\b|NODE_|httpOnly|sameSite|nodeIntegration|mkdtemp\b|fs\.|timingSafeEqual|fast-xml-parser|xml2js|noent|ldap-escape|EqualityFilter|preservePaths|extract-zip|pino|vm\b)/
const foreign = {
  python: new RegExp(`${javascript.source}|\\bnew [A-Z]|\\bMath\\.`),
  java: new RegExp(`${javascript.source}|\\bos\\.|\\bhashlib\\b|\\bhmac\\.|\\bsecrets\\.|\\bsubprocess\\b|\\bdef \\b`),
}

describe.each(Object.entries(foreign))('in %s', (language, words) => {
  const ofLanguage = rulesOf(rules, language === 'java' ? 'java' : 'python')
  const own = new Set(
    rules
      .filter(({ languages }) => languages?.[language === 'java' ? 'java' : 'python'] !== undefined)
      .map(({ id }) => id),
  )

  test.each(ofLanguage.filter(({ id }) => own.has(id)).map((rule) => [rule.id, rule] as const))(
    '%s advises in the words of the language',
    (_id, { recommendation, summary }) => {
      expect(`${recommendation} ${summary}`).not.toMatch(words)
    },
  )

  test.each(ofLanguage.filter(({ id }) => !own.has(id)).map((rule) => [rule.id, rule] as const))(
    '%s, which has no part for the language, claims nothing there',
    (_id, { taint, structures }) => {
      expect([taint.misuses ?? [], taint.sinks, structures ?? []]).toEqual([[], [], []])
    },
  )
})

test('a rule keeps its own words in JavaScript', () => {
  expect(rulesOf(rules, 'javascript')).toBe(rules)
})
