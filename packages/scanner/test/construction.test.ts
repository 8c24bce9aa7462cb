// What counts as the same construction: the same call in the same form, whatever its arguments are named.

import { compilePattern } from '@sallyport/runner/operations'
import { describe, expect, test } from 'vitest'
import { constructionPattern } from '../src/stages/variants/construction.js'

const finds = (quote: string, line: string): boolean => {
  const pattern = constructionPattern(quote)
  return pattern !== undefined && compilePattern(pattern).matches(line)
}

describe('the same construction', () => {
  test.each([
    ["exec('ls ' + req.query.folder", `  exec("convert "+request.body.name, done)`],
    ['runSql(`SELECT ${id}`)', 'const rows = await runSql(`DELETE FROM t WHERE x = ${name}`)'],
    ['orders.cancel(order)', 'await this_.cancel( item )'],
    ['const user = await load(id)', 'const  account = await load(account_id)'],
    ['subprocess.run(command, shell=True)', '    subprocess.run(cmd, check=True)'],
  ])('%s is met in %s', (quote, line) => {
    expect(finds(quote, line)).toBe(true)
  })
})

describe('another one', () => {
  test.each([
    ["exec('ls ' + req.query.folder", "exec('ls')"],
    ["exec('ls ' + name", "execFile('ls' + name"],
    ["exec('ls ' + name", "myexec('ls ' + name"],
    ['orders.cancel(order)', 'orders.find(order)'],
    ['runSql(text)', "runSql('SELECT 1')"],
    ['runSql(`SELECT ${id}`)', "runSql('SELECT 1')"],
  ])('%s is not %s', (quote, line) => {
    expect(finds(quote, line)).toBe(false)
  })
})

test.each(['', 'name', 'if (x)', 'return x + y', 'a(b)', `f(${'x, '.repeat(60)}y)`])(
  '`%s` says too little, or too much, to be looked for',
  (quote) => {
    expect(constructionPattern(quote)).toBeUndefined()
  },
)

test('signs of patterns in a quote are signs of the code', () => {
  expect(finds('match(/[a-z]+(x|y)*$/)', 'match(/[a-z]+(x|y)*$/)')).toBe(true)
  expect(finds('run(a[0].b)', 'run(q[12].zz)')).toBe(true)
  expect(finds('run(a.b)', 'run(aXb)')).toBe(false)
})
