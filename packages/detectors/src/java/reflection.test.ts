// Methods and classes of the program by their names, and requests that are wrapped.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`
const below = `interface Port { String of(String x); }
  class Maker implements Port { public String of(String x) { return x; } public String fixed(String x) { return "ls"; }
    public static String same(String x) { return x; } public static String other(String x) { return "ls"; } }
  class Fixed implements Port { public String of(String x) { return "ls"; } }
  class Trimmed extends HttpServletRequestWrapper { Trimmed(HttpServletRequest request) { super(request); }
    public String getParameter(String name) { return super.getParameter(name).trim(); }
    String own(String name) { return getHeader(name); } String fixed(String name) { return "ls"; } }
  class Closed extends HttpServletRequestWrapper { Closed(HttpServletRequest request) { super(request); }
    public String getParameter(String name) { return "ls"; } }`

test.each([
  [
    'a static method',
    run('Class.forName("web.Maker").getMethod("same", String.class).invoke(null, data)'),
    run('Class.forName("web.Maker").getMethod("other", String.class).invoke(null, data)'),
  ],
  [
    'a method of an object, step by step',
    `Class<?> type = Maker.class; java.lang.reflect.Method m = type.getDeclaredMethod("of", String.class); ${run('m.invoke(new Maker(), data)')}`,
    `Class<?> type = Maker.class; java.lang.reflect.Method m = type.getDeclaredMethod("fixed", String.class); ${run('m.invoke(new Maker(), data)')}`,
  ],
  [
    'a new object',
    run('((Port) Class.forName("web.Maker").getDeclaredConstructor().newInstance()).of(data)'),
    run('((Port) Class.forName("web.Fixed").getDeclaredConstructor().newInstance()).of(data)'),
  ],
  [
    'what a wrapper asks the request',
    run('new Trimmed(request).getParameter("a")'),
    run('new Closed(request).getParameter("a")'),
  ],
  ['what a wrapper inherits', run('new Trimmed(request).own("a")'), run('new Trimmed(request).fixed("a")')],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong, '', below)).toBe(true)
  expect(await isWrong('command-injection', right, '', below)).toBe(false)
})
