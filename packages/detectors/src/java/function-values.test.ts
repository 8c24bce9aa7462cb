// Functions that are given, kept and returned: lambdas, references, objects with one method, by interfaces of the library and of the program.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`
const members = `static <A, B> B apply(A a, Function<A, B> f) { return f.apply(a); }
  static <T> T called(Callable<T> c) throws Exception { return c.call(); }
  static <A, B> B step(A a, Step<A, B> s) { return s.run(a); }
  Function<String, String> behind(String p) { return x -> p + x; } Supplier<String> lazy(String p) { return () -> p; }
  static String own(String x) { return x; } static String fixed(String x) { return "ls"; }
  static final Map<String, Step<String, String>> STEPS = Map.of("own", Web::own, "fixed", Web::fixed);
  private final ExecutorService pool = Executors.newCachedThreadPool();`
const below = `interface Step<A, B> { B run(A a); }
  class Box<T> { private final T content; Box(T content) { this.content = content; } T content() { return content; }
    <R> Box<R> with(Function<T, R> change) { R made = change.apply(content); return new Box<>(made); } }
  class Same implements Function<String, String> { public String apply(String x) { return x; } }
  class Fixed implements Function<String, String> { public String apply(String x) { return "ls"; } }
  class Job implements Callable<String> { private final String x; Job(String x) { this.x = x; } public String call() { return x; } }`
const callable = (value: string): string => `new Callable<String>() { public String call() { return ${value}; } }`
const mapping = (value: string): string =>
  `new Function<String, String>() { public String apply(String x) { return ${value}; } }`

test.each([
  ['a lambda for an interface of the program', run('step(data, x -> x + 1)'), run('step(data, x -> "ls")')],
  [
    'a reference for one',
    `Step<String, String> s = String::trim; ${run('s.run(data)')}`,
    `Step<String, String> s = x -> "ls"; ${run('s.run(data)')}`,
  ],
  ['a function that is returned', run('behind("a").apply(data)'), run('behind("a").apply("b")')],
  ['a supplier that is returned', run('lazy(data).get()'), run('lazy("ls").get()')],
  ['an object without a name', run(`called(${callable('data')})`), run(`called(${callable('"ls"')})`)],
  [
    'an object in a stream',
    run(`List.of(data).stream().map(${mapping('x + 1')}).findFirst().get()`),
    run(`List.of(data).stream().map(${mapping('"ls"')}).findFirst().get()`),
  ],
  [
    'an object in a variable',
    `Function<String, String> f = ${mapping('x + 1')}; ${run('f.apply(data)')}`,
    `Function<String, String> f = ${mapping('"ls"')}; ${run('f.apply(data)')}`,
  ],
  [
    'an object for a pool',
    run(`pool.submit(${callable('data')}).get()`),
    run(`pool.submit(${callable('"ls"')}).get()`),
  ],
  ['an object of a class', run('apply(data, new Same())'), run('apply(data, new Fixed())')],
  [
    'an object with a field for a pool',
    run('pool.submit(new Job(data)).get()'),
    run('pool.submit(new Job("ls")).get()'),
  ],
  [
    'one function behind another',
    `Function<String, String> f = String::trim; ${run('f.andThen(x -> x + 1).apply(data)')}`,
    `Function<String, String> f = String::trim; ${run('f.andThen(x -> "ls").apply(data)')}`,
  ],
  [
    'one function before another',
    `UnaryOperator<String> f = x -> x + 1; ${run('f.compose((String x) -> x).apply(data)')}`,
    `UnaryOperator<String> f = x -> "ls"; ${run('f.compose((String x) -> x).apply(data)')}`,
  ],
  [
    'a function that makes one object of another',
    run('new Box<>(data).with(x -> x + 1).content()'),
    run('new Box<>(data).with(x -> "ls").content()'),
  ],
  ['a method that is referred to', run('step(data, Web::own)'), run('step(data, Web::fixed)')],
  ['a method that a table refers to', run('STEPS.get("own").run(data)'), run('STEPS.get("fixed").run(data)')],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong, members, below)).toBe(true)
  expect(await isWrong('command-injection', right, members, below)).toBe(false)
})
