// What goes over a map: its keys are other values than what stands under them.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`
const caught = (code: string): string => `try { ${code} } catch (IOException e) { }`
const filled = 'Map<String, String> all = new HashMap<>(); all.put("a", data);'

test.each([
  [
    'the entries in a loop',
    `${filled} for (Map.Entry<String, String> each : all.entrySet()) ${run('each.getValue()')}`,
    `${filled} for (Map.Entry<String, String> each : all.entrySet()) ${run('each.getKey()')}`,
  ],
  [
    'entries whose type is not written',
    `${filled} for (var each : all.entrySet()) ${run('each.getValue()')}`,
    `${filled} for (var each : all.entrySet()) ${run('each.getKey()')}`,
  ],
  [
    'the keys',
    `for (String each : request.getParameterMap().keySet()) ${run('each')}`,
    `${filled} for (String each : all.keySet()) ${run('each')}`,
  ],
  [
    'an iterator',
    `${filled} Iterator<Map.Entry<String, String>> at = all.entrySet().iterator();
     while (at.hasNext()) { Map.Entry<String, String> each = at.next(); ${run('each.getValue()')} }`,
    `${filled} Iterator<Map.Entry<String, String>> at = all.entrySet().iterator();
     while (at.hasNext()) { Map.Entry<String, String> each = at.next(); ${run('each.getKey()')} }`,
  ],
  [
    'a stream',
    `${filled} all.entrySet().stream().map(each -> each.getValue()).forEach(each -> { ${caught(run('each'))} });`,
    `${filled} all.entrySet().stream().map(each -> each.getKey()).forEach(each -> { ${caught(run('each'))} });`,
  ],
  [
    'a stream with a reference',
    `${filled} all.entrySet().stream().map(Map.Entry::getValue).forEach(each -> { ${caught(run('each'))} });`,
    `${filled} all.entrySet().stream().map(Map.Entry::getKey).forEach(each -> { ${caught(run('each'))} });`,
  ],
  [
    'a function of both',
    `${filled} all.forEach((key, value) -> { ${caught(run('value'))} });`,
    `${filled} all.forEach((key, value) -> { ${caught(run('key'))} });`,
  ],
  [
    'an entry by itself',
    `Map.Entry<String, String> one = Map.entry("a", data); ${run('one.getValue()')}`,
    `Map.Entry<String, String> one = Map.entry("a", data); ${run('one.getKey()')}`,
  ],
  [
    'an entry that is made',
    `var one = new AbstractMap.SimpleEntry<>("a", data); ${run('one.getValue()')}`,
    `var one = new AbstractMap.SimpleEntry<>("a", data); ${run('one.getKey()')}`,
  ],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong)).toBe(true)
  expect(await isWrong('command-injection', right)).toBe(false)
})
