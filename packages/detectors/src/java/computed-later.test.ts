// What is computed elsewhere and asked for later, and what stands in for what is missing.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`
const later = (value: string, then: string): string => run(`CompletableFuture.supplyAsync(() -> ${value})${then}`)
const element = (place: number): string => run(`Arrays.asList("a", data).get(${place})`)

test.each([
  ['a future', later('data', '.join()'), later('"ls"', '.join()')],
  ['what is made of it', later('data', '.thenApply(x -> x + 1).get()'), later('data', '.thenApply(x -> "ls").get()')],
  [
    'another future',
    later('data', '.thenCompose(x -> CompletableFuture.completedFuture(x)).join()'),
    later('data', '.thenCompose(x -> CompletableFuture.completedFuture("ls")).join()'),
  ],
  [
    'what it is given to',
    `CompletableFuture.supplyAsync(() -> data).thenAccept(x -> { try { ${run('x')} } catch (IOException e) { } });`,
    `CompletableFuture.supplyAsync(() -> "ls").thenAccept(x -> { try { ${run('x')} } catch (IOException e) { } });`,
  ],
  [
    'instead of a missing one',
    run('Optional.<String>empty().or(() -> Optional.of(data)).get()'),
    run('Optional.<String>empty().or(() -> Optional.of("ls")).get()'),
  ],
  ['one that is there', run('Optional.of(data).orElseGet(() -> "ls")'), run('Optional.of("ls").orElseGet(() -> "ls")')],
  ['an element of a list', element(1), element(0)],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong)).toBe(true)
  expect(await isWrong('command-injection', right)).toBe(false)
})
