// What the rules know of Java's libraries: calls that leave a value as it was although they look like a cleaning, and those that do clean.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const page = (value: string): string => `response.setContentType("text/html"); response.getWriter().println(${value});`
const stream = (filter: string): string =>
  `ObjectInputStream in = new ObjectInputStream(request.getInputStream()); ${filter} Object o = in.readObject();`
const below = (path: string): string =>
  `String p = new File(BASE, data).${path}(); if (!p.startsWith(BASE)) return; new FileInputStream(p);`
const later = (refused: string): string =>
  `Path p; try { p = Path.of(BASE, data).normalize(); } catch (Exception e) { return; } if (${refused}) return; new FileInputStream(p.toFile());`
const cast = (text: string): string =>
  `javax.persistence.EntityManager all = (javax.persistence.EntityManager) getServletContext().getAttribute("all"); all.createNativeQuery(${text});`
const unpacked = (path: string): string =>
  `java.util.zip.ZipInputStream zip = new java.util.zip.ZipInputStream(request.getInputStream()); for (java.util.zip.ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) new FileOutputStream(${path}).write(zip.readAllBytes());`
const hashed = (name: string): string =>
  `new Object() { byte[] of(String ${name}) throws Exception { return MessageDigest.getInstance("SHA-1").digest(${name}.getBytes()); } };`
const trusting = (type: string, answer: string): string =>
  `new Object() { void open(java.net.HttpURLConnection c) { if (c instanceof javax.net.ssl.${type} https) https.setHostnameVerifier((host, session) -> ${answer}); } };`
const kept = (setter: string, random: string, before = ''): string =>
  `${before}users.find(data).ifPresent(user -> user.${setter}("" + ${random}.nextInt(9999)));`
const by = 'Map<String, Random> by = Map.of("a", new Random(), "b", new SecureRandom()); '
const cookie = (more: string): string =>
  `Cookie c = new Cookie("reader", data); c.setHttpOnly(true); ${more} response.addCookie(c);`
const names = 'for (String name : Collections.list(request.getParameterNames())) request.getSession()'

test.each([
  ['cross-site-scripting', page('Encode.forJava(data)'), page('Encode.forHtml(data)')],
  [
    'cross-site-scripting',
    page('ESAPI.encoder().canonicalize(data)'),
    page('ESAPI.encoder().encodeForHTML(ESAPI.encoder().canonicalize(data))'),
  ],
  ['path-traversal', below('getAbsolutePath'), below('getCanonicalPath')],
  ['path-traversal', later('p.equals(Path.of(BASE))'), later('!p.startsWith(BASE)')],
  ['sql-injection', cast('"a" + data'), cast('"a"')],
  [
    'unsafe-deserialization',
    stream('in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("maxbytes=99"));'),
    stream('in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("maxbytes=99;java.lang.Long;!*"));'),
  ],
  // What a variable is declared to be, it is however it was written last.
  [
    'archive-slip',
    unpacked('new File(BASE, entry.getName())'),
    unpacked('new File(BASE, new File(entry.getName()).getName())'),
  ],
  ['weak-password-hash', hashed('pin'), hashed('spin')],
  ['tls-mistake', trusting('HttpsURLConnection', 'true'), trusting('HttpsURLConnection', 'host.equals(data)')],
  ['tls-mistake', trusting('HttpsURLConnection', 'true'), trusting('Other', 'true')],
  ['weak-randomness', kept('setResetCode', 'new Random()'), kept('setResetCode', 'new SecureRandom()')],
  ['weak-randomness', kept('setResetCode', 'new Random()'), kept('setColor', 'new Random()')],
  ['path-traversal', 'new Scanner(new File(BASE, data));', 'new Scanner(data); new Scanner(request.getReader());'],
  [
    'path-traversal',
    'Files.copy(request.getPart("f").getInputStream(), Path.of(BASE, data));',
    'Files.copy(request.getPart("f").getInputStream(), Path.of(BASE, "a"));',
  ],
  [
    'path-traversal',
    'if (data.matches(".{1,9}")) new FileInputStream(BASE + data);',
    'if (data.matches("[a-z]{1,9}")) new FileInputStream(BASE + data);',
  ],
  ['insecure-cookie', cookie(''), cookie('c.setSecure(true);')],
  [
    'trust-boundary-violation',
    'request.getSession().setAttribute("rows", request.getReader().lines().map(l -> l + "a").findFirst().orElse("1"));',
    'request.getSession().setAttribute("rows", users.findUser(data));',
  ],
  ['weak-randomness', kept('setResetCode', 'by.get("a")', by), kept('setResetCode', 'by.get("b")', by)],
  ['unsafe-deserialization', stream(''), stream('in.setObjectInputFilter(info -> check(info));')],
  ['trust-boundary-violation', `${names}.setAttribute(name, "yes");`, `${names}.setAttribute("sent", "yes");`],
  [
    'weak-cryptography',
    'Cipher.getInstance(String.join("/", "DES", "CBC", "PKCS5Padding"));',
    'Cipher.getInstance(String.join("/", "AES", "GCM", "NoPadding"));',
  ],
])('%s: %s', async (ruleId, wrong, right) => {
  expect(await isWrong(ruleId, wrong)).toBe(true)
  expect(await isWrong(ruleId, right)).toBe(false)
})
