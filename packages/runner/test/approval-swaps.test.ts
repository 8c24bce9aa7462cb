// AG-8: whatever is exchanged while a person reads the question, only what they were shown is acted on.

import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Approver } from '../src/approval/approver.js'
import { approvalPolicy, approver } from './approving.js'
import { makeWorkspace, readTree, run, type Workspace } from './harness.js'

let workspace: Workspace
let folder: string

beforeEach(() => {
  workspace = makeWorkspace({ 'a.txt': 'inside', b: { one: '', two: '' }, out: { 'secret.txt': 'SECRET' } })
  folder = workspace.path
})
afterEach(() => workspace.remove())

const policy = (...actions: readonly string[]): string => approvalPolicy(folder, ...actions)

describe('AG-8: what is approved is what is done', () => {
  const swapIn = (path: string, target: string): void => {
    renameSync(path, `${path}.old`)
    symlinkSync(target, path)
  }
  const replaceBy = (path: string, content: string): void => {
    writeFileSync(`${path}.new`, content)
    renameSync(`${path}.new`, path)
  }
  const approvedAfter = (swap: () => void): Approver =>
    approver(() => {
      swap()
      return 'approved'
    })

  test.each([
    ['read', 'cat("$T/a.txt")', (path: string) => swapIn(path, `${folder}/out/secret.txt`)],
    ['read', 'cat("$T/a.txt")', (path: string) => replaceBy(path, 'OTHER')],
    ['write', 'write([write::replace], "$T/a.txt", "new")', (path: string) => replaceBy(path, 'OTHER')],
    ['write', 'write("$T/a.txt", "new")', (path: string) => replaceBy(path, 'OTHER')],
    ['delete', 'rm("$T/a.txt")', (path: string) => replaceBy(path, 'OTHER')],
    ['move', 'mv("$T/a.txt", "$T/moved.txt")', (path: string) => replaceBy(path, 'OTHER')],
    ['delete', 'rm([rm::r], "$T/b")', () => replaceBy(`${folder}/b/one`, 'OTHER')],
  ])('a file swapped while `%s` is asked about: %s', (action, script, swap) => {
    const { result } = run({
      script: script.replaceAll('$T', folder),
      policy: policy(action),
      approver: approvedAfter(() => swap(`${folder}/a.txt`)),
    })
    expect(result.ending).toBe('script-error')
    expect(result.output).not.toMatch(/SECRET|OTHER/)
    const [changed = '', content = ''] = script.includes('rm::r') ? [`${folder}/b/one`, 'OTHER'] : [`${folder}/a.txt`]
    expect(readFileSync(changed, 'utf8')).toMatch(content === '' ? /OTHER|SECRET/ : content)
    expect(readFileSync(`${folder}/out/secret.txt`, 'utf8')).toBe('SECRET')
  })

  test.each([
    ['create', 'write([write::replace], "$T/new.txt", "mine")'],
    ['write', 'write([write::replace], "$T/new.txt", "mine")'],
    ['create', 'touch("$T/new.txt")'],
    ['create', 'cp("$T/a.txt", "$T/new.txt")'],
    ['write', 'cp("$T/a.txt", "$T/new.txt")'],
  ])('a name that was free when `%s` was asked about, and is taken before the act: %s', (action, script) => {
    const { result } = run({
      script: script.replaceAll('$T', folder),
      policy: policy(action),
      approver: approvedAfter(() => writeFileSync(`${folder}/new.txt`, 'THEIRS')),
    })
    expect(result.ending).toBe('script-error')
    expect(readFileSync(`${folder}/new.txt`, 'utf8')).toBe('THEIRS')
  })

  describe('of a tree that is removed', () => {
    const deep = (): string => `${folder}/b/d/e/f`
    const removing = (ask: Approver) => {
      mkdirSync(`${folder}/b/d/e`, { recursive: true })
      writeFileSync(deep(), 'inside')
      return run({ script: `rm([rm::r], "${folder}/b")`, policy: policy('delete'), approver: ask }).result
    }

    test('what is further down goes too', () => {
      expect(removing(approver('approved')).error?.message).toBeUndefined()
      expect(existsSync(`${folder}/b`)).toBe(false)
    })

    test('a file further down that is another one by then stays', () => {
      const result = removing(approvedAfter(() => existsSync(deep()) && replaceBy(deep(), 'OTHER')))
      expect(result.error?.message).toContain('Stale file handle')
      expect(readFileSync(deep(), 'utf8')).toBe('OTHER')
    })
  })

  test('a directory moved away while a new file in it is asked about gets none', () => {
    const { result } = run({
      script: `write("${folder}/b/new", "x")`,
      policy: policy('write'),
      approver: approvedAfter(() => renameSync(`${folder}/b`, `${folder}/out/b`)),
    })
    expect(result.ending).toBe('script-error')
    expect(existsSync(`${folder}/out/b/new`)).toBe(false)
  })

  test('a file overwritten by a move is the one that was shown', () => {
    writeFileSync(`${folder}/target.txt`, 'old')
    const { result } = run({
      script: `mv("${folder}/a.txt", "${folder}/target.txt")`,
      policy: policy('write'),
      approver: approvedAfter(() => replaceBy(`${folder}/target.txt`, 'OTHER')),
    })
    expect(result.ending).toBe('script-error')
    expect(readFileSync(`${folder}/target.txt`, 'utf8')).toBe('OTHER')
  })

  test.each([
    ['a file is created', 'create", "write', 'write("$T/new.txt", "x")', { 'new.txt': 'x' }],
    ['a file is written', 'write', 'write([write::replace], "$T/a.txt", "x")', { 'a.txt': 'x' }],
    ['a tree is removed', 'delete', 'rm([rm::r], "$T/b")', {}],
    [
      'a file is moved over another',
      'move", "create", "write',
      'mv("$T/a.txt", "$T/b/one")',
      { b: { one: 'inside', two: '' } },
    ],
    ['folders are made', 'create', 'mkdir([mkdir::parents], "$T/c/d")', { c: { d: {} } }],
  ])('undisturbed, after a yes to each question, %s', (_what, actions, script, expected) => {
    const { result } = run({
      script: script.replaceAll('$T', folder),
      policy: policy(...actions.split('", "')),
      approver: approver('approved'),
    })
    expect(result.error).toBeUndefined()
    expect(readTree(folder)).toMatchObject(expected)
  })
})
