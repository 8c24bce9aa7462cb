// Which value stands at a place of a list, under a key of a map, in a cell, in a builder of texts: the one that was put there last.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + (${value}));`
const queue = (taking: string): string =>
  `Deque<String> all = new ArrayDeque<>(); all.offer("a"); all.offer(data); all.offer("b"); all.poll(); ${run(`all.${taking}()`)}`
const stack = (type: string, first: string, second: string): string =>
  `${type}; all.push(${first}); all.push(${second}); ${run('all.pop()')}`
const list = (change: string, place: string): string =>
  `List<String> all = new ArrayList<>(); all.add("a"); all.add(data); ${change} ${run(`all.get(${place})`)}`
const part = (value: string): string => `List<String> all = List.of("a", data, "b"); ${run(value)}`
const map = (change: string): string =>
  `Map<String, String> all = new HashMap<>(); all.put("k", "ls"); ${change} ${run('all.get("k")')}`
const filled = (change: string): string =>
  `Map<String, String> all = new HashMap<>(); all.put("k", data); ${change} ${run('all.getOrDefault("k", "ls")')}`
const cell = (type: string, change: string): string => `${type}; ${change} ${run('cell.get()')}`
const built = (change: string): string =>
  `StringBuilder text = new StringBuilder(data); ${change} ${run('text.toString()')}`

test.each<[name: string, wrong: string, right: string]>([
  ['an end of a queue', queue('peekFirst'), queue('peekLast')],
  ['what a queue gives', queue('poll'), queue('pollLast')],
  [
    'the top of a deque',
    stack('Deque<String> all = new ArrayDeque<>()', '"a"', 'data'),
    stack('Deque<String> all = new ArrayDeque<>()', 'data', '"a"'),
  ],
  [
    'the top of a stack',
    stack('Stack<String> all = new Stack<>()', '"a"', 'data'),
    stack('Stack<String> all = new Stack<>()', 'data', '"a"'),
  ],
  ['a place in a constant', list('', 'SECOND'), list('', 'SECOND - 1')],
  ['the last place', list('', 'all.size() - 1'), list('all.add("b");', 'all.size() - 1')],
  ['a reversed list', list('Collections.reverse(all);', '0'), list('Collections.reverse(all);', '1')],
  ['two that change places', list('Collections.swap(all, 0, 1);', '0'), list('Collections.swap(all, 0, 1);', '1')],
  ['a list behind another', list('all.addAll(List.of(data, "c"));', '2'), list('all.addAll(List.of(data, "c"));', '3')],
  ['one that is taken out by what it is', list('all.remove("a");', '0'), list('all.remove("a"); all.add("b");', '1')],
  [
    'one that is taken out of what may be the same',
    list('all.add("c"); all.remove("c");', '1'),
    list('all.add("c"); all.clear(); all.add("d");', '0'),
  ],
  [
    'a place of an array that is filled later',
    `String[] all = new String[3]; all[1] = data; ${run('all[all.length / 2]')}`,
    `String[] all = new String[3]; all[1] = data; all[2] = "a"; ${run('all[all.length - 1]')}`,
  ],
  [
    'an array that somebody else has filled',
    `String[] all = new String[2]; System.arraycopy(request.getParameterValues("q"), 0, all, 0, 2); ${run('all[0]')}`,
    `String[] all = new String[2]; all[0] = "a"; ${run('all[0]')}`,
  ],
  [
    'a place that a number counts to',
    `String[] all = {"a", data}; int at = 0; at++; ${run('all[at]')}`,
    `String[] all = {"a", data}; int at = 2; at -= 2; ${run('all[at]')}`,
  ],
  [
    'a number that only one way changes',
    `String[] all = {"a", data}; int at = 0; if (data.isEmpty()) { at++; } ${run('all[at]')}`,
    `String[] all = {"a", data}; int at = 0; if (data.isEmpty()) { data = "b"; } ${run('all[at]')}`,
  ],
  ['a part of a list', part('all.subList(1, 2).get(0)'), part('all.subList(2, 3).get(0)')],
  [
    'an iterator',
    `${part('""')} Iterator<String> i = all.iterator(); i.next(); ${run('i.next()')}`,
    `${part('""')} Iterator<String> i = all.iterator(); ${run('i.next()')}`,
  ],
  [
    'the last of an array',
    `String[] all = {"a", data}; ${run('all[all.length - 1]')}`,
    `String[] all = {data, "a"}; ${run('all[all.length - 1]')}`,
  ],
  [
    'an entry that is computed where there is none',
    map('all.computeIfAbsent("j", k -> data); all.put("k", all.get("j"));'),
    map('all.computeIfAbsent("k", k -> data);'),
  ],
  [
    'an entry that is computed',
    map('all.compute("k", (k, v) -> v + data);'),
    filled('all.compute("k", (k, v) -> "ls");'),
  ],
  ['an entry that is merged', map('all.merge("k", data, (a, b) -> a + b);'), map('all.merge("k", data, (a, b) -> a);')],
  ['an entry that is replaced', map('all.replace("k", data);'), filled('all.replace("k", "ls");')],
  ['an entry that is taken out', filled(''), filled('all.remove("k");')],
  ['a map that is emptied', filled(''), filled('all.clear();')],
  ['entries of another map', map('all.putAll(Map.of("k", data));'), map('all.putAll(Map.of("j", data));')],
  [
    'a key in a constant',
    `Map<String, String> all = new HashMap<>(); all.put(KEY, data);${run('all.get(KEY)')}`,
    `Map<String, String> all = new HashMap<>(); all.put(KEY, data); all.put(KEY, "a");${run('all.get(KEY)')}`,
  ],
  [
    'a number as a key',
    `Map<Integer, String> all = new HashMap<>(); all.put(1, data); all.put(2, "a"); ${run('all.get(1)')}`,
    `Map<Integer, String> all = new HashMap<>(); all.put(1, data); all.put(2, "a"); ${run('all.get(2)')}`,
  ],
  [
    'a value of a thread',
    cell('ThreadLocal<String> cell = new ThreadLocal<>()', 'cell.set("a"); cell.set(data);'),
    cell('ThreadLocal<String> cell = new ThreadLocal<>()', 'cell.set(data); cell.set("a");'),
  ],
  [
    'a value of a thread that begins with one',
    cell('ThreadLocal<String> cell = ThreadLocal.withInitial(() -> data)', ''),
    cell('ThreadLocal<String> cell = ThreadLocal.withInitial(() -> data)', 'cell.remove();'),
  ],
  [
    'a reference',
    cell('AtomicReference<String> cell = new AtomicReference<>(data)', ''),
    cell('AtomicReference<String> cell = new AtomicReference<>(data)', 'cell.set("a");'),
  ],
  [
    'a reference that is updated',
    cell('AtomicReference<String> cell = new AtomicReference<>("a")', 'cell.updateAndGet(old -> old + data);'),
    cell('AtomicReference<String> cell = new AtomicReference<>(data)', 'cell.getAndUpdate(old -> "a");'),
  ],
  ['a builder that is written over', built('text.replace(0, 0, "a");'), built('text.replace(0, text.length(), "a");')],
  ['a builder that is emptied', built('text.delete(0, 1);'), built('text.delete(0, text.length());')],
  [
    'settings that stand in a constant',
    `Properties all = new Properties(); all.load(new StringReader(TEXT)); ${run('all.getProperty("a").equals("on") ? data : "ls"')}`,
    `Properties all = new Properties(); all.load(new StringReader(TEXT)); ${run('all.getProperty("b").equals("on") ? data : "ls"')}`,
  ],
  [
    'an attribute under a constant',
    `request.setAttribute(KEY, data); ${run('request.getAttribute(KEY)')}`,
    `request.setAttribute(KEY, data); request.removeAttribute(KEY); ${run('request.getAttribute(KEY)')}`,
  ],
])('%s', async (_name, wrong, right) => {
  const members =
    'static final int SECOND = 1; static final String KEY = "k"; static final String TEXT = "a=on\\nb=off";'
  expect(await isWrong('command-injection', wrong, members)).toBe(true)
  expect(await isWrong('command-injection', right, members)).toBe(false)
})
