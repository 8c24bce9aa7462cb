// What is carried from turn to turn of a loop: the test that ends it speaks of the last turn only.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`
const lines = 'BufferedReader reader = request.getReader(); String line; String all = "";'

test.each([
  [
    'lines that are put together',
    `${lines} while ((line = reader.readLine()) != null) { all += line; } ${run('all')}`,
    `${lines} while ((line = reader.readLine()) != null) { all += line.length(); } ${run('all')}`,
  ],
  [
    'lines of a builder',
    `String line; StringBuilder all = new StringBuilder();
     while ((line = request.getReader().readLine()) != null) all.append(line); ${run('all')}`,
    `String line; StringBuilder all = new StringBuilder();
     while ((line = request.getReader().readLine()) != null) all.append(line.length()); ${run('all')}`,
  ],
  [
    'what a loop goes on until it fits',
    `String part = data; while (part.length() > 9) { part = part.substring(1); } ${run('part')}`,
    `String part = data; while (!part.matches("[a-z]+")) { part = part.substring(1); } ${run('part')}`,
  ],
  [
    'turns that put to places',
    `String[] all = new String[3]; for (int i = 0; i < all.length; i++) { all[i] = i == 1 ? data : "a"; } ${run('all[1]')}`,
    `String[] all = new String[3]; for (int i = 0; i < all.length; i++) { all[i] = i == 1 ? data : "a"; } ${run('all[2]')}`,
  ],
  [
    'turns that put to the end of a list',
    `List<String> all = new ArrayList<>(); for (int i = 3; i > 0; i--) { all.add(i == 1 ? data : "a"); } ${run('all.get(2)')}`,
    `List<String> all = new ArrayList<>(); for (int i = 3; i > 0; i--) { all.add(i == 1 ? data : "a"); } ${run('all.get(0)')}`,
  ],
  [
    'turns that count to a place',
    `String[] all = {"a", data, "b"}; int i = 0; while (i < 1) { i++; } ${run('all[i]')}`,
    `String[] all = {"a", data, "b"}; int i = 0; do { i += 2; } while (i < 2); ${run('all[i]')}`,
  ],
  [
    'turns that others decide about',
    `String[] all = {"a", data, "b"}; int i = 0; while (i < data.length()) { i++; } ${run('all[i]')}`,
    `String[] all = {"a", data, "b"}; int i = 0; for (String each : all) { if (each.isEmpty()) { continue; } } ${run('all[i]')}`,
  ],
  [
    'a list that grows in its own turns',
    `List<String> all = new ArrayList<>(); all.add("a"); for (int i = 0; i < all.size() && i < 3; i++) { all.add(data); } ${run('all.get(2)')}`,
    `List<String> all = new ArrayList<>(); all.add("a"); for (int i = 0; i < 3; i++) { all.add("b"); } ${run('all.get(2)')}`,
  ],
  [
    'one turn that is wrong among others',
    `String[] all = {"a", data}; for (String each : all) { ${run('each')} }`,
    `String[] all = {"a", data}; for (String each : all) { ${run('each.length()')} }`,
  ],
  [
    'what the last turn leaves',
    `String[] all = {"a", data}; String last = ""; for (String each : all) { last = each; } ${run('last')}`,
    `String[] all = {data, "a"}; String last = ""; for (String each : all) { last = each; } ${run('last')}`,
  ],
  [
    'a list that a loop does not touch',
    `List<String> all = new ArrayList<>(); all.add("a"); all.add(data); for (Cookie c : request.getCookies()) { c.getName(); } ${run('all.get(1)')}`,
    `List<String> all = new ArrayList<>(); all.add("a"); all.add(data); for (Cookie c : request.getCookies()) { c.getName(); } ${run('all.get(0)')}`,
  ],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong)).toBe(true)
  expect(await isWrong('command-injection', right)).toBe(false)
})
