// Texts that are written and read in pieces: through a writer, into a buffer, by a pattern of a message.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`
const writer = (write: string): string =>
  `StringWriter text = new StringWriter(); PrintWriter writer = new PrintWriter(text); ${write} ${run('text')}`
const bytes = (write: string): string =>
  `ByteArrayOutputStream out = new ByteArrayOutputStream(); ${write} ${run('new String(out.toByteArray())')}`
const message = (values: string): string => run(`java.text.MessageFormat.format("{1} of {1,number}", ${values})`)

test.each([
  ['a writer over a text', writer('writer.print(data);'), writer('writer.print("ls");')],
  ['a format of a writer', writer('writer.printf("%2$s", 1, data);'), writer('writer.printf("%1$s", "ls", data);')],
  [
    'a resource',
    `StringWriter text = new StringWriter(); try (PrintWriter writer = new PrintWriter(text)) { writer.println(data); } ${run('text')}`,
    `StringWriter text = new StringWriter(); try (PrintWriter writer = new PrintWriter(text)) { writer.println(1); } ${run('text')}`,
  ],
  [
    'bytes',
    bytes('out.write(data.getBytes());'),
    bytes('out.write(data.getBytes()); out.reset(); out.write("ls".getBytes());'),
  ],
  [
    'a buffer',
    `char[] buffer = new char[9]; int count = request.getReader().read(buffer); ${run('new String(buffer, 0, count)')}`,
    `char[] buffer = new char[9]; int count = request.getReader().read(buffer); ${run('count')}`,
  ],
  [
    'a buffer that is poured',
    bytes(
      'byte[] part = new byte[9]; int count; while ((count = request.getInputStream().read(part)) > 0) out.write(part, 0, count);',
    ),
    bytes('byte[] part = new byte[9]; request.getInputStream().read(new byte[9]); out.write(part, 0, 9);'),
  ],
  [
    'characters that are copied',
    `char[] all = new char[9]; data.getChars(0, 9, all, 0); ${run('new String(all)')}`,
    `char[] all = new char[9]; data.getChars(0, 9, new char[9], 0); ${run('new String(all)')}`,
  ],
  ['a place of a message', message('"ls", data'), message('data, "ls"')],
  [
    'what a joiner begins with',
    `${run('new StringJoiner(",", data, "]").add("a").toString()')}`,
    `${run('new StringJoiner(",", "[", "]").add("a").toString()')}`,
  ],
  [
    'characters one by one',
    `StringBuilder all = new StringBuilder(); int c; while ((c = request.getReader().read()) > 0) all.append((char) c); ${run('all')}`,
    `StringBuilder all = new StringBuilder(); int c; while ((c = request.getReader().read()) > 0) all.append(c); ${run('all')}`,
  ],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong)).toBe(true)
  expect(await isWrong('command-injection', right)).toBe(false)
})
