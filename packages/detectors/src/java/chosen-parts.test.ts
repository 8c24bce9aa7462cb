// Which of several values it is that arrives: a place of a format, a parameter of a script, an entry of a map of functions.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const printing = (format: string, values: string): string =>
  `response.setContentType("text/html"); Object[] all = {"a", data}; response.getWriter().printf(${format}, ${values});`
const starting = (command: string): string => `Runtime.getRuntime().exec(new String[] {${command}});`
const made = (key: string): string => `Runtime.getRuntime().exec(MAKERS.get("${key}").apply(data));`
const taken = (change: string): string =>
  `Map<String, String> all = new HashMap<>(); all.put(request.getParameter("n"), data); ${change}
   Runtime.getRuntime().exec(all.get("a"));`

test.each([
  ['a place of a format', printing('"<p>%2$s</p>"', 'all'), printing('"<p>%1$s</p>"', 'all')],
  ['a value of a format', printing('"<p>%2$s</p>"', '"a", data'), printing('"<p>%1$s</p>"', '"a", data')],
  ['a number of a format', printing('"%s%d"', 'data, 1'), printing('"%d"', 'data.length()')],
  ['a format in a constant', printing('SECOND', '"a", data'), printing('SECOND', 'data, "a"')],
  ['a script of a shell', starting('"sh", "-c", "id " + data'), starting('"sh", "-c", "id \\"$1\\"", "sh", data')],
  [
    'a parameter that a script runs',
    starting('"bash", "-c", "eval $1", "bash", data'),
    starting('"bash", "-c", "cat -- \\"$1\\"", "bash", data'),
  ],
  ['a shell that joins', starting('"cmd", "/c", "dir", data'), starting('"dir", "/c", data')],
  ['a function of a map', made('same'), made('other')],
  ['what a map has already', taken('all.putIfAbsent("a", "ls");'), taken('all.put("a", "ls");')],
])('%s', async (_name, wrong, right) => {
  const members = `static final String SECOND = "<p>%2$s</p>";
    static final Map<String, UnaryOperator<String>> MAKERS = new TreeMap<>();
    public void init() { MAKERS.put("same", text -> "ls " + text); MAKERS.put("other", text -> "ls"); }`
  const ruleId = /printf/.test(wrong) ? 'cross-site-scripting' : 'command-injection'
  expect(await isWrong(ruleId, wrong, members)).toBe(true)
  expect(await isWrong(ruleId, right, members)).toBe(false)
})
