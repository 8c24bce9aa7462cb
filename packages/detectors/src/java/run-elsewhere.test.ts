// What a thread, a pool or a future runs: what it leaves in objects and what it gives.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`
const pool = 'ExecutorService pool = Executors.newFixedThreadPool(2);'
const job = `class Job implements Runnable { String name = "ls"; final String asked;
  Job(String asked) { this.asked = asked; } String name() { return name; } public void run() { name = asked; } }
class Fixed implements Runnable { String name = "ls"; final String asked;
  Fixed(String asked) { this.asked = asked; } String name() { return name; } public void run() { name = "cat"; } }
class Worker extends Thread { String name = "ls"; final String asked;
  Worker(String asked) { this.asked = asked; } String name() { return name; } public void run() { name = asked; } }
class Idle extends Thread { String name = "ls"; final String asked;
  Idle(String asked) { this.asked = asked; } String name() { return name; } public void run() { name = "cat"; } }
class Ask implements Callable<String> { final String asked;
  Ask(String asked) { this.asked = asked; } public String call() { return asked; } }`
const object = (start: string, type: string): string => `${type} job = new ${type}(data); ${start} ${run('job.name()')}`
const threads = 'Thread thread = new Thread(job); thread.start(); thread.join();'
const array = (start: string, value: string): string =>
  `String[] left = {"ls"}; Runnable task = () -> { left[0] = ${value}; }; ${start} ${run('left[0]')}`

test.each([
  ['an object that a thread runs', object(threads, 'Job'), object(threads, 'Fixed')],
  [
    'a thread without a name',
    object('new Thread(job, "x").start();', 'Job'),
    object('new Thread(job, "x").start();', 'Fixed'),
  ],
  ['an object that is never run', object(threads, 'Job'), object('Thread thread = new Thread(job);', 'Job')],
  [
    'a thread of its own class',
    object('job.start(); job.join();', 'Worker'),
    object('job.start(); job.join();', 'Idle'),
  ],
  [
    'an object that a pool runs',
    object(`${pool} pool.execute(job);`, 'Job'),
    object(`${pool} pool.execute(job);`, 'Fixed'),
  ],
  [
    'an object that is given to a pool',
    object(`${pool} pool.submit(job);`, 'Job'),
    object(`${pool} pool.submit(job);`, 'Fixed'),
  ],
  [
    'an object that is run beside',
    object('CompletableFuture.runAsync(job).join();', 'Job'),
    object('CompletableFuture.runAsync(job).join();', 'Fixed'),
  ],
  [
    'a function that a thread runs',
    array('new Thread(task).start();', 'data'),
    array('new Thread(task).start();', '"cat"'),
  ],
  [
    'a sink that a thread runs',
    `new Thread(() -> { try { ${run('data')} } catch (IOException e) { } }).start();`,
    `new Thread(() -> { try { ${run('"ls"')} } catch (IOException e) { } }).start();`,
  ],
  [
    'a task of the future',
    `FutureTask<String> task = new FutureTask<>(() -> data); new Thread(task).start(); ${run('task.get()')}`,
    `FutureTask<String> task = new FutureTask<>(() -> data.isEmpty() ? "ls" : "cat"); new Thread(task).start(); ${run('task.get()')}`,
  ],
  [
    'a task of an object',
    `FutureTask<String> task = new FutureTask<>(new Ask(data)); task.run(); ${run('task.get()')}`,
    `FutureTask<String> task = new FutureTask<>(new Ask("ls")); task.run(); ${run('task.get()')}`,
  ],
  [
    'several tasks',
    `${pool} List<Callable<String>> tasks = List.of(() -> "ls", () -> data);
     for (Future<String> each : pool.invokeAll(tasks)) { ${run('each.get()')} }`,
    `${pool} List<Callable<String>> tasks = List.of(() -> "ls", () -> data.isEmpty() ? "ls" : "cat");
     for (Future<String> each : pool.invokeAll(tasks)) { ${run('each.get()')} }`,
  ],
  [
    'several objects',
    `${pool} List<Callable<String>> tasks = new ArrayList<>(); tasks.add(new Ask(data));
     List<Future<String>> all = pool.invokeAll(tasks); ${run('all.get(0).get()')}`,
    `${pool} List<Callable<String>> tasks = new ArrayList<>(); tasks.add(new Ask("ls"));
     List<Future<String>> all = pool.invokeAll(tasks); ${run('all.get(0).get()')}`,
  ],
  [
    'the first that is done',
    `${pool} ${run('pool.invokeAny(List.of(new Ask("ls"), new Ask(data)))')}`,
    `${pool} ${run('pool.invokeAny(List.of(new Ask("ls"), new Ask("cat")))')}`,
  ],
  [
    'two futures together',
    `CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> "ls");
     CompletableFuture<String> two = CompletableFuture.supplyAsync(() -> data); ${run('one.thenCombine(two, (a, b) -> a + b).join()')}`,
    `CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> "ls");
     CompletableFuture<String> two = CompletableFuture.supplyAsync(() -> data); ${run('one.thenCombine(two, (a, b) -> a).join()')}`,
  ],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong, '', job)).toBe(true)
  expect(await isWrong('command-injection', right, '', job)).toBe(false)
})
