// Texts that are gone through character by character: what is kept of them is what counts.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const page = 'response.setContentType("text/html"); response.getWriter().println(out.toString());'

/** A page of those characters that `step` leaves in `out`. */
function copied(step: string): string {
  return `StringBuilder out = new StringBuilder(); for (char c : data.toCharArray()) { ${step} } ${page}`
}

test.each([
  ['a copy of each', 'out.append(c);', ''],
  ['letters', 'if (!Character.isWhitespace(c)) out.append(c);', 'if (Character.isLetterOrDigit(c)) out.append(c);'],
  [
    'between two letters',
    "if (c >= 'a' && c <= '~') out.append(c);",
    "if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') out.append(c);",
  ],
  ['a sign that is replaced', 'out.append(c == \'"\' ? "&quot;" : c);', 'out.append(c == \'<\' ? "&lt;" : c);'],
  [
    'a switch',
    'switch (c) { case \'&\': out.append("&amp;"); break; default: out.append(c); }',
    'switch (c) { case \'&\': out.append("&amp;"); break; case \'<\': out.append("&lt;"); break; default: out.append(c); }',
  ],
  ['signs of a list', 'if (";|".indexOf(c) < 0) out.append(c);', 'if ("<>".indexOf(c) < 0) out.append(c);'],
  [
    'one or another',
    "if (c == '-' || c != '<' || c == '<') out.append(c);",
    "if (c != '<' && c != '>') out.append(c);",
  ],
  ['a method that answers', 'if (isAny(c)) out.append(c);', 'if (isPlain(c)) out.append(c);'],
])('%s', async (_name, wrong, right) => {
  const members = `boolean isPlain(char c) { return Character.isLetter(c) || c == '_'; }
    boolean isAny(char c) { if (c == '_') return true; return c != '>'; }`
  expect(await isWrong('cross-site-scripting', copied(wrong), members)).toBe(true)
  expect(await isWrong('cross-site-scripting', copied(right), members)).toBe(false)
})

test('all signs that do harm must be ruled out', async () => {
  const search = (signs: string): string =>
    `String out = ""; for (char c : data.toCharArray()) if ("${signs}".indexOf(c) < 0) out += c;
     new javax.naming.directory.InitialDirContext().search("ou=a", "(uid=" + out + ")", null);`
  expect(await isWrong('ldap-injection', search('()'))).toBe(true)
  expect(await isWrong('ldap-injection', search('()*'))).toBe(false)
})
