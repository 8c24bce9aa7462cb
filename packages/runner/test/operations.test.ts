import { describe, expect, test } from 'vitest'
import { verifyAudit } from '../src/audit/verify.js'
import { catalogue } from '../src/operations/catalogue.js'
import { actionOf, makeWorkspace, permit, permitTree, readTree, run, type Tree } from './harness.js'
import { operationCases } from './operation-cases.js'

/** Puts the folder's path where `$T` stands. */
function placed(text: string, folder: string): string {
  return text.replaceAll('$T', folder)
}

function placedTree(tree: Tree, folder: string): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([name, content]) => [
      name,
      typeof content === 'string'
        ? placed(content, folder)
        : Buffer.isBuffer(content)
          ? content.toString()
          : placedTree(content, folder),
    ]),
  )
}

test('every operation of the catalogue has its cases', () => {
  const covered = new Set(operationCases.map(({ operation }) => operation.split('.').at(-1)))
  expect(catalogue.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual([])
  for (const { allowed, escapes } of operationCases) {
    expect(allowed.length).toBeGreaterThan(0)
    expect(escapes.length).toBeGreaterThan(0)
  }
})

for (const { operation, allowed, escapes } of operationCases) {
  describe(operation, () => {
    for (const [index, one] of allowed.entries()) {
      test(`allowed ${index + 1}: asks in order, records, does it: ${one.script}`, async () => {
        const workspace = makeWorkspace(one.tree)
        try {
          const asks = one.asks.map((ask) => placed(ask, workspace.path))
          const { result, decisions, auditPath } = run({
            script: placed(one.script, workspace.path),
            policy: permit(...new Set(asks)),
          })
          if (one.failure === undefined) expect(result.error?.message).toBeUndefined()
          else expect(result.error?.message).toContain(one.failure)
          expect(result.output).toBe(one.failure === undefined ? one.output : '')
          const granted = decisions.filter((each) => one.leavesOut === undefined || each.startsWith('allow'))
          const counted = one.asksOfMany === true ? granted.filter((each, at) => each !== granted[at - 1]) : granted
          expect(counted).toEqual(asks.map((ask) => `allow ${ask}`))
          expect(readTree(workspace.path)).toEqual(placedTree(one.after ?? one.tree ?? {}, workspace.path))
          expect(await verifyAudit(auditPath)).toMatchObject({ isIntact: true, remarks: [] })
        } finally {
          workspace.remove()
        }
      })

      for (const missing of new Set(one.asks)) {
        test(`denied ${index + 1} without ${missing}: nothing happens, and the permit shown is enough`, () => {
          const workspace = makeWorkspace(one.tree)
          try {
            const asks = one.asks.map((ask) => placed(ask, workspace.path))
            const script = placed(one.script, workspace.path)
            const before = readTree(workspace.path)
            const policy = permit(...asks.filter((ask) => ask !== placed(missing, workspace.path)))
            const { result } = run({ script, policy })
            if (isSkippable(operation, missing) || one.optional?.includes(missing) === true) return
            expect(result).toMatchObject({ ending: 'denied', error: { type: 'ACCESS_DENIED_EXCEPTION' } })
            expect(result.denial?.action).toBe(actionOf(missing))
            if (asks.lastIndexOf(placed(missing, workspace.path)) === asks.indexOf(placed(missing, workspace.path))) {
              expect(readTree(workspace.path)).toEqual(before)
            }
            const helped = run({ script, policy: `${policy}\n${result.denial?.permit ?? ''}` })
            if (one.failure === undefined && one.asks.length <= 4) expect(helped.result.error?.message).toBeUndefined()
          } finally {
            workspace.remove()
          }
        })
      }
    }

    for (const [index, one] of escapes.entries()) {
      test(`escape ${index + 1}: ${one.script}`, () => {
        const workspace = makeWorkspace(one.tree)
        try {
          const before = readTree(workspace.path)
          const { result } = run({
            script: placed(one.script, workspace.path),
            policy: permitTree(`${workspace.path}/in`),
          })
          if (one.error === undefined) expect(result.error?.message).toBeUndefined()
          else expect(result.error?.message).toContain(one.error)
          expect(result.output).not.toContain('secret')
          const after = readTree(workspace.path)
          expect(after['out']).toEqual(before['out'])
        } finally {
          workspace.remove()
        }
      })
    }
  })
}

/** Walks and archives leave out what may not be listed or made: that is no denial of the script. */
function isSkippable(operation: string, missing: string): boolean {
  if (operation === 'find_files') return !missing.startsWith('open Dir $T') || missing.includes('/sub')
  if (operation === 'RcFileHandle.extract_archive') return missing.includes('$T/x/')
  if (operation === 'df' || operation === 'Filesystems.filesystems') return missing.startsWith('stat')
  if (operation === 'lsblk')
    return /(?:\/removable|\/ro|\/dev\/block\/\d+:\d+|\/slaves)$/.test(missing) && !missing.startsWith('open Dir')
  if (operation === 'sysctl_find' || operation === 'SysctlManager.find') return missing !== 'open Dir /proc/sys'
  if (missing.startsWith('list') && missing.endsWith(' Process *')) return true
  return operation === 'ls' && missing.endsWith('/sub')
}
