// EN-2 on the built package: no script changes an intrinsic object, and all scripts run the same where every one of them is frozen.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const child = fileURLToPath(new URL('./frozen-realm-child.mjs', import.meta.url))

interface Report {
  readonly programs: number
  readonly watched: number
  readonly changed: number
  readonly outcomes: string
}

function runIn(realm: 'frozen' | 'open'): Report {
  return JSON.parse(execFileSync(process.execPath, [child, realm], { encoding: 'utf8', timeout: 60_000 })) as Report
}

describe('EN-2 the realm, with every program of the corpus', () => {
  // A stale build would test what is no more.
  beforeAll(() => {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'packages/rhai'], { cwd: root })
  })

  it('stays as it is, frozen or not, and freezing changes no outcome', () => {
    const open = runIn('open')
    const frozen = runIn('frozen')
    expect(open.programs).toBeGreaterThan(1000)
    expect(open.watched).toBeGreaterThan(500)
    expect(open.changed).toBe(0)
    expect(frozen).toEqual(open)
  })
})
