// What streams are collected to, what is asked of each character, maps inside of maps, and tables that are asked where they are made.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isAlarmed, isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`
const collected = (values: string, by: string): string =>
  `java.util.stream.Stream.of(${values}).collect(java.util.stream.Collectors.${by})`
const inner = (key: string): string =>
  `Map<String, Map<String, String>> all = new HashMap<>(); all.put("a", new HashMap<>()); all.get("a").put("b", data);
   ${run(`all.get("a").get("${key}")`)}`
const lists = 'Map<String, List<String>> all = new HashMap<>();'
const numbers = (parse: string): string => run(`Arrays.toString(Arrays.stream(data.split(",")).${parse}.toArray())`)

test.each([
  [
    'a map of what a function makes',
    run(`${collected('data', 'toMap(x -> "a", x -> x)')}.get("a")`),
    run(`${collected('data', 'toMap(x -> x, x -> "ls")')}.get("a")`),
  ],
  [
    'a map of lists',
    run(`${collected('data', 'groupingBy(x -> "a")')}.get("a").get(0)`),
    run(`${collected('"ls"', 'groupingBy(x -> data)')}.get("a").get(0)`),
  ],
  ['numbers', numbers('map(x -> x.trim())'), numbers('mapToInt(Integer::parseInt)')],
  [
    'each character',
    `if (data.chars().anyMatch(Character::isLetterOrDigit)) ${run('data')}`,
    `if (data.chars().allMatch(Character::isLetterOrDigit)) ${run('data')}`,
  ],
  ['a map inside of a map', inner('b'), inner('c')],
  [
    'a table that is asked where it is made',
    run('Map.of("a", "b").getOrDefault("a", data)'),
    run('Map.of("a", "b").getOrDefault(data, "ls")'),
  ],
  [
    'a list that a map makes where it has none',
    `${lists} all.computeIfAbsent("a", x -> new ArrayList<>()).add(data); ${run('all.get("a").get(0)')}`,
    `${lists} all.computeIfAbsent("a", x -> new ArrayList<>()).add(data); ${run('all.get("b")')}`,
  ],
  [
    'a list of a map',
    `${lists} all.put("a", new ArrayList<>()); all.get("a").add(data); for (String each : all.get("a")) ${run('each')}`,
    `${lists} all.put("a", new ArrayList<>()); all.get("a").add("ls"); for (String each : all.get("a")) ${run('each')}`,
  ],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong)).toBe(true)
  expect(await isAlarmed('command-injection', right)).toBe(false)
})
