// What a run asked becomes a policy under which it ends the same.

import { CedarAuthorizer, type Generalization, type LearnedPolicy, loadPolicies } from '@sallyport/policy'
import { describe, expect, test } from 'vitest'
import { startLesson } from '../src/learn.js'
import { effectiveUser } from '../src/platform/identity.js'
import { cedar, makeWorkspace, type Ran, run, type Tree } from './harness.js'
import { operationCases } from './operation-cases.js'

const principal = { type: 'User', id: effectiveUser() }

function learn(
  script: string,
  generalization: Generalization = {},
): { readonly ran: Ran; readonly learned: LearnedPolicy } {
  const lesson = startLesson(principal, generalization)
  const ran = run({ script, observe: true, watcher: lesson.watcher })
  return { ran, learned: lesson.finish() }
}

/** Learns in a fresh folder. */
function learnIn(tree: Tree, script: string, generalization?: (folder: string) => Generalization): LearnedPolicy {
  const workspace = makeWorkspace(tree)
  try {
    const { learned } = learn(script.replaceAll('$T', workspace.path), generalization?.(workspace.path))
    return { ...learned, text: learned.text.replaceAll(workspace.path, '$T') }
  } finally {
    workspace.remove()
  }
}

describe('under the policy that was learned, enforced, a run ends as it did', () => {
  for (const { operation, allowed } of operationCases) {
    test(operation, () => {
      for (const one of allowed) {
        const ends = ['learn', 'enforce'].reduce<{ readonly policy: string; readonly told: unknown[] }>(
          ({ policy, told }, mode) => {
            const workspace = makeWorkspace(one.tree)
            try {
              const script = one.script.replaceAll('$T', workspace.path)
              const { ran, learned } =
                mode === 'learn'
                  ? learn(script)
                  : { ran: run({ script, policy: policy.replaceAll('$T', workspace.path) }), learned: undefined }
              const output = ran.result.output.replaceAll(workspace.path, '$T')
              const end = { ending: ran.result.ending, output: one.output === output ? 'as in the table' : output }
              return { policy: learned?.text.replaceAll(workspace.path, '$T') ?? policy, told: [...told, end] }
            } finally {
              workspace.remove()
            }
          },
          { policy: '', told: [] },
        )
        expect(ends.told[1], one.script).toEqual(ends.told[0])
      }
    })
  }
})

test('the rules are the smallest, with the number of calls that need each', () => {
  const { text } = learnIn({ 'a.log': 'x', 'b.log': 'y' }, 'cat("$T/a.log"); cat("$T/a.log"); cat("$T/b.log");')
  expect(text).toBe(`// What one run asked for, and no more. Read it before you trust it.

// for 3 calls
permit (
  principal == User::"${principal.id}",
  action == file_system::Action::"open",
  resource == file_system::Dir::"$T"
);

// for 2 calls
permit (
  principal == User::"${principal.id}",
  action in [file_system::Action::"open", file_system::Action::"read"],
  resource == file_system::File::"$T/a.log"
);

// for 1 call
permit (
  principal == User::"${principal.id}",
  action in [file_system::Action::"open", file_system::Action::"read"],
  resource == file_system::File::"$T/b.log"
);
`)
})

const twoLogs = { logs: { 'a.log': 'x', 'b.log': 'y' }, 'secret.txt': 's' }

test('by directory: files by the one they are in', () => {
  const { rules } = learnIn(twoLogs, 'cat("$T/logs/a.log"); cat("$T/logs/b.log");', () => ({ byDirectory: 'each' }))
  expect(rules.map(({ calls }) => calls)).toEqual([2, 2])
  expect(rules[1]?.text).toContain('resource is file_system::File in file_system::Dir::')
})

test('by directory: below one, and nothing beside it', () => {
  const tell = (directory: string, file: string): boolean => {
    const workspace = makeWorkspace(twoLogs)
    try {
      const { learned } = learn(`cat("${workspace.path}/logs/a.log")`, {
        byDirectory: { below: workspace.path + directory },
      })
      return run({ script: `cat("${workspace.path}/${file}")`, policy: learned.text }).result.ending === 'success'
    } finally {
      workspace.remove()
    }
  }
  expect(tell('/logs', 'logs/b.log')).toBe(true)
  expect(tell('/logs', 'secret.txt')).toBe(false)
  expect(tell('/log', 'logs/b.log')).toBe(false)
  // A directory that only begins like it covers nothing: the file stays itself.
  expect(tell('/log', 'logs/a.log')).toBe(true)
})

test('a denial that the script would handle is learned as it ran', () => {
  const { rules } = learnIn(twoLogs, 'try { cat("$T/secret.txt") } catch {} 1')
  expect(rules.map(({ text }) => text).join()).toContain('secret.txt')
})

test('members of a tree are learned one by one', () => {
  const { text } = learnIn({ d: { a: '1', e: { b: '2' } } }, 'rm([rm::recursive], "$T/d")')
  for (const member of ['File::"$T/d/a"', 'File::"$T/d/e/b"', 'Dir::"$T/d/e"']) expect(text).toContain(member)
})

test('PO-4: names of files become data in the policy, whatever they hold', () => {
  for (const name of ["it's", 'a\\b', 'permit(principal,action,resource);', 'x{y}', '\u{202e}abc', 'ü ß']) {
    const workspace = makeWorkspace({ [name]: 'x', other: 'y' })
    try {
      const script = `cat(${JSON.stringify(`${workspace.path}/${name}`)})`
      const { learned, ran } = learn(script, { byDirectory: undefined })
      expect(ran.result.ending, name).toBe('success')
      const policies = loadPolicies(cedar, [{ name: 'l.cedar', text: learned.text }], { mode: 'strict' })
      expect(policies.policies).toHaveLength(2)
      expect(new CedarAuthorizer(cedar, policies, { mode: 'enforce' }).mode).toBe('enforce')
      expect(run({ script, policy: learned.text }).result.ending, name).toBe('success')
      expect(run({ script: `cat("${workspace.path}/other")`, policy: learned.text }).result.ending).toBe('denied')
    } finally {
      workspace.remove()
    }
  }
})
