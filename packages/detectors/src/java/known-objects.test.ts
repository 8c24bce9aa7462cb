// Which of several objects it is that a class gives, and what a stream or an array of characters becomes.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isAlarmed, isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const members = `private final Kept kept = new Kept(); static final String LETTERS = "abcdef";
  private final Supplier<Random> weak = Random::new; private final Supplier<Random> strong = SecureRandom::new;`
const below = `class Kept { private final Map<String, Random> byName = Map.of("a", new Random(), "b", new SecureRandom());
    Random named(String name) { return byName.get(name); } }
  class All { static final Map<String, Random> ALL = Map.of("a", new Random(), "b", new SecureRandom());
    static Random named(String name) { return ALL.get(name); } }`
const used = (generator: string): string =>
  `Random random = ${generator}; response.addCookie(new Cookie("session", Long.toHexString(random.nextLong())));`
const letters = (generator: string): string =>
  `response.addCookie(new Cookie("session", ${generator}.ints(32, 0, 6).mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
    .collect(java.util.stream.Collectors.joining())));`
const filled = (generator: string): string =>
  `char[] all = new char[9]; for (int i = 0; i < 9; i++) all[i] = LETTERS.charAt(${generator}.nextInt(6));
   response.addCookie(new Cookie("session", new String(all)));`

test.each([
  ['of an object that is made there', used('new Kept().named("a")'), used('new Kept().named("b")')],
  ['of an object in a field', used('kept.named("a")'), used('kept.named("b")')],
  ['of a class', used('All.named("a")'), used('All.named("b")')],
  ['of a supplier in a field', used('weak.get()'), used('strong.get()')],
  ['letters of a stream', letters('new Random()'), letters('new SecureRandom()')],
  ['letters of an array', filled('new Random()'), filled('new SecureRandom()')],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('weak-randomness', wrong, members, below)).toBe(true)
  expect(await isAlarmed('weak-randomness', right, members, below)).toBe(false)
})
