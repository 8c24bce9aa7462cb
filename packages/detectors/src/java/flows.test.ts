// Forms of Java and what they do with a value: what must be followed to the sink, and what leads nothing there. Each program stands in
// a handler; `data` is a part of the request, and `sink` the sink.

import { beforeAll, describe, expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { ruleOf } from '../taint/analyse-snippet.js'
import { javaGrammar } from './grammar.js'

const sink = {
  kind: 'call',
  what: 'a dangerous call',
  callee: ['java.lang#Sinks.sink'],
  arguments: [{ argument: 0 }],
} as const
const java = { recommendation: 'do not do it', candidates: [], taint: { sinks: [sink] } }
const rule = { ...ruleOf('test-sink', {}), languages: { java } }

beforeAll(() => javaGrammar.load())

async function claimsOf(body: string, members?: string, below?: string): Promise<number> {
  const text = `package web;
import java.lang.Sinks;
import java.util.*;
import java.util.function.*;
import java.util.regex.*;
import javax.servlet.http.*;
class Web extends HttpServlet {
  ${members ?? ''}
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String data = request.getParameter("q");
    ${body}
  }
}
${below ?? ''}
`
  const analysis = await analyseFile({ path: 'Web.java', text }, { rules: [rule], load: async () => undefined })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  expect(analysis.limits).toEqual([])
  return analysis.claims.length
}

type Form = readonly [name: string, body: string, members?: string, below?: string]

const followed: readonly Form[] = [
  ['an assignment', 'String x; x = data; Sinks.sink(x);'],
  ['several declarators', 'String a = "1", b = data; Sinks.sink(b);'],
  ['var', 'var x = data; Sinks.sink(x);'],
  ['a cast', 'Object o = data; Sinks.sink((String) o);'],
  ['a sum', 'Sinks.sink("a" + data + 1);'],
  ['an augmented assignment', 'String x = "a"; x += data; Sinks.sink(x);'],
  ['a ternary', 'Sinks.sink(request == null ? "a" : data);'],
  ['a format', 'Sinks.sink(String.format("a %s b", data));'],
  ['a format with a language', 'Sinks.sink(String.format(Locale.ROOT, "a %2$s", 1, data));'],
  ['formatted', 'Sinks.sink("a %s".formatted(data));'],
  ['concat', 'Sinks.sink("a".concat(data));'],
  ['String.join of values', 'Sinks.sink(String.join(",", "a", data));'],
  ['String.join of a list', 'Sinks.sink(String.join(",", List.of("a", data)));'],
  ['a text block', 'Sinks.sink("""\n    a\n    %s""".formatted(data));'],
  ['a method of a text', 'Sinks.sink(data.trim().toLowerCase().substring(1));'],
  ['a builder', 'StringBuilder b = new StringBuilder("a"); b.append(data).append(1); Sinks.sink(b.toString());'],
  ['a builder in one expression', 'Sinks.sink(new StringBuilder().append("a").append(data).toString());'],
  [
    'a builder that is handed on',
    'StringBuilder b = new StringBuilder(); fill(b, data); Sinks.sink(b.toString());',
    'void fill(StringBuilder b, String x) { b.append(x); }',
  ],
  ['an array', 'String[] a = {"x", data}; Sinks.sink(a[1]);'],
  ['an element that is stored', 'String[] a = new String[2]; a[0] = data; Sinks.sink(a[0]);'],
  ['a list', 'List<String> l = new ArrayList<>(); l.add("a"); l.add(data); Sinks.sink(l.get(1));'],
  [
    'a list after one was taken',
    'List<String> l = new ArrayList<>(); l.add("a"); l.add(data); l.remove(0); Sinks.sink(l.get(0));',
  ],
  ['a list of a literal', 'Sinks.sink(List.of(data).get(0));'],
  ['a map', 'Map<String, String> m = new HashMap<>(); m.put("a", data); Sinks.sink(m.get("a"));'],
  ['what a map gives instead', 'Map<String, String> m = new HashMap<>(); Sinks.sink(m.getOrDefault("a", data));'],
  ['a set in a loop', 'Set<String> s = new HashSet<>(); s.add(data); for (String x : s) Sinks.sink(x);'],
  ['a loop', 'for (int i = 0; i < 3; i++) { Sinks.sink(data); }'],
  ['a loop with a test at its end', 'String x = "a"; do { Sinks.sink(x); x = data; } while (x != null);'],
  ['a switch', 'String x; switch (data) { case "a": x = "1"; break; default: x = data; } Sinks.sink(x);'],
  ['a switch that falls through', 'String x = ""; switch (data.length()) { case 1: x = data; case 2: Sinks.sink(x); }'],
  ['a switch with arrows', 'String x = switch (data.length()) { case 1 -> "a"; default -> data; }; Sinks.sink(x);'],
  [
    'a switch that yields',
    'String x = switch (data.length()) { case 1: yield "a"; default: yield data; }; Sinks.sink(x);',
  ],
  ['try and catch', 'String x = "a"; try { x = data; run(); } catch (Exception e) { Sinks.sink(x); }', 'void run() {}'],
  ['finally after return', 'String x = null; try { x = data; return; } finally { Sinks.sink(x); }'],
  ['a resource', 'try (java.io.Reader r = request.getReader()) { Sinks.sink(r); }'],
  ['a lambda', 'Consumer<String> f = x -> Sinks.sink(x); f.accept(data);'],
  ['a lambda that captures', 'Runnable r = () -> Sinks.sink(data); r.run();'],
  ['a lambda that returns', 'Function<String, String> f = x -> x + "a"; Sinks.sink(f.apply(data));'],
  ['a stream', 'List.of(data).stream().map(String::trim).forEach(x -> Sinks.sink(x));'],
  ['a reference to a method', 'List.of(data).forEach(this::use);', 'void use(String x) { Sinks.sink(x); }'],
  ['an optional', 'Sinks.sink(Optional.ofNullable(data).orElse("a"));'],
  ['a method', 'Sinks.sink(same(data));', 'String same(String x) { return x; }'],
  ['a static method', 'Sinks.sink(Web.same(data));', 'static String same(String x) { return x; }'],
  [
    'the fitting one of several methods',
    'Sinks.sink(same(data, 1));',
    'String same(String x) { return ""; } String same(String x, int n) { return x; }',
  ],
  ['values of any number', 'Sinks.sink(last("a", data));', 'String last(String... all) { return all[1]; }'],
  ['a field', 'this.kept = data; show();', 'String kept; void show() { Sinks.sink(kept); }'],
  ['a static field', 'Web.kept = data; Sinks.sink(kept);', 'static String kept;'],
  ['a constructor', 'Sinks.sink(new Box(data).value);', '', 'class Box { String value; Box(String v) { value = v; } }'],
  [
    'the fitting one of several constructors',
    'Sinks.sink(new Box(data).value);',
    '',
    'class Box { String value; Box(String v) { value = v; } Box(String v, int n) { value = ""; } }',
  ],
  [
    'a getter and a setter',
    'Box b = new Box(); b.setValue(data); Sinks.sink(b.getValue());',
    '',
    'class Box { private String value; void setValue(String v) { value = v; } String getValue() { return value; } }',
  ],
  ['a record', 'Sinks.sink(new Box(data).value());', '', 'record Box(String value) {}'],
  [
    'generated accessors',
    'Box b = new Box(); b.setValue(data); Sinks.sink(b.getValue());',
    '',
    '@lombok.Data class Box { private String value; }',
  ],
  [
    'an interface with one implementation',
    'Port p = new Impl(); p.use(data);',
    '',
    'interface Port { void use(String x); } class Impl implements Port { public void use(String x) { Sinks.sink(x); } }',
  ],
  [
    'an injected interface',
    'port.use(data);',
    '@Autowired private Port port;',
    'interface Port { void use(String x); } class Impl implements Port { public void use(String x) { Sinks.sink(x); } }',
  ],
  [
    'a default method',
    'new Impl().use(data);',
    '',
    'interface Port { default void use(String x) { Sinks.sink(x); } } class Impl implements Port {}',
  ],
  [
    'an inherited method',
    'new Sub().use(data);',
    '',
    'class Base { void use(String x) { Sinks.sink(x); } } class Sub extends Base {}',
  ],
  [
    'an abstract method',
    'new Sub().run(data);',
    '',
    'abstract class Base { void run(String x) { use(x); } abstract void use(String x); } class Sub extends Base { void use(String x) { Sinks.sink(x); } }',
  ],
  ['a class inside', 'new Inner().use(data);', 'class Inner { void use(String x) { Sinks.sink(x); } }'],
  ['a class without a name', 'new Runnable() { public void run() { Sinks.sink(data); } }.run();'],
  ['instanceof that names', 'Object o = data; if (o instanceof String s) Sinks.sink(s);'],
  ['a condition that is no constant', 'String x = "a"; if (request.getContentLength() > 3) x = data; Sinks.sink(x);'],
  ['arithmetic that comes out true', 'String x = (7 * 18) + 106 > 200 ? data : "a"; Sinks.sink(x);'],
  ['a cookie', 'for (Cookie c : request.getCookies()) Sinks.sink(c.getValue());'],
  [
    'an enumeration of headers',
    'Enumeration<String> e = request.getHeaders("x"); if (e.hasMoreElements()) Sinks.sink(e.nextElement());',
  ],
  ['a map of parameters', 'Sinks.sink(request.getParameterMap().get("a")[0]);'],
  [
    'an entry under a difference',
    'Map<Integer, String> m = new HashMap<>(); m.put(2 - 1, data); Sinks.sink(m.get(2 - 1));',
  ],
  ['an attribute of the request', 'request.setAttribute("a", data); Sinks.sink(request.getAttribute("a"));'],
]

const quiet: readonly Form[] = [
  ['another variable', 'String x = "a"; Sinks.sink(x);'],
  ['a value that is overwritten', 'String x = data; x = "a"; Sinks.sink(x);'],
  ['a branch that never runs', 'String x; int n = 86; if ((7 * 42) - n > 200) x = "a"; else x = data; Sinks.sink(x);'],
  [
    'a switch on a known letter',
    'String g = "ABC"; char c = g.charAt(1); String x; switch (c) { case \'A\': x = data; break; case \'B\': x = "b"; break; default: x = data; } Sinks.sink(x);',
  ],
  [
    'another element of a list',
    'List<String> l = new ArrayList<>(); l.add("a"); l.add(data); l.add("c"); l.remove(0); Sinks.sink(l.get(1));',
  ],
  [
    'another entry of a map',
    'Map<String, String> m = new HashMap<>(); m.put("a", "x"); m.put("b", data); Sinks.sink(m.get("a"));',
  ],
  ['a number', 'int n = Integer.parseInt(data); Sinks.sink(n);'],
  ['a number that a method takes', 'use(Integer.valueOf(data));', 'void use(long n) { Sinks.sink("a" + n); }'],
  ['an identifier', 'Sinks.sink(UUID.fromString(data));'],
  ['a member of an enumeration', 'Sinks.sink(Kind.valueOf(data).name());', 'enum Kind { A, B }'],
  ['a list of the allowed ones', 'if (List.of("a", "b").contains(data)) Sinks.sink(data);'],
  [
    'a set in a constant',
    'if (!KNOWN.contains(data)) return; Sinks.sink(data);',
    'static final Set<String> KNOWN = Set.of("a");',
  ],
  ['equality', 'if ("a".equals(data)) Sinks.sink(data);'],
  ['an expression for the whole text', 'if (data.matches("[a-z]+")) Sinks.sink(data);'],
  [
    'an expression in a constant',
    'if (!P.matcher(data).matches()) throw new IllegalArgumentException(); Sinks.sink(data);',
    'static final Pattern P = Pattern.compile("[a-z]{1,8}");',
  ],
  [
    'a matcher in a variable',
    'Matcher m = P.matcher(data); if (m.matches()) Sinks.sink(data);',
    'static final Pattern P = Pattern.compile("\\\\d+");',
  ],
  [
    'a check that throws',
    'check(data); Sinks.sink(data);',
    'void check(String x) { if (!x.matches("[a-z]+")) throw new IllegalArgumentException(); }',
  ],
  [
    'a filter of a stream',
    'List.of(data).stream().filter(KNOWN::contains).forEach(x -> Sinks.sink(x));',
    'static final Set<String> KNOWN = Set.of("a");',
  ],
  [
    'the other one of several methods',
    'Sinks.sink(same(data));',
    'String same(String x) { return ""; } String same(String x, int n) { return x; }',
  ],
  ['a number of a format', 'Sinks.sink(String.format("%d", data.length()));'],
  ['the length', 'Sinks.sink("" + data.length());'],
]

describe('followed', () => {
  test.each(followed)('%s', async (_name, body = '', members, below) => {
    expect(await claimsOf(body, members, below)).toBeGreaterThan(0)
  })
})

describe('quiet', () => {
  test.each(quiet)('%s', async (_name, body = '', members, below) => {
    expect(await claimsOf(body, members, below)).toBe(0)
  })
})
