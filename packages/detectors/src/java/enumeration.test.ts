// Members of enumerations with parts of their own, and constants that reach a call through an object.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const digest = `enum Digest { OLD("MD5"), NEW("SHA-256"); private final String text; Digest(String t) { text = t; }
    String text() { return text; } byte[] of(byte[] d) throws Exception { return MessageDigest.getInstance(text).digest(d); } }
  static List<String> names() { List<String> all = new ArrayList<>(); all.add("MD5"); all.add("SHA-256"); return all; }
  static final Map<String, String> BY_NAME = Map.of("old", "MD5", "new", "SHA-256");
  record Settings(boolean open, String digest) {
    static Settings of(String stage) { return switch (stage) { case "old" -> new Settings(false, "MD5"); default -> new Settings(true, "SHA-256"); }; } }`
const made = (name: string): string => `MessageDigest.getInstance(${name});`
const cookie = (open: string): string =>
  `Cookie c = new Cookie("session", data); c.setHttpOnly(true); c.setSecure(${open}); response.addCookie(c);`

test.each<[name: string, rule: string, wrong: string, right: string]>([
  ['a field of a member', 'weak-cryptography', made('Digest.OLD.text'), made('Digest.NEW.text')],
  ['a method of a member', 'weak-cryptography', made('Digest.OLD.text()'), made('Digest.NEW.text()')],
  [
    'a member by its name',
    'weak-cryptography',
    made('Digest.valueOf("OLD").text()'),
    made('Digest.valueOf("NEW").text()'),
  ],
  ['a member by its place', 'weak-cryptography', made('Digest.values()[0].text()'), made('Digest.values()[1].text()')],
  ['a member that does it', 'weak-cryptography', 'Digest.OLD.of(data.getBytes());', 'Digest.NEW.of(data.getBytes());'],
  ['a place of a list', 'weak-cryptography', made('names().get(0)'), made('names().get(1)')],
  ['a key of a map', 'weak-cryptography', made('BY_NAME.get("old")'), made('BY_NAME.get("new")')],
  ['a part of a record', 'weak-cryptography', made('Settings.of("old").digest()'), made('Settings.of("new").digest()')],
  ['a flag of a record', 'insecure-cookie', cookie('Settings.of("old").open()'), cookie('Settings.of("new").open()')],
])('%s', async (_name, rule, wrong, right) => {
  expect(await isWrong(rule, wrong, digest)).toBe(true)
  expect(await isWrong(rule, right, digest)).toBe(false)
})
