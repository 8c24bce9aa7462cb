// Closures that an operation calls: operations run inside an operation, and each keeps its own questions, grants and record.

import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Grant } from '../src/grant.js'
import { parsePath } from '../src/path.js'
import { file } from '../src/resource.js'
import { guardThatAsks } from './approving.js'
import { makeWorkspace, permitTree, readTree, run, type Workspace } from './harness.js'

const read = { namespace: 'file_system', action: 'read', resource: file(parsePath('/a')) } as const

let workspace: Workspace
let folder: string

beforeEach(() => {
  workspace = makeWorkspace({ in: { a: 'A', b: 'B' }, out: { secret: 'secret' } })
  folder = workspace.path
})
afterEach(() => workspace.remove())

const inside = (): string => permitTree(`${folder}/in`)
const finding = (body: string): string =>
  `let d = DirConfig().path("${folder}/in").build().open(OpenDirOptions().build());
   d.find(FindOptions().build(), |entry| { ${body} })`

describe('what a closure fails with', () => {
  test('is an error of its own kind that holds the text', () => {
    const script = `try { ${finding('throw "boom"')} } catch (e) { return [e.kind.to_string(), e.message] }`
    const { output } = run({ script, policy: inside() }).result
    expect(output).toContain('"CallbackError", "Rhai callback execution failed: Runtime error: boom')
  })

  test('is a denial where it was one, with the permit that is missing', () => {
    const { result } = run({ script: finding(`cat("${folder}/out/secret")`), policy: inside() })
    expect(result).toMatchObject({ ending: 'denied', error: { type: 'ACCESS_DENIED_EXCEPTION' } })
    expect(result.denial?.permit).toContain(`${folder}/out`)
    expect(result.denial?.operation ?? 'cat').toBe('cat')
  })

  test.each(['loop {}', 'f()'])('EN-5: is no error at all where it is a limit: %s', (body) => {
    const script = `fn f() { f() } try { ${finding(body)} } catch { return "caught" }`
    const { result } = run({ script, policy: inside(), scriptLimits: { maxOperations: 100_000 } })
    expect(result).toMatchObject({ ending: 'limit', output: '' })
  })

  test('ends the search', () => {
    const script = `let seen = 0; try { ${finding('seen += 1; throw "boom"')} } catch {} seen`
    expect(run({ script, policy: inside() }).result.output).toBe('1')
  })
})

test('`exit` in a closure ends the script with its value', () => {
  expect(run({ script: finding('exit(entry.name)'), policy: inside() }).result).toMatchObject({
    ending: 'success',
    output: 'a',
  })
})

test('a tree that a closure changes is searched as it is found', () => {
  const script = `let seen = []; ${finding(`seen.push(entry.name); rm("${folder}/in/b"); touch("${folder}/in/c")`)}; seen`
  const { result } = run({ script, policy: inside() })
  expect(result.output).toBe('["a"]')
  expect(readTree(`${folder}/in`)).toEqual({ a: 'A', c: '' })
})

test('AU-1: every decision has its outcome, under the operation that asked', () => {
  const { auditPath } = run({
    script: finding('try { entry.open_as_file(OpenFileOptions().read(true).build()).read() } catch {}'),
    policy: inside(),
  })
  const records = readFileSync(auditPath, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; seq: number; operation?: string; of?: number })
  const asked = records.filter(({ kind }) => kind === 'decision').map(({ operation }) => operation)
  expect(asked).toEqual(['open', 'find', 'open_as_file', 'read', 'open_as_file', 'read'])
  expect(records.filter(({ kind }) => kind === 'outcome')).toHaveLength(asked.length)
})

test('AG-8: an approval stays with the operation it was given in, whatever a closure runs meanwhile', () => {
  const guard = guardThatAsks({ ask: () => 'approved' })
  const inner: Grant[] = []
  guard.perform('outer', () => {
    const grant = guard.authorize(read)
    grant.commit()
    guard.perform('inner', () => {
      inner.push(guard.authorize(read))
      inner[0]?.commit()
    })
    expect(() => grant.commit()).not.toThrow()
    expect(() => inner[0]?.commit()).toThrow('Permission denied')
  })
})
