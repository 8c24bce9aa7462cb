// Operations counted for small programs at level none, against the counts of Rhai 1.26.0 (reference section 8).
// Hosts set limits coarsely: a few units may differ, the order of magnitude may not.

import { Engine } from '@sallyport/rhai'
import { expect, test } from 'vitest'

const counts: readonly (readonly [string, number])[] = [
  ['1', 2],
  ['1 + 2', 4],
  ['1 + 2 + 3', 6],
  ['let x = 1;', 2],
  ['let x = 1; x', 4],
  ['let x = 1; x + 2', 6],
  ['let x = 1; x += 2;', 5],
  ['let x = 1; -x', 6],
  ['[1, 2, 3]', 5],
  ['"abc"[1]', 4],
  ['print(1)', 5],
  ['abs(-1)', 4],
  ['max(1, 2)', 5],
  ['fn f() {} f()', 2],
  ['fn f() { 1 } f()', 5],
  ['fn f(x) { x + 1 } f(1)', 8],
  ['if true { 1 } else { 2 }', 4],
  ['{ 1 }', 3],
  ['switch 1 { 1 => 2, _ => 3 }', 5],
  ['try { throw 1 } catch { 2 }', 5],
  ['eval("1")', 6],
  ['let a = [1,2,3]; a[0]', 9],
  ['let a = [1,2,3]; a[0] = 5', 9],
  ['let a = [1,2,3]; a.len()', 9],
  ['let a = [1,2,3]; a.push(4)', 11],
  ['let a = [1,2,3]; push(a, 4)', 10],
  ['let m = #{a: 1}; m.a', 7],
  ['let m = #{a: 1}; m.a = 2', 7],
  ['[1,2,3].map(|x| x + 1)', 14],
  ['for i in 0..10 {}', 14],
  ['let s = 0; for i in 0..1000 { s += i; } s', 3008],
  ['let x = 0; while x < 10 { x += 1; }', 66],
  ['fn fib(n) { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } } fib(10)', 1946],
]

test.each(counts)('%s counts about %d operations', (text, expected) => {
  const engine = new Engine({ optimizationLevel: 'none' })
  engine.evaluate(text)
  const tolerance = Math.max(8, expected * 0.25)
  expect(Math.abs(engine.operations - expected), `${engine.operations} counted`).toBeLessThanOrEqual(tolerance)
})
