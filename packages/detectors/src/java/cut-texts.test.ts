// Texts that are cut and filled in: what stood at the beginning, what stands at which place, the last part of a path.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec(${value});`
const goTo = (target: string): string => `response.sendRedirect(${target});`
const opened = (name: string): string => `new FileInputStream("/srv/files/" + ${name});`
const decoded = (name: string): string => opened(`java.net.URLDecoder.decode(${name}, "UTF-8")`)
const last = "data.substring(data.lastIndexOf('/') + 1)"

test.each([
  [
    'a beginning that is known',
    'command-injection',
    `StringBuilder text = new StringBuilder("ls").append(data); ${run('text.substring(1)')}`,
    `StringBuilder text = new StringBuilder("ls").append(data); ${run('text.substring(0, "ls".length())')}`,
  ],
  ['the first part', 'command-injection', run('(data + " ls").split(" ")[0]'), run('("ls " + data).split(" ")[0]')],
  ['what is behind a beginning', 'open-redirect', goTo('("/go?to=" + data).substring(7)'), goTo('"/go?to=" + data')],
  [
    'a place of a known text',
    'open-redirect',
    goTo('"https://{host}/a".replace("{host}", data)'),
    goTo('"https://a.example/{page}".replace("{page}", data)'),
  ],
  [
    'one of two places',
    'open-redirect',
    goTo('"https://{host}/{page}".replace("{page}", "a").replace("{host}", data)'),
    goTo('"https://{host}/{page}".replace("{host}", "a.example").replace("{page}", data)'),
  ],
  ['the last part of a path', 'path-traversal', opened("data.substring(data.indexOf('/') + 1)"), opened(last)],
  [
    'the last part by a place that is kept',
    'path-traversal',
    `int at = data.lastIndexOf('.'); ${opened('data.substring(at + 1)')}`,
    `int at = data.lastIndexOf('/'); ${opened('data.substring(at + 1)')}`,
  ],
  ['the last part, decoded', 'path-traversal', decoded(last), opened(last)],
  [
    'a format with a language',
    'cross-site-scripting',
    'Object[] all = {"a", data}; response.setContentType("text/html"); response.getWriter().format(Locale.ROOT, "%2$s", all);',
    'Object[] all = {"a", data}; response.setContentType("text/html"); response.getWriter().format(Locale.ROOT, "%1$s", all);',
  ],
  [
    'a number of a format',
    'weak-randomness',
    'Random r = new Random(); String sessionToken = String.format("%08x", r.nextInt()); response.addCookie(new Cookie("session", sessionToken));',
    'Random r = new SecureRandom(); String sessionToken = String.format("%08x", r.nextInt()); response.addCookie(new Cookie("session", sessionToken));',
  ],
])('%s', async (_name, rule, wrong, right) => {
  expect(await isWrong(rule, wrong)).toBe(true)
  expect(await isWrong(rule, right)).toBe(false)
})
