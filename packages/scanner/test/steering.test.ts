// AG-9: agents cannot write what steers later runs, whether it is there yet or not, whatever the workspace permits.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askDirectory, askFile, parsePath } from '@sallyport/runner/operations'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stagePrincipals } from '../src/workspace/ceiling-policy.js'
import { openTestGate } from './gate.js'

let root: string
let stateHome: string

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-steering-')))
  stateHome = mkdtempSync(join(tmpdir(), 'sallyport-state-'))
  mkdirSync(join(root, '.sallyport', 'policies'), { recursive: true })
  mkdirSync(join(root, '.git'))
  writeFileSync(join(root, '.sallyport/policies/all.cedar'), 'permit (principal, action, resource);')
  writeFileSync(join(root, '.git/config'), '')
  writeFileSync(join(root, 'AGENTS.md'), '')
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
  rmSync(stateHome, { recursive: true, force: true })
})

const existing = ['.sallyport/policies/all.cedar', '.git/config', 'AGENTS.md']
const absent = [
  '.sallyport/INFO.md',
  '.git/hooks/post-checkout',
  'CLAUDE.md',
  '.npmrc',
  '.github/workflows/x.yml',
  'src/a.ts',
]
const changing = ['create', 'write', 'delete', 'move', 'chmod', 'chown'] as const

test.each(stagePrincipals)('AG-9: `%s` writes nothing at all, and sees nothing of `.sallyport` and `.git`', (stage) => {
  const gate = openTestGate(root, stateHome, join(root, '.sallyport'))
  try {
    const { guard } = gate.of(stage)
    for (const name of [...existing, ...absent]) {
      const path = parsePath(join(root, name))
      const destination = { path: '/x', name: 'x', parent_path: '/' }
      for (const action of changing) {
        const context = action === 'move' ? { context: { destination } } : {}
        const request = { ...askFile('write', path), action, ...context }
        expect([name, action, guard.permits(request) === undefined]).toEqual([name, action, true])
      }
      if (!/^\.(sallyport|git)\//.test(name)) continue
      for (const action of ['open', 'read', 'stat'] as const) {
        expect([name, action, guard.permits(askFile(action, path)) === undefined]).toEqual([name, action, true])
      }
    }
    for (const name of ['.sallyport', '.git', '.git/hooks']) {
      expect([name, guard.permits(askDirectory('create', parsePath(join(root, name)))) === undefined]).toEqual([
        name,
        true,
      ])
    }
    // The workspace permits everything, so it is the ceiling that says no.
    const isReader = stage !== 'enrich'
    expect(guard.permits(askFile('read', parsePath(join(root, 'AGENTS.md')))) !== undefined).toBe(isReader)
  } finally {
    gate.close()
  }
})
