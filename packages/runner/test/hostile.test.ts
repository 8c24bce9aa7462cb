// EN-4, EN-6, EN-8 and EN-9 where scripts meet operations: the engine's own tests are in packages/rhai/test/hostile.test.ts.

import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeWorkspace, permitTree, run } from './harness.js'

const everything = 'permit(principal, action, resource);'

describe('EN-4: handles cannot be forged, altered or copied into something else', () => {
  test.each([
    ['a map in place of a handle', 'let d = #{path: "/etc"}; d.open(OpenDirOptions().build())', 'Function not found'],
    ['a property of a handle', 'let d = DirConfig().path("/tmp").build(); d.path', 'getter is not registered'],
    ['setting a property', 'let d = DirConfig().path("/tmp").build(); d.path = "/etc"', 'setter is not registered'],
    [
      'another kind in place of a kind',
      'try { cat("/x/y") } catch (e) { e.kind.name = "X" }',
      'setter is not registered',
    ],
    [
      'options of another builder',
      'DirConfig().path("/tmp").build().open(DeleteFileOptions().build())',
      'Function not found',
    ],
    ['an index', 'let d = DirConfig().path("/tmp").build(); d["path"]', 'Indexer unavailable'],
  ])('%s', (_what, script, message) => {
    expect(run({ script, policy: everything }).result.error?.message).toContain(message)
  })

  test('a handle in JSON or text shows nothing of what it holds', () => {
    const script = 'let d = DirConfig().path("/tmp").build(); [d.to_string(), d.to_debug(), type_of(d)]'
    expect(run({ script, policy: everything }).result.output).not.toContain('/tmp')
  })
})

describe('EN-6: work is charged before it is done', () => {
  test.each([
    ['a long sequence', 'seq(1, 9_000_000).len()'],
    ['long random text', 'random_alphanumeric(5_000_000).len()'],
  ])('%s', (_what, script) => {
    const { result } = run({ script, scriptLimits: { maxOperations: 100_000 } })
    expect(result).toMatchObject({
      ending: 'limit',
      error: { message: expect.stringContaining('Too many operations') },
    })
  })

  test('reading is charged too', () => {
    const workspace = makeWorkspace()
    try {
      writeFileSync(`${workspace.path}/big`, 'x'.repeat(8_000_000))
      const script = `for i in 0..100 { wc("${workspace.path}/big"); }`
      const { result } = run({ script, policy: permitTree(workspace.path), scriptLimits: { maxOperations: 500_000 } })
      expect(result.ending).toBe('limit')
    } finally {
      workspace.remove()
    }
  })
})

describe('EN-8: patterns of scripts run in linear time', () => {
  test.each(['(a+)+$', '^(a|a)*$', '(a|aa)+$', '(.*a){20}$'])('%s', (pattern) => {
    const workspace = makeWorkspace({ a: `${'a'.repeat(2_000)}!` })
    try {
      const started = Date.now()
      const script = `[grep("${pattern}", "${workspace.path}/a").len(), sed([sed::regex], "${pattern}", "x", "${workspace.path}/a").len()]`
      expect(run({ script, policy: permitTree(workspace.path) }).result.output).toBe('[0, 2001]')
      expect(Date.now() - started).toBeLessThan(20_000)
    } finally {
      workspace.remove()
    }
  })

  test('globs too', () => {
    const workspace = makeWorkspace({ ['a'.repeat(200)]: '' })
    try {
      const script = `find_files("${'*a'.repeat(60)}b", "${workspace.path}").len()`
      expect(run({ script, policy: permitTree(workspace.path) }).result.output).toBe('0')
    } finally {
      workspace.remove()
    }
  })

  test('back references and look-around do not exist', () => {
    const script = 'grep("(a)\\\\1", "/etc/hostname")'
    expect(run({ script, policy: everything }).result.error?.message).toContain('Invalid regex pattern')
  })
})

describe('EN-9: errors tell nothing of our inside', () => {
  test.each([
    'cat("/nowhere/a")',
    'cat("/etc")',
    'ls("/dev/null/x")',
    'write("/proc/nothing", "x")',
    'mv("/etc/hostname", "/nowhere/x")',
    'rm([rm::r], "/nowhere")',
    'grep("(", "/etc/hostname")',
    'DirConfig().build()',
    'tail([tail::from(0)], "/etc/hostname")',
    'seq([seq::step(0)], 1, 2)',
    'throw #{}',
    'let x = (); x.y.z',
    'fn f() { f() } f()',
  ])('%s', (script) => {
    const message = run({ script, policy: everything }).result.error?.message ?? ''
    expect(message).not.toBe('')
    expect(message).not.toMatch(
      /ERR_|node:|\.ts|\.js|at \w+ \(|packages\/|RangeError|TypeError|\[object|undefined|proc\/self\/fd/,
    )
  })
})

describe('scripts from Rex with their quirks', () => {
  test('handles that a script keeps still work after a write', () => {
    const workspace = makeWorkspace({ a: 'old' })
    try {
      const script = `let d = DirConfig().path("${workspace.path}").build().open(OpenDirOptions().build());
        let f = d.open_file("a", OpenFileOptions().read(true).write(true).build());
        let g = f.write("new");
        let texts = [f.read(), g.read()];
        f.delete(DeleteFileOptions().build());
        texts`
      expect(run({ script, policy: permitTree(workspace.path) }).result.output).toBe('["old", "new"]')
    } finally {
      workspace.remove()
    }
  })
})
