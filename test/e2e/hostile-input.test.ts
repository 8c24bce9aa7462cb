// What a stranger throws at the commands: each gives a clear error with the right exit code and changes nothing.

import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, makeDesk } from './executables.js'

let desk: Desk
const everything = 'permit(principal, action, resource);'

beforeEach(() => {
  desk = makeDesk()
  desk.write('s.rhai', '40 + 2')
  desk.write('p.cedar', everything)
})
afterEach(() => desk.remove())

const run = (...args: readonly string[]) => desk.run('sallyport', ['run', ...args])
const rex = (...args: readonly string[]) => desk.run('rex-runner', args)

test.each([
  ['print("x")', 'info("…")'],
  ['eval("1")', 'a closure'],
  ['path', '--args'],
  ['let a = 1 let b = 2', 'put a `;` between the statements'],
  ['nope(1)', 'sallyport functions'],
])('the error of `%s` says what to do, with the engine in a process of its own too', async (script, advice) => {
  desk.write('s.rhai', script)
  for (const more of [[], ['--isolate', 'process']]) {
    const { code, stderr } = await run('s.rhai', '--policy', 'p.cedar', ...more)
    expect(code).toBe(1)
    expect(stderr).toContain(`= help: `)
    expect(stderr).toContain(advice)
  }
})

describe('IN-1: inputs that cannot be used: nothing of the script ran', () => {
  test.each([
    ['a missing script', ['missing.rhai', '--policy', 'p.cedar'], 'No such file or directory'],
    ['a missing policy', ['s.rhai', '--policy', 'missing.cedar'], 'Failed to read policy file'],
    ['a folder as the script', ['.', '--policy', 'p.cedar'], 'Is a directory'],
    ['arguments that are no JSON', ['s.rhai', '--policy', 'p.cedar', '--args', 's.rhai'], 'error:'],
  ])('%s: exit code 2', async (_what, args, message) => {
    const { code, stdout, stderr } = await run(...args)
    expect(stderr).toContain(message)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('arguments without their types: the form is shown', async () => {
    desk.write('a.json', '{"path": "/etc"}')
    const { code, stderr } = await run('s.rhai', '--policy', 'p.cedar', '--args', 'a.json')
    expect(code).toBe(2)
    expect(stderr).toContain('{"stringValue": "/var/log"}')
  })

  test('text that is not UTF-8', async () => {
    desk.write('bad.rhai', Buffer.from([0x31, 0xff, 0xfe]))
    const { code, stderr } = await run('bad.rhai', '--policy', 'p.cedar')
    expect(code).toBe(2)
    expect(stderr).toContain('valid UTF-8')
  })

  test('the drop-in says it in JSON and exits with 1', async () => {
    const { code, stdout } = await rex('-s', 'missing.rhai', '-p', 'p.cedar', '-o', 'human')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      output: '',
      status: 'ERROR',
      error: {
        error_type: 'COMMUNICATION_EXCEPTION',
        message:
          'Failed to load input files: Failed to read script file: missing.rhai: No such file or directory (os error 2)',
      },
    })
  })

  test('a policy with a typing error is refused with its place, and the name that was meant', async () => {
    desk.write('p.cedar', 'permit(principal, action == file_system::Action::"raed", resource);')
    const { code, stderr } = await run('s.rhai', '--policy', 'p.cedar')
    expect(code).toBe(2)
    expect(stderr).toContain('raed')
    expect(stderr).toContain('p.cedar:1:')
    expect(stderr).toContain('read')
  })

  test('a policy with a syntax error', async () => {
    desk.write('p.cedar', 'permit(principal, action, resource')
    const ours = await run('s.rhai', '--policy', 'p.cedar')
    expect(ours.code).toBe(2)
    const theirs = await rex('-s', 's.rhai', '-p', 'p.cedar')
    expect(theirs.code).toBe(1)
    const { error } = JSON.parse(theirs.stdout)
    expect(error.error_type).toBe('INTERNAL_EXCEPTION')
    expect(error.message).toMatch(
      /^Failed to create Rhai engine: Failed to parse Cedar policy - check syntax and structure: /,
    )
  })
})

describe('IN-2: a flag that is given twice is an error', () => {
  test.each([
    ['sallyport', ['run', 's.rhai', '--policy', 'p.cedar', '--policy', 'p.cedar']],
    ['sallyport', ['run', 's.rhai', '--policy', 'p.cedar', '--policy-file', 'p.cedar']],
    ['sallyport', ['run', 's.rhai', '--script-file', 's.rhai', '--policy', 'p.cedar']],
    ['sallyport', ['run', 's.rhai', '-p', 'p.cedar', '-o', 'json', '--output', 'json']],
    ['rex-runner', ['-s', 's.rhai', '-p', 'p.cedar', '-p', 'p.cedar']],
    ['rex-runner', ['-s', 's.rhai', '-p', 'p.cedar', '-v', '-v']],
  ] as const)('%s %j', async (name, args) => {
    const { code, stdout } = await desk.run(name, args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})

describe('IN-3: nothing beside the command line widens policy or limits', () => {
  test('files of the working folder and variables change nothing', async () => {
    desk.write('p.cedar', '')
    mkdirSync(`${desk.path}/.sallyport/policies`, { recursive: true })
    writeFileSync(`${desk.path}/.sallyport/policies/all.cedar`, everything)
    writeFileSync(`${desk.path}/.env`, 'SALLYPORT_POLICY=all')
    desk.write('s.rhai', `cat("${desk.path}/p.cedar")`)
    const { code } = await desk.run('sallyport', ['run', 's.rhai', '--policy', 'p.cedar'], {
      SALLYPORT_POLICY: everything,
      NODE_OPTIONS: '',
      USER: 'root',
      LOGNAME: 'root',
    })
    expect(code).toBe(3)
  })
})

describe('IN-4: inputs that are no regular files, or too large, fail within seconds', () => {
  test('a FIFO', async () => {
    execFileSync('mkfifo', [`${desk.path}/fifo`])
    const { code, stderr } = await run('fifo', '--policy', 'p.cedar')
    expect(code).toBe(2)
    expect(stderr).toContain('not a regular file')
  })

  test('a device', async () => {
    expect((await run('/dev/zero', '--policy', 'p.cedar')).code).toBe(2)
  })

  test('a sparse gigabyte', async () => {
    desk.write('big.rhai', '')
    truncateSync(`${desk.path}/big.rhai`, 2 ** 30)
    const { code, stderr } = await run('big.rhai', '--policy', 'p.cedar')
    expect(code).toBe(2)
    expect(stderr).toContain('larger than')
  })
})

describe('IN-5: names of arguments mean nothing to the host', () => {
  test('`__proto__` and its kin are plain names', async () => {
    desk.write(
      'a.json',
      '{"__proto__": {"stringValue": "p"}, "constructor": {"longValue": 9223372036854775807}, "toString": {"mapValue": {"__proto__": {"booleanValue": true}}}}',
    )
    desk.write('s.rhai', '[constructor, toString.__proto__, toString.keys()]')
    const { stdout } = await run('s.rhai', '--policy', 'p.cedar', '--args', 'a.json')
    expect(stdout).toBe('')
    desk.write('s.rhai', '[constructor, toString["__proto__"], toString.keys()]')
    expect((await run('s.rhai', '--policy', 'p.cedar', '--args', 'a.json')).stdout).toBe(
      '[9223372036854775807, true, ["__proto__"]]\n',
    )
  })

  test('depth, range, tags and repeated names are checked', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['{"a": {"integerValue": 2147483648}}', 'whole number of 32 bits'],
      ['{"a": {"longValue": 9223372036854775808}}', 'whole number of 64 bits'],
      ['{"a": 1}', 'expected an object'],
      ['{"a": {"stringValue": "x", "longValue": 1}}', 'exactly one of'],
      ['{"a": {"textValue": "x"}}', 'exactly one of'],
      ['{"a": {"stringValue": null}}', 'a string'],
      ['{"a": {"stringValue": "x"}, "a": {"stringValue": "y"}}', 'twice'],
      ['{"a": {"listValue": [{"listValue": [{"longValue": 1}]}]}}', 'Maximum nesting depth of 2 exceeded'],
    ]
    for (const [json, message] of cases) {
      desk.write('a.json', json)
      const { code, stderr } = await run('s.rhai', '--policy', 'p.cedar', '--args', 'a.json')
      expect(stderr).toContain(message)
      expect(code).toBe(2)
    }
  })

  test('the drop-in reports depth as a validation error', async () => {
    desk.write('a.json', '{"a": {"listValue": [{"listValue": [{"longValue": 1}]}]}}')
    const { code, stdout } = await rex('-s', 's.rhai', '-p', 'p.cedar', '-a', 'a.json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout).error).toEqual({
      error_type: 'VALIDATION_EXCEPTION',
      message: "Script arguments depth validation failed: Argument 'a': Maximum nesting depth of 2 exceeded",
    })
  })
})

describe('scripts that go wrong', () => {
  test('an error on line 3 is shown on line 3', async () => {
    desk.write('s.rhai', 'let a = 1;\nlet b = 2;\nlet c = a +* b;\n')
    const { code, stderr } = await run('s.rhai', '--policy', 'p.cedar')
    expect(code).toBe(1)
    expect(stderr).toContain('s.rhai:3:')
    expect(stderr).toContain('let c = a +* b;')
  })

  test('100,000 brackets are an error, not a crash', async () => {
    desk.write('s.rhai', '('.repeat(100_000))
    const { code, stderr } = await run('s.rhai', '--policy', 'p.cedar')
    expect(code).toBe(1)
    expect(stderr).toContain('maximum complexity')
  })

  test('an endless loop ends at its limit', async () => {
    desk.write('s.rhai', 'loop { }')
    const { code, stderr } = await run('s.rhai', '--policy', 'p.cedar', '--max-operations', '100000')
    expect(code).toBe(4)
    expect(stderr).toContain('Too many operations')
    const timed = await run('s.rhai', '--policy', 'p.cedar', '--timeout', '1')
    expect(timed.code).toBe(4)
  })

  test('`try` does not catch a limit', async () => {
    desk.write('s.rhai', 'try { loop { } } catch { 1 } 42')
    expect((await run('s.rhai', '--policy', 'p.cedar', '--max-operations', '100000')).code).toBe(4)
  })

  test('memory is bounded', async () => {
    desk.write('s.rhai', 'let a = []; let s = "x"; loop { s += s; a.push(s + a.len()); }')
    const { code } = await run('s.rhai', '--policy', 'p.cedar', '--max-memory', '64')
    expect(code).toBe(4)
  })

  test('endless recursion is an error, also with an operation at its bottom', async () => {
    desk.write('s.rhai', 'fn f(n) { f(n + 1) } f(0)')
    expect((await run('s.rhai', '--policy', 'p.cedar')).code).toBe(4)
    desk.write('s.rhai', `fn f(n) { if n == 0 { cat("${desk.path}/p.cedar") } else { f(n - 1) } } f(60).len()`)
    expect((await run('s.rhai', '--policy', 'p.cedar')).stdout).toBe('36\n')
  })

  test('`eval`, `print` and `import` are off', async () => {
    for (const text of ['eval("1")', 'print("x")', 'import "x" as y;']) {
      desk.write('s.rhai', text)
      expect((await run('s.rhai', '--policy', 'p.cedar')).code).toBe(1)
    }
  })

  test('control characters of output are shown, never sent', async () => {
    desk.write('s.rhai', '"\\x1b[31mred\\u202e"')
    const { stdout } = await run('s.rhai', '--policy', 'p.cedar')
    expect(stdout).toBe('\\u{1b}[31mred\\u{202e}\n')
    const json = await run('s.rhai', '--policy', 'p.cedar', '-o', 'json')
    expect(json.stdout).not.toContain('\u202e')
    expect(JSON.parse(json.stdout).output).toBe('\u001b[31mred\u202e')
  })
})

describe('the record is a condition of everything', () => {
  test('a read-only audit folder: nothing runs', async () => {
    mkdirSync(`${desk.path}/ro`)
    chmodSync(`${desk.path}/ro`, 0o500)
    desk.write('file-in-the-way', '')
    desk.write('s.rhai', `write("${desk.path}/made", "x")`)
    const { code, stderr } = await run(
      's.rhai',
      '--policy',
      'p.cedar',
      '--audit',
      `${desk.path}/file-in-the-way/a.jsonl`,
    )
    expect(code).toBe(2)
    expect(stderr).toContain('audit log')
    expect(readdirSync(desk.path)).not.toContain('made')
  })

  test('a full device for the record: the act does not happen', async () => {
    desk.write('s.rhai', `write("${desk.path}/made", "x")`)
    const { code } = await run('s.rhai', '--policy', 'p.cedar', '--audit', '/dev/full')
    expect(code).toBe(2)
    expect(readdirSync(desk.path)).not.toContain('made')
  })

  test('a torn last line is not continued', async () => {
    const audit = `${desk.path}/a.jsonl`
    expect((await run('s.rhai', '--policy', 'p.cedar', '--audit', audit)).code).toBe(0)
    truncateSync(audit, readFileSync(audit).length - 10)
    const { code, stderr } = await run('s.rhai', '--policy', 'p.cedar', '--audit', audit)
    expect(code).toBe(2)
    expect(stderr).toContain('no whole record')
  })
})
