// The static check: names that nothing has, and what a policy would say. Real scripts, a real policy engine.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CedarAuthorizer, loadPolicies } from '@sallyport/policy'
import { describe, expect, test } from 'vitest'
import { type CheckedPolicy, checkScript, effectiveUser, type ScriptCheck } from '../src/index.js'
import { cedar, makeWorkspace, permit, run } from './harness.js'
import { operationCases } from './operation-cases.js'

const principal = { type: 'User', id: 'alice' }

interface Example {
  readonly text: string
  readonly args: string | undefined
  readonly policy: string
}

function exampleScripts(): Example[] {
  const folder = fileURLToPath(new URL('../../../examples', import.meta.url))
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('/script.rhai'))
    .map((path) => {
      const args = join(dirname(path), 'args.json')
      return {
        text: read(path),
        args: existsSync(join(folder, args)) ? read(args) : undefined,
        policy: read(join(dirname(path), 'policy.cedar')),
      }
    })
}

function policyOf(text: string): CheckedPolicy {
  const policies = loadPolicies(cedar, [{ name: 'p.cedar', text }], { mode: 'strict' })
  return { policies, authorizer: new CedarAuthorizer(cedar, policies, { mode: 'enforce' }), principal }
}

function check(text: string, policy?: string, args?: string): ScriptCheck {
  return checkScript({ name: 's.rhai', text }, args, policy === undefined ? undefined : policyOf(policy))
}

const saying = (text: string, args?: string): string[] =>
  check(text, undefined, args).problems.map(
    ({ message, hint, span }) => `${span?.start.line}:${span?.start.column} ${message}; ${hint}`,
  )

describe('names that nothing has are reported, with the nearest one', () => {
  test.each([
    ['let a = 1;\nctt("/a")', '2:1 there is no function `ctt`; did you mean `cat`?'],
    ['"a".to_uper()', '1:5 there is no method `to_uper`; did you mean `to_upper`?'],
    ['tail([tail::nn], "/a")', '1:13 there is no `tail::nn`; did you mean `tail::n`?'],
    ['EntryType::FIEL', '1:12 there is no `EntryType::FIEL`; did you mean `EntryType::FILE`?'],
    [
      'SizeRange::min_onli(1, SizeUnit::BYTES)',
      '1:12 there is no `SizeRange::min_onli`; did you mean `SizeRange::min_only`?',
    ],
    ['tail([tail::n], "/a")', '1:13 `tail::n` takes arguments; write `tail::n(…)`'],
    ['cat([cat::number(1)], "/a")', '1:11 `cat::number` takes no arguments; write `cat::number`'],
    ['OpenFileOptions().raed(true)', '1:19 `OpenFileOptionsBuilder` has no method `raed`; did you mean `read`?'],
    // `recursive` is a method of other builders.
    [
      'let o = OpenFileOptions(); o.read(true).recursive(true)',
      '1:41 `OpenFileOptionsBuilder` has no method `recursive`; `sallyport functions` lists what there is',
    ],
    ['let m = Memory(); m', '1:9 there is no function `Memory`; did you mean `memory`?'],
    [
      'let s = SystemInfo(); s.frobnicate()',
      '1:25 `SystemInfo` has no method `frobnicate`; `sallyport functions` lists what there is',
    ],
    ['cat("/a", "/b", "/c")', '1:1 `cat` takes 1 or 2 arguments, not 3; `sallyport functions cat` tells what it takes'],
    ['fn f(a) { a } f(1, 2)', '1:15 `f` takes 1 argument, not 2; `sallyport functions f` tells what it takes'],
    ['[1].push()', '1:5 `push` takes 1 argument, not 0; `sallyport functions push` tells what it takes'],
    ['`${ctt("/a")}`', '1:4 there is no function `ctt`; did you mean `cat`?'],
    ['if false { ctt("/a") }', '1:12 there is no function `ctt`; did you mean `cat`?'],
    ['[1].map(|x| frobnicate(x))', '1:13 there is no function `frobnicate`; `sallyport functions` lists what there is'],
  ])('%s', (text, expected) => {
    expect(saying(text)[0]).toBe(expected)
  })

  test('a property of a value whose type is certain', () => {
    const [problem] = saying('let s = SystemInfo(); let u = s.uname_info(); u.kernel_nmae')
    expect(problem ?? '').toMatch(/^1:\d+ `UnameInfo` has no property `kernel_nmae`; did you mean `kernel_name`/)
  })

  test('all of them, in the order of the text', () => {
    expect(saying('bbb(1);\naaa(2);').map((line) => line.slice(0, 3))).toEqual(['1:1', '2:1'])
  })
})

describe('nothing that could be right is reported', () => {
  test.each([
    ['a closure in a map', 'let m = #{ visit: |x| x }; m.visit(1)'],
    ['a closure that is put into a map', 'let m = #{}; m.visit = |x| x; m.visit(1)'],
    ['a closure under a text', 'let m = #{}; m["visit"] = |x| x; m.visit(1)'],
    ['a closure under a computed key', 'let m = #{}; let k = "vis" + "it"; m[k] = |x| x; m.visit(1)'],
    ['a closure that is set by a computed key', 'let m = #{}; let k = "vis" + "it"; m.set(k, |x| x); m.visit(1)'],
    ['a variable that holds a closure', 'let visit = |x| x; visit.call(1)'],
    ['a property of a map from text', 'parse_json("{}").anything'],
    ['a property of an error', 'try { throw "x" } catch (e) { e.anything }'],
    ['a variable of two types', 'let o = OpenFileOptions(); o = #{}; o.anything'],
    ['a variable that is hidden by another', 'let o = OpenFileOptions(); { let o = #{}; o.anything }'],
    ['a parameter that hides a variable', 'let o = OpenFileOptions(); let f = |o| o.anything; f.call(#{})'],
    ['a function that is asked for', 'if is_def_fn("later", 1) { later(1) }'],
    ['a function by its name', 'Fn("later"); later(1)'],
    ['functions of the language', 'let f = |x| x; let g = f.curry(1); type_of(g); is_shared(f); g.call()'],
    ['a function of the script', 'fn twice(x) { x * 2 } twice(1)'],
    ['a method of the script', 'fn int.twice() { this * 2 } 2.twice()'],
  ])('%s', (_what, text) => {
    expect(saying(text)).toEqual([])
  })

  test('names of script arguments', () => {
    expect(saying('config.anything', '{"config":{"Map":{}}}').filter((line) => line.includes('no '))).toEqual([])
  })

  test('the scripts of all cases and examples', () => {
    const scripts = operationCases.flatMap(({ allowed, escapes }) =>
      [...allowed, ...escapes.filter(({ error }) => error?.includes('unction') !== true)].map((one) => one.script),
    )
    expect(scripts.length).toBeGreaterThan(300)
    const reported = scripts.flatMap((text) => saying(text).map((line) => `${text} -> ${line}`))
    const ofExamples = exampleScripts().flatMap(({ text, args }) => saying(text, args))
    expect([...reported, ...ofExamples]).toEqual([])
  })
})

const user = 'principal == User::"alice"'
const whole = 'permit (principal, action, resource);'

/** `open Dir never` for what is always asked. */
const verdicts = (text: string, policy: string): string[] =>
  check(text, policy).calls.flatMap(({ permissions, isDenied, constants }) => [
    ...permissions
      .filter(({ when }) => when === undefined)
      .map(({ action, resource, verdict }) => `${/"(.*)"/.exec(action)?.[1]} ${resource} ${verdict}`),
    ...(isDenied === true ? [`denied ${constants?.join() ?? ''}`.trim()] : []),
  ])

describe('what the policy says to a call', () => {
  test.each([
    [
      'a computed path, everything permitted',
      'fn f(p) { cat(p) }',
      whole,
      ['open Dir always', 'open File always', 'read File always'],
    ],
    [
      'a computed path, something permitted',
      'fn f(p) { cat(p) }',
      `permit (${user}, action in [file_system::Action::"open", file_system::Action::"read"], resource in file_system::Dir::"/srv");`,
      ['open Dir perhaps', 'open File perhaps', 'read File perhaps'],
    ],
    [
      'a computed path, reading never permitted',
      'fn f(p) { cat(p) }',
      'permit (principal, action == file_system::Action::"open", resource);',
      ['open Dir always', 'open File always', 'read File never'],
    ],
    [
      'a path in the script, outside what is permitted',
      'cat("/etc/hosts"); cat("/srv/a")',
      'permit (principal, action, resource in file_system::Dir::"/srv");',
      [
        'open Dir never',
        'open File never',
        'read File never',
        'denied /etc/hosts',
        'open Dir always',
        'open File always',
        'read File always',
      ],
    ],
    [
      'flags that are written out, which are no object of a method',
      'write([write::replace], "/srv/a", "x")',
      'permit (principal, action, resource in file_system::Dir::"/srv");',
      ['open Dir always', 'open File always', 'create File always', 'write File always'],
    ],
    [
      'a path in a constant, under a condition',
      'const P = "/srv/a"; cat(P)',
      'permit (principal, action in file_system::Action::"SafeIO", resource) when { resource.path like "/srv*" };',
      ['open Dir always', 'open File always', 'read File always'],
    ],
    [
      'a path in a variable, which may change',
      'let p = "/srv/a"; p += "b"; cat(p)',
      'permit (principal, action, resource == file_system::File::"/srv/a");',
      ['open Dir never', 'open File perhaps', 'read File perhaps', 'denied'],
    ],
    [
      'a forbid over all',
      'fn f(p) { cat(p) }',
      `${whole} forbid (principal, action == file_system::Action::"read", resource);`,
      ['open Dir always', 'open File always', 'read File never'],
    ],
    [
      'approval',
      'cat("/srv/a")',
      '@approval("ask") permit (principal, action, resource);',
      ['open Dir perhaps', 'open File perhaps', 'read File perhaps'],
    ],
    // `stop` asks, but an object of a map may have it as well.
    [
      'a name that may be something else',
      'let m = #{ stop: |x| x }; m.stop("web")',
      'forbid (principal, action, resource);',
      ['stop systemd::Service never'],
    ],
    [
      'a call through a name',
      'let f = Fn("cat"); f.call("/a")',
      'forbid (principal, action, resource);',
      ['open Dir never', 'open File never', 'read File never'],
    ],
    [
      'a function of the script that has the name',
      'fn cat(p) { p } cat("/a")',
      'forbid (principal, action, resource);',
      [],
    ],
  ])('%s', (_what, text, policy, expected) => {
    expect(verdicts(text, policy)).toEqual(expected)
  })

  test('what is asked only with a flag fails nothing; where the flag is in the script it does', () => {
    const noRead = 'permit (principal, action == file_system::Action::"open", resource);'
    for (const [text, isDenied] of [
      ['fn f(flags, p) { ls(flags, p) }', true],
      ['ls([ls::all], "/a")', true],
    ] as const) {
      expect(check(text, noRead).calls.some((call) => call.isDenied)).toBe(isDenied)
    }
  })

  test('of the examples those that show a denial are surely denied, and no other', () => {
    const isDenied = ({ text, policy, args }: Example): boolean =>
      check(text, policy, args).calls.some((call) => call.isDenied === true)
    const examples = exampleScripts()
    expect(examples.length).toBeGreaterThan(8)
    expect(
      examples
        .filter(isDenied)
        .map(({ text }) => text.split('\n')[0])
        .sort(),
    ).toEqual([
      '// Restarts a unit that runs, after a look at it; stopping it for good is not what this runbook may do.',
      'write("/tmp/hello.txt", "Hello from Rex!"); cat("/tmp/hello.txt");',
    ])
  })

  test('no verdict without a policy', () => {
    expect(check('cat("/a")').calls[0]?.permissions.map(({ verdict }) => verdict)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

/** Paths count as they are written: what lies behind a link is another matter, and so are programs that the tests put elsewhere. */
const isElsewhere = (script: string): boolean => /\/link|load_system/.test(script)

describe('a call that is said to be denied is denied when it runs, if the run gets there', () => {
  for (const { operation, allowed } of operationCases) {
    test(operation, () => {
      for (const one of allowed.filter(({ script }) => !isElsewhere(script))) {
        const workspace = makeWorkspace(one.tree)
        const placed = (text: string): string => text.replaceAll('$T', workspace.path)
        try {
          for (const missing of [undefined, ...new Set(one.asks)]) {
            const policy = permit(...one.asks.filter((ask) => ask !== missing).map(placed))
            const script = placed(one.script)
            const gate = { ...policyOf(policy), principal: { type: 'User', id: effectiveUser() } }
            const told = checkScript({ name: 's.rhai', text: script }, undefined, gate)
            if (!told.calls.some(({ isDenied }) => isDenied)) continue
            const { denials, ending } = run({ script, policy }).result
            const isStopped = denials.length > 0 || ending === 'script-error'
            expect(isStopped, `${script} without ${missing}`).toBe(true)
          }
        } finally {
          workspace.remove()
        }
      }
    })
  }
})
