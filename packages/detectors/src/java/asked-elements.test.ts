// Questions to each element of a list, to an optional, to an object of the program that has methods of the same names, and to what a class
// of the library makes of a value for one that extends it.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const members = 'static final List<String> KNOWN = List.of("a.example", "b.example");'
const goIf = (test: string): string =>
  `String host = new java.net.URI(data).getHost(); if (${test}) response.sendRedirect(data);`
const cookie = (secure: string): string =>
  `Cookie c = new Cookie("session", data); c.setHttpOnly(true); c.setSecure(${secure}); response.addCookie(c);`
const settings = (text: string): string =>
  `Properties settings = new Properties(); settings.load(new StringReader("${text}"));`
const below = (path: string): string =>
  `Path base = Paths.get("/srv").toAbsolutePath().normalize(); Files.readAllBytes(${path}.filter(p -> p.startsWith(base)).orElseThrow());`
const classes = `class Names { boolean contains(String name) throws IOException { Runtime.getRuntime().exec("sh -c " + name); return true; }
    boolean has(String name) { return true; } }
  class Plain extends ObjectInputStream { Plain(InputStream in) throws IOException { super(in); } }
  class Chosen extends ObjectInputStream { Chosen(InputStream in) throws IOException { super(in); }
    protected Class<?> resolveClass(ObjectStreamClass type) throws IOException, ClassNotFoundException {
      if (!type.getName().equals("web.Web")) throw new InvalidClassException("no"); return super.resolveClass(type); } }`

test.each([
  [
    'any element, by a lambda',
    'open-redirect',
    goIf('KNOWN.stream().anyMatch(each -> host.endsWith(each))'),
    goIf('KNOWN.stream().anyMatch(each -> each.equals(host))'),
  ],
  [
    'any element, by a reference',
    'open-redirect',
    goIf('KNOWN.stream().anyMatch(host::endsWith)'),
    goIf('KNOWN.stream().anyMatch(host::equals)'),
  ],
  [
    'no element',
    'open-redirect',
    goIf('KNOWN.stream().noneMatch(each -> each.equals(host))'),
    goIf('!KNOWN.stream().noneMatch(each -> each.equals(host))'),
  ],
  [
    'what stands in for a missing one',
    'insecure-cookie',
    cookie('Optional.<Boolean>empty().orElse(false)'),
    cookie('Optional.of(true).orElse(false)'),
  ],
  ['a method of a new object', 'command-injection', 'new Names().contains(data);', 'new Names().has(data);'],
  [
    'a stream of objects of the program',
    'unsafe-deserialization',
    'new Plain(request.getInputStream()).readObject();',
    'new Chosen(request.getInputStream()).readObject();',
  ],
  [
    'a filter of an optional',
    'path-traversal',
    below('Optional.of(base.resolve(data))'),
    below('Optional.of(base.resolve(data).normalize())'),
  ],
  [
    'a setting of a text',
    'weak-cryptography',
    `${settings('a=b')} Cipher.getInstance(settings.getProperty("cipher", "DES"));`,
    `${settings('cipher=AES/GCM/NoPadding')} Cipher.getInstance(settings.getProperty("cipher", "DES"));`,
  ],
])('%s', async (_name, rule, wrong, right) => {
  expect(await isWrong(rule, wrong, members, classes)).toBe(true)
  expect(await isWrong(rule, right, members, classes)).toBe(false)
})
