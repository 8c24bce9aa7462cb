// What a handler catches: the message of an error and what an error of the program keeps, by what was thrown.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const caught = (given: string, type: string, used: string): string =>
  `try { check(${given}); } catch (${type} e) { Runtime.getRuntime().exec("sh -c " + ${used}); }`
const members = `void check(String x) { if (x.length() > 3) throw new IllegalStateException("bad " + x); other(x); }
  void other(String x) { if (x.length() > 2) throw new Refused(x, "low"); throw new Silent(x); }`
const errors = `class Refused extends RuntimeException { private final String value; private final String level;
    Refused(String value, String level) { super("refused"); this.value = value; this.level = level; }
    String value() { return value; } String level() { return level; } }
  class Silent extends RuntimeException { Silent(String text) { super(text); } }`

test.each([
  [
    'a message',
    caught('data', 'IllegalStateException', 'e.getMessage()'),
    caught('"ls"', 'IllegalStateException', 'e.getMessage()'),
  ],
  [
    'of another class',
    caught('data', 'RuntimeException', 'e.getMessage()'),
    caught('data', 'IOException', 'e.getMessage()'),
  ],
  ['a part of an error of the program', caught('data', 'Refused', 'e.value()'), caught('data', 'Refused', 'e.level()')],
  [
    'a message that is handed up',
    caught('data', 'Silent', 'e.getMessage()'),
    caught('data', 'Refused', 'e.getMessage()'),
  ],
  [
    'thrown where it is caught',
    'try { throw new IllegalStateException(data); } catch (IllegalStateException e) { Runtime.getRuntime().exec("sh -c " + e.getMessage()); }',
    'try { throw new IllegalStateException("ls"); } catch (IllegalStateException e) { Runtime.getRuntime().exec("sh -c " + e.getMessage()); }',
  ],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong, members, errors)).toBe(true)
  expect(await isWrong('command-injection', right, members, errors)).toBe(false)
})
