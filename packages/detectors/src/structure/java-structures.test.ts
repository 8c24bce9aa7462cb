// What makes a check and its use, a field, a temporary file or a request harmless in Java.

import { expect, test } from 'vitest'
import { type Case, claimedIn, claimsOf, markedIn, open, resource, servlet, spring } from './java-snippet.js'

const files = (body: string, fields = ''): string =>
  `package shop;\nimport java.io.*;\nimport java.nio.file.*;\nimport java.util.UUID;\npublic class Unit {\n${fields}  void run(String text) throws IOException {\n${body}\n  }\n}\n`
const lock = '  private static final Path LOCK = Path.of("/tmp/shop.lock");\n'
const own = '  private final File mark = new File("/var/lib/shop/mark");\n'

const races: readonly Case[] = [
  [
    'a lock that is looked for and then written',
    'race-condition',
    files('    if (Files.exists(LOCK)) return;\n    Files.writeString(LOCK, text); // claim', lock),
  ],
  [
    'one that is made in one step',
    'race-condition',
    files('    Files.writeString(LOCK, text, StandardOpenOption.CREATE_NEW);', lock),
  ],
  [
    'a look before that step does no harm',
    'race-condition',
    files(
      '    if (Files.exists(LOCK)) return;\n    Files.writeString(LOCK, text, StandardOpenOption.CREATE_NEW);',
      lock,
    ),
  ],
  [
    'elsewhere it is a hint',
    'race-condition',
    files('    if (!mark.exists()) {\n      new FileOutputStream(mark).close(); // hint\n    }', own),
  ],
  [
    'a file that is only made where none is',
    'race-condition',
    files('    if (!mark.exists()) {\n      mark.createNewFile();\n    }', own.replace('/var/lib/shop', '/tmp')),
  ],
  [
    'a file of the same path by another kind of value',
    'race-condition',
    files(
      '    if (mark.exists()) {\n      Files.delete(mark.toPath()); // claim\n    }',
      own.replace('/var/lib/shop', '/tmp'),
    ),
  ],
  [
    'a path that is another',
    'race-condition',
    files('    if (Files.exists(LOCK)) return;\n    Files.writeString(Path.of("/tmp/other"), text);', lock),
  ],
  [
    'reading what was seen is a hint',
    'race-condition',
    files('    if (Files.exists(LOCK)) {\n      Files.readString(LOCK); // hint\n    }', lock),
  ],
  [
    'a field that a request writes and reads again',
    'race-condition',
    servlet(
      '  private String card;\n  protected void doPost(HttpServletRequest q, HttpServletResponse s) {\n    card = q.getParameter("card"); // claim\n    orders.pay(card);\n  }',
    ),
  ],
  [
    'one that another method reads for the same request',
    'race-condition',
    servlet(
      '  private String card;\n  protected void doPost(HttpServletRequest q, HttpServletResponse s) {\n    this.card = q.getParameter("card"); // claim\n    pay();\n  }\n  private void pay() { orders.pay(card); }',
    ),
  ],
  [
    'a variable of the method',
    'race-condition',
    servlet(
      '  protected void doPost(HttpServletRequest q, HttpServletResponse s) {\n    String card = q.getParameter("card");\n    orders.pay(card);\n  }',
    ),
  ],
  [
    'a field that nothing of a request is written into',
    'race-condition',
    servlet(
      '  private int hits;\n  protected void doPost(HttpServletRequest q, HttpServletResponse s) {\n    hits = hits + 1;\n    orders.pay(hits);\n  }',
    ),
  ],
  [
    'requests that wait for each other',
    'race-condition',
    servlet(
      '  private String card;\n  protected synchronized void doPost(HttpServletRequest q, HttpServletResponse s) {\n    card = q.getParameter("card");\n    orders.pay(card);\n  }',
    ),
  ],
  [
    'a controller of which each request has its own',
    'race-condition',
    spring(
      '  private String name;\n  @PostMapping\n  public void add(@RequestParam String given) {\n    name = given;\n    orders.save(name);\n  }',
      '@org.springframework.web.context.annotation.RequestScope\n',
    ),
  ],
  [
    'a controller of which there is one',
    'race-condition',
    spring(
      '  private String name;\n  @PostMapping\n  public void add(@RequestParam String given) {\n    name = given; // claim\n    orders.save(name);\n  }',
    ),
  ],
  [
    'a resource of which there is one for each request',
    'race-condition',
    resource(
      '  private String name;\n  @POST\n  public void add(@QueryParam("n") String given) {\n    name = given;\n    orders.save(name);\n  }',
    ),
  ],
]

const temporary: readonly Case[] = [
  [
    'a name of the time',
    'insecure-temporary-file',
    files(
      '    File f = new File(System.getProperty("java.io.tmpdir"), "r-" + System.currentTimeMillis());\n    new FileWriter(f).close(); // claim',
    ),
  ],
  [
    'a file that the platform named',
    'insecure-temporary-file',
    files('    Path f = Files.createTempFile("r", ".txt");\n    Files.writeString(f, text);'),
  ],
  [
    'a random part',
    'insecure-temporary-file',
    files('    Path f = Path.of("/tmp").resolve("r-" + UUID.randomUUID());\n    Files.writeString(f, text);'),
  ],
  [
    'one that has to be new',
    'insecure-temporary-file',
    files('    Files.writeString(Path.of("/tmp/r"), text, StandardOpenOption.CREATE_NEW);'),
  ],
  [
    'one that was made in one step before',
    'insecure-temporary-file',
    files(
      '    File f = new File("/tmp/r");\n    if (!f.createNewFile()) throw new IOException("taken");\n    new FileWriter(f).close();',
    ),
  ],
  [
    'a path that is only named',
    'insecure-temporary-file',
    files('    Path f = Path.of("/tmp/r");\n    Files.deleteIfExists(f);'),
  ],
  [
    'a part that comes from elsewhere is a hint',
    'insecure-temporary-file',
    files('    Files.writeString(Path.of("/tmp", text), text); // hint'),
  ],
  [
    'a file that is only read',
    'insecure-temporary-file',
    files(
      '    new RandomAccessFile("/tmp/r", "r").close();\n    new RandomAccessFile("/tmp/w", "rw").close(); // claim',
    ),
  ],
  [
    'a number that a format takes may be one that nobody guesses',
    'insecure-temporary-file',
    files(
      '    String name = String.format("r-%x", secureRandom.nextLong());\n    Files.writeString(Path.of("/tmp", name), text); // hint',
    ),
  ],
]

const sent = (address: string, before: string): string =>
  `package shop;\nimport java.net.*;\nimport java.net.http.HttpClient;\nimport java.net.http.HttpRequest;\nimport okhttp3.OkHttpClient;\nimport okhttp3.Request;\nimport org.springframework.http.*;\nimport org.springframework.web.client.RestTemplate;\npublic class Unit {\n  private static final String BASE = "${address}";\n  void run(String token, HttpClient client, OkHttpClient ok, RestTemplate rest) throws Exception {\n${before}\n  }\n}\n`
const bearer =
  '    HttpRequest r = HttpRequest.newBuilder(URI.create(BASE + "/x")).header("Authorization", token).build();\n'

const cleartext: readonly Case[] = [
  [
    'a token over plain HTTP',
    'cleartext-transmission',
    sent('http://api.acme.io', `${bearer}    client.send(r, null); // claim`),
  ],
  ['over TLS', 'cleartext-transmission', sent('https://api.acme.io', `${bearer}    client.send(r, null);`)],
  ['to this machine', 'cleartext-transmission', sent('http://localhost:8080', `${bearer}    client.send(r, null);`)],
  [
    'without a credential',
    'cleartext-transmission',
    sent('http://api.acme.io', `${bearer.replace('Authorization', 'Accept')}    client.send(r, null);`),
  ],
  [
    'a builder that is kept in a variable',
    'cleartext-transmission',
    sent(
      'http://api.acme.io',
      '    Request.Builder b = new Request.Builder().url(BASE);\n    b.addHeader("X-Api-Key", token);\n    ok.newCall(b.build()).execute(); // claim',
    ),
  ],
  [
    'headers that were set on an entity',
    'cleartext-transmission',
    sent(
      'http://api.acme.io',
      '    HttpHeaders h = new HttpHeaders();\n    h.setBearerAuth(token);\n    rest.exchange(BASE + "/x", HttpMethod.GET, new HttpEntity<>(h), String.class); // claim',
    ),
  ],
  [
    'a header of a connection',
    'cleartext-transmission',
    sent(
      'http://api.acme.io',
      '    HttpURLConnection c = (HttpURLConnection) new URL(BASE).openConnection();\n    c.setRequestProperty("Authorization", token); // claim',
    ),
  ],
]

const cases = [...races, ...temporary, ...cleartext].map(([behaviour, rule, text, files = {}]: Case) => ({
  behaviour,
  rule,
  text,
  files,
}))

test.each(cases)('$behaviour ($rule)', async ({ rule, text, files }) => {
  expect(await claimedIn(rule, text, files)).toEqual(markedIn(text))
})

test('the second look asks whether each request has an instance', async () => {
  const text = spring(
    '  private String name;\n  @PostMapping\n  public void add(@RequestParam String given) {\n    name = given;\n    orders.save(name);\n  }',
  )
  const now = text.replace('@RestController', '@RequestScope @RestController')
  const claims = await claimsOf('race-condition', text, {})
  expect([await open(claims, text, {}), await open(claims, now, {})]).toEqual([claims, []])
  expect(claims).toHaveLength(1)
})

test('what has to be new is not claimed in the first place', async () => {
  const write = '    Files.writeString(LOCK, text, StandardOpenOption.CREATE_NEW);'
  const text = files(`    if (Files.exists(LOCK)) return;\n${write}`, lock)
  expect([
    await claimsOf('race-condition', text, {}),
    await claimsOf('insecure-temporary-file', files(write, lock), {}),
  ]).toEqual([[], []])
})
