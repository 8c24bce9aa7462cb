// What execute is held to: PR-1 to PR-6 of the threat model.

import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeWorkspace, permitTree, type Ran, run, type Workspace } from './harness.js'

let workspace: Workspace
beforeEach(() => {
  workspace = makeWorkspace({
    run: '#!/bin/sh\nprintf "%s|" "$@"\n',
    other: '#!/bin/sh\necho other\n',
    wait: '#!/bin/sh\nsleep 30 >/dev/null 2>&1 &\necho $! > "$1"\necho started\n',
    sleep: '#!/bin/sh\nsleep 30\n',
    flood: '#!/bin/sh\nwhile :; do echo flood flood flood flood; done\n',
    files: '#!/bin/sh\nls /proc/self/fd; cat\n',
    input: '#!/bin/sh\nreadlink /proc/self/fd/0\n',
    env: '#!/bin/sh\nexec /usr/bin/env\n',
  })
})
afterEach(() => workspace.remove())

const opened = (name: string): string => `let d = DirConfig().path("$T").build().open(OpenDirOptions().build());
  let f = d.open_file("${name}", OpenFileOptions().read(true).build()); f.chmod(0o755);`

function execute(name: string, options: string, policy?: string, limits?: object): Ran {
  const script = `${opened(name)} let r = f.execute(ExecuteOptions()${options}.build()); [r.exit_code, r.stdout]`
  return run({
    script: script.replaceAll('$T', workspace.path),
    policy: (policy ?? permitTree('$T')).replaceAll('$T', workspace.path),
    ...(limits === undefined ? {} : { limits }),
  })
}

/** Everything but `execute`, and that only as the condition says. */
const when = (condition: string): string => `permit (principal, action, resource in file_system::Dir::"$T")
when { action != file_system::Action::"execute" || (${condition}) };`

test('PR-1: what runs is the file that was opened, whatever has its name now', () => {
  const script = `${opened('run')}
    let o = d.open_file("other", OpenFileOptions().read(true).write(true).build()); o.chmod(0o755);
    o.move(d, "run", MoveOptions().build());
    f.execute(ExecuteOptions().args(["held"]).build()).stdout`
  const { result } = run({ script: script.replaceAll('$T', workspace.path), policy: permitTree(workspace.path) })
  expect(result.error?.message).toBeUndefined()
  expect(result.output).toBe('held|')
})

test('PR-2: arguments arrive byte for byte, without a shell', () => {
  const odd = ['$(id)', '`id`', 'a b', '*', '"', 'é\u{1f600}', '\\n', ';rm -rf /']
  const { result } = execute('run', `.args(${JSON.stringify(odd)})`)
  expect(result.output).toBe(`[0, ${JSON.stringify(`${odd.join('|')}|`)}]`)
})

test.each([
  ['a text', 'echo from a shell\n'],
  ['nothing at all', ''],
  ['what only begins like a program', '\x7fELF garbage that is long enough\necho from a shell\n'],
  ['a program of another machine', otherMachine()],
  ['a library without a type', elfStart(1, 62)],
])('PR-2: %s is no program, and no shell takes it for one', (_what, content) => {
  writeFileSync(`${workspace.path}/odd`, content, 'latin1')
  const { result } = execute('odd', '')
  expect(result.error?.message).toContain('Exec format error (os error 8)')
  expect(result.output).not.toContain('from a shell')
})

/** The first bytes of a program, with its type and the number of its machine. */
function elfStart(type: number, machine: number): string {
  return `\x7fELF\x02\x01\x01${'\0'.repeat(9)}${String.fromCharCode(type, 0, machine, 0)}\necho from a shell\n`
}

function otherMachine(): string {
  return elfStart(2, process.arch === 's390x' ? 62 : 22)
}

describe('PR-3: the policy sees what the program gets', () => {
  test.each([
    ['a flag', '.args(["-v"])', 'context.arguments.flags.contains("-v")'],
    ['a text alone', '.args(["x"])', 'context.arguments.positional_values == ["x"]'],
    [
      'its place',
      '.args(["-v", "x"])',
      'context.arguments.hasTag("$ARG1") && context.arguments.getTag("$ARG1") == "x"',
    ],
    [
      'a key with its value',
      '.args([["-o", "x"]])',
      'context.arguments.hasTag("-o") && context.arguments.getTag("-o") == "x"',
    ],
    ['a value that is a flag', '.args([["-o", "-x"]])', 'context.arguments.flags == ["-x"]'],
    [
      'the environment',
      '.env(#{ A: "1" })',
      'context.environment.names == ["A"] && context.environment.hasTag("A") && context.environment.getTag("A") == "1"',
    ],
    ['the user', '', 'context.user.uid >= 0 && context.group.gid >= 0'],
  ])('%s', (_, options, condition) => {
    expect(execute('run', options, when(condition)).result.error?.message).toBeUndefined()
    expect(execute('run', options, when(`!(${condition})`)).result.error?.message).toMatch(/permission denied/i)
  })

  test.each([
    ['a key with two values', '.args([["-o", "a"], ["-o", "b"]])', 'is given with two values'],
    ['a reserved key', '.args([["$ARG0", "a"]])', 'reserved'],
    ['an empty key', '.args([""])', 'Argument key at index 0 cannot be empty'],
    ['an empty value', '.args([["a", ""]])', "Argument value for key 'a' at index 0 cannot be empty"],
    ['a number', '.args([1])', 'expected string, got i64'],
    ['PR-2: a NUL', '.args(["a\\x00b"])', 'contains a NUL'],
    ['an odd name', '.env(#{ "a=b": "c" })', 'has no usable name'],
    ['an unknown capability', '.capabilities(["rm"])', 'unknown capability'],
  ])('%s is refused', (_, options, said) => {
    expect(execute('run', options).result.error?.message).toContain(said)
  })
})

test.each(['LD_PRELOAD', 'NODE_OPTIONS', 'BASH_ENV', 'GIT_SSH_COMMAND', 'PYTHONPATH'])(
  'PR-4: %s is refused, after the policy was asked',
  (name) => {
    const options = `.env(#{ ${name}: "x" })`
    expect(execute('run', options).result.error?.message).toContain(`${name} makes programs load other code`)
    expect(execute('run', options, when('false')).result.error?.message).toMatch(/permission denied/i)
  },
)

test('PR-4: the environment is what was given, and nothing of ours', () => {
  process.env['SALLYPORT_TEST_MARK'] = 'ours'
  try {
    const { result } = execute('env', '.env(#{ A: "1" })')
    const [, shown] = JSON.parse(result.output ?? '') as [number, string]
    // The shell itself adds where it is.
    const byShell = ['PWD', 'OLDPWD', 'SHLVL', '_']
    const names = shown.split('\n').flatMap((line) => line.split('=')[0] || [])
    expect(names.filter((name) => !byShell.includes(name))).toEqual(['A'])
  } finally {
    delete process.env['SALLYPORT_TEST_MARK']
  }
})

test('PR-5: standard input is the empty device', () => {
  expect(execute('input', '').result.output).toBe('[0, "/dev/null\\n"]')
})

test('PR-5: nothing can be read, and no descriptor of ours is there', () => {
  const { result } = execute('files', '')
  const [, open = ''] = /"([\d\\n]*)"/.exec(result.output ?? '') ?? []
  const numbers = open.split('\\n').filter((each) => each !== '')
  // The three streams, the program itself, and what the shell and ls have open.
  expect(numbers.map(Number).filter((each) => each > 3 && each < 10).length).toBeLessThanOrEqual(1)
  expect(numbers.length).toBeLessThanOrEqual(6)
})

/** One that has ended and that nobody has asked for yet still has its number. */
function isRunning(pid: string): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}

describe('PR-6: programs end', () => {
  test('with the call, also those that they started', async () => {
    const number = `${workspace.path}/number`
    expect(execute('wait', `.args(["${number}"])`).result.output).toBe('[0, "started\\n"]')
    const pid = readFileSync(number, 'utf8').trim()
    for (const end = Date.now() + 5_000; isRunning(pid) && Date.now() < end; ) await new Promise(setImmediate)
    expect(isRunning(pid)).toBe(false)
  })

  test('after their time', () => {
    const began = Date.now()
    const { result } = execute('sleep', '', undefined, { programMilliseconds: 300 })
    expect(result.error?.message).toContain('the program was ended after')
    expect(Date.now() - began).toBeLessThan(10_000)
  })

  test('after the time that the script gives, which the script can react to', () => {
    const began = Date.now()
    expect(execute('sleep', '.timeout_seconds(1)').result.error?.message).toContain('ended after 1 seconds')
    expect(Date.now() - began).toBeLessThan(10_000)
    const script = `${opened('sleep')} let kind = ""; try { f.execute(ExecuteOptions().timeout_seconds(1).build()); } catch (e) { kind = e.kind; } kind`
    const caught = run({ script: script.replaceAll('$T', workspace.path), policy: permitTree(workspace.path) })
    expect(caught.result.output).toBe('Other')
  })

  test.each([['0'], ['-1']])('a time of %s seconds is none', (seconds) => {
    const { result } = execute('run', `.timeout_seconds(${seconds})`)
    expect(result.error?.message).toContain('must be at least 1')
  })

  test('the limits of the run count where the script gives more time', () => {
    const { result } = execute('sleep', '.timeout_seconds(1000000000)', undefined, {
      programMilliseconds: 300,
    })
    expect(result.error?.message).toContain('the program was ended after')
  })

  test('when they write too much', () => {
    const { result } = execute('flood', '', undefined, { programBytes: 10_000 })
    expect(result.error?.message).toContain('it wrote more than 10000 bytes')
  })
})

test('a handle for writing is no program', () => {
  const script = `let d = DirConfig().path("$T").build().open(OpenDirOptions().build());
    d.open_file("run", OpenFileOptions().write(true).build()).execute(ExecuteOptions().build())`
  const { result } = run({ script: script.replaceAll('$T', workspace.path), policy: permitTree(workspace.path) })
  expect(result.error?.message).toContain('Files must be opened read-only for execution')
})
