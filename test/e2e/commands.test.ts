// The smaller commands, as a stranger would try them.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, makeDesk } from './executables.js'

let desk: Desk

beforeEach(() => {
  desk = makeDesk()
  desk.write('s.rhai', `let text = cat("${desk.path}/data.txt");\ntext.len()`)
  desk.write('data.txt', 'four')
  desk.write('p.cedar', `permit(principal, action, resource in file_system::Dir::"${desk.path}");`)
})
afterEach(() => desk.remove())

const sallyport = (...args: readonly string[]) => desk.run('sallyport', args)

test('--version and --help answer the same from the stub and from the program', async () => {
  expect((await sallyport('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  const short = await sallyport('--help')
  const long = await sallyport('--no-color', '--help')
  expect(short.stdout).toBe(long.stdout)
  for (const command of ['run', 'check', 'functions', 'policy', 'audit', 'doctor', 'mcp']) {
    expect(short.stdout).toContain(command)
  }
})

test('an unknown command, a missing script, a missing policy: exit code 2', async () => {
  expect((await sallyport('nonsense')).code).toBe(2)
  expect((await sallyport('run')).code).toBe(2)
  const { code, stderr } = await sallyport('run', 's.rhai')
  expect(code).toBe(2)
  expect(stderr).toContain('nothing is permitted without one')
})

describe('run', () => {
  test('json: Rex’s keys in order, then ours', async () => {
    const { code, stdout } = await sallyport('run', 's.rhai', '--policy', 'p.cedar', '-o', 'json')
    expect(code).toBe(0)
    const document = JSON.parse(stdout)
    expect(Object.keys(document)).toEqual(['output', 'status', 'metrics', 'logs', 'sallyport'])
    expect(document).toMatchObject({
      output: '4',
      status: 'SUCCESS',
      sallyport: {
        schema: 'sallyport/run',
        schemaVersion: 1,
        mode: 'enforce',
        profile: 'default',
        decisions: { denied: 0 },
      },
    })
    expect(existsSync(document.sallyport.audit.path)).toBe(true)
  })

  test('jsonl: events with the same run', async () => {
    const { stdout } = await sallyport('run', 's.rhai', '--policy', 'p.cedar', '-o', 'jsonl')
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events.at(0)).toMatchObject({ schemaVersion: 1, type: 'run.started' })
    expect(events.at(-1)).toMatchObject({ type: 'run.finished', ending: 'success', output: '4' })
    expect(new Set(events.map(({ run }) => run)).size).toBe(1)
  })

  test('observe mode lets pass, and says so', async () => {
    desk.write('none.cedar', '')
    const { code, stdout, stderr } = await sallyport('run', 's.rhai', '--policy', 'none.cedar', '--observe')
    expect({ code, stdout }).toEqual({ code: 0, stdout: '4\n' })
    expect(stderr).toContain('observe mode: 3 requests were let pass')
  })

  test('quiet and colours may stand before or after the command', async () => {
    desk.write('none.cedar', '')
    for (const args of [
      ['--quiet', '--no-color', 'run'],
      ['run', '--quiet', '--no-color'],
    ]) {
      const { code, stdout } = await sallyport(...args, 's.rhai', '--policy', 'p.cedar', '--verbose')
      expect({ code, stdout }).toEqual({ code: 0, stdout: '4\n' })
    }
    const { stderr } = await sallyport('run', '--quiet', 's.rhai', '--policy', 'none.cedar')
    expect(stderr).toMatch(/^error: Permission denied/)
  })

  test('several runs continue one record', async () => {
    for (let index = 0; index < 2; index += 1) {
      expect((await sallyport('run', 's.rhai', '--policy', 'p.cedar', '--audit', 'a.jsonl')).code).toBe(0)
    }
    expect((await sallyport('audit', 'verify', 'a.jsonl')).stdout).toContain('intact: 16 records of 2 runs')
  })
})

describe('check', () => {
  test('lists what a script can ask for', async () => {
    const { code, stdout } = await sallyport('check', 's.rhai')
    expect(code).toBe(0)
    expect(stdout).toContain('s.rhai:1: cat\n')
    expect(stdout).toContain('file_system::Action::"read" on File (path)')
  })

  test('an undefined name and a bad policy', async () => {
    desk.write('bad.rhai', 'let a = 1;\nb + a')
    const { code, stderr } = await sallyport('check', 'bad.rhai')
    expect(code).toBe(1)
    expect(stderr).toContain('bad.rhai:2:1')
    desk.write('bad.cedar', 'permit(principal, action == file_system::Action::"raed", resource);')
    expect((await sallyport('check', 's.rhai', '--policy', 'bad.cedar')).code).toBe(2)
  })
})

describe('check with a policy', () => {
  test('says of each permission whether it can be permitted; a call that is surely denied is exit code 1', async () => {
    desk.write('c.rhai', 'cat("/srv/a");\nfn f(p) { cat(p) }')
    desk.write('c.cedar', 'permit(principal, action, resource in file_system::Dir::"/srv");')
    const good = await sallyport('check', 'c.rhai', '--policy', 'c.cedar')
    expect(good.code).toBe(0)
    expect(good.stdout).toContain('c.rhai:1: cat("/srv/a")\n')
    expect(good.stdout).toContain('file_system::Action::"open" on File (path): permitted\n')
    expect(good.stdout).toContain('file_system::Action::"open" on File (path): perhaps permitted\n')
    desk.write('c.rhai', 'cat("/etc/hosts")')
    const bad = await sallyport('check', 'c.rhai', '--policy', 'c.cedar')
    expect(bad.code).toBe(1)
    expect(bad.stdout).toContain('file_system::Action::"open" on Dir (the directory of path): never permitted\n')
    expect(bad.stdout).toContain('= the policy denies this call')
  })

  test('asks for the user who is named', async () => {
    desk.write('c.rhai', 'cat("/srv/a")')
    desk.write('c.cedar', 'permit(principal == User::"alice", action, resource);')
    expect((await sallyport('check', 'c.rhai', '--policy', 'c.cedar', '--user', 'alice')).code).toBe(0)
    expect((await sallyport('check', 'c.rhai', '--policy', 'c.cedar', '--user', 'bob')).code).toBe(1)
  })

  test('a name that nothing has: where, and the nearest one', async () => {
    desk.write('c.rhai', 'let a = 1;\nctt("/srv/a")')
    const { code, stderr } = await sallyport('check', 'c.rhai')
    expect(code).toBe(1)
    expect(stderr).toContain('error: there is no function `ctt`\n --> c.rhai:2:1')
    expect(stderr).toContain('= help: did you mean `cat`?')
  })

  test('the text of a script cannot forge lines', async () => {
    desk.write('c.rhai', 'cat("/srv/a\\ndenied\\x1b[2J")')
    desk.write('c.cedar', 'permit(principal, action, resource);')
    const { stdout } = await sallyport('check', 'c.rhai', '--policy', 'c.cedar')
    expect(stdout).not.toContain('\u001b')
    expect(stdout.split('\n').filter((line) => line.startsWith('denied'))).toEqual([])
  })
})

describe('policy', () => {
  test.each(['read-only-tree', 'log-triage', 'configuration-edit', 'ci'])(
    'new %s: its tests pass, and nothing is overwritten',
    async (kind) => {
      expect((await sallyport('policy', 'new', kind, '/srv/app')).code).toBe(0)
      const tested = await sallyport('policy', 'test', `${kind}.case.json`, '--policy', `${kind}.cedar`)
      expect(tested.stdout).toMatch(/^\d+ passed, 0 failed\n$/)
      const before = readFileSync(`${desk.path}/${kind}.cedar`, 'utf8')
      expect((await sallyport('policy', 'new', kind, '/srv/other')).code).toBe(2)
      expect(readFileSync(`${desk.path}/${kind}.cedar`, 'utf8')).toBe(before)
    },
  )

  test('test finds a policy that does not do what its cases say', async () => {
    await sallyport('policy', 'new', 'read-only-tree', '/srv/app')
    writeFileSync(`${desk.path}/wide.cedar`, 'permit(principal, action, resource);')
    const { code, stdout } = await sallyport('policy', 'test', 'read-only-tree.case.json', '--policy', 'wide.cedar')
    expect(code).toBe(1)
    expect(stdout).toContain('failed')
  })

  test('explain', async () => {
    const allowed = await sallyport('policy', 'explain', 'read', `${desk.path}/data.txt`, '--policy', 'p.cedar')
    expect(allowed).toMatchObject({ code: 0, stdout: expect.stringContaining('allowed: permitted by `policy0`') })
    const denied = await sallyport('policy', 'explain', 'write', '/etc/passwd', '--policy', 'p.cedar')
    expect(denied).toMatchObject({ code: 3, stdout: expect.stringContaining('permit (') })
  })

  test('schema: ours holds all of Rex’s actions', async () => {
    const host = (await sallyport('policy', 'schema')).stdout
    for (const [action] of (await sallyport('policy', 'schema', '--rex')).stdout.matchAll(/action "?\w+"?/g)) {
      expect(host).toContain(action)
    }
  })
})

describe('audit', () => {
  test('show prints the last run, or only its denials', async () => {
    desk.write('none.cedar', '')
    await sallyport('run', 's.rhai', '--policy', 'none.cedar')
    const shown = await sallyport('audit', 'show', '--denied')
    expect(shown.code).toBe(0)
    expect(shown.stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(shown.stdout).toContain('deny')
  })

  test('what is no record is said so', async () => {
    expect((await sallyport('audit', 'show', 's.rhai')).code).toBe(2)
    expect((await sallyport('audit', 'verify', 's.rhai')).code).toBe(1)
    expect((await sallyport('audit', 'verify', 'missing')).code).toBe(2)
    expect((await sallyport('audit', 'show')).code).toBe(2)
  })
})

test('doctor tells what the machine offers', async () => {
  const { code, stdout } = await sallyport('doctor', '--output', 'json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout).checks.map(({ name }: { name: string }) => name)).toContain('policy engine')
})

describe('doctor tells what operations need', () => {
  const checks = async (environment: Record<string, string> = {}) => {
    const { stdout } = await desk.run('sallyport', ['doctor', '--output', 'json'], environment)
    return JSON.parse(stdout).checks as { name: string; state: string; detail: string; help?: string }[]
  }

  test('and how to get what is missing', async () => {
    const found = await checks({ PATH: '/nowhere' })
    for (const { state, help } of found) expect(help !== undefined).toBe(state !== 'ok')
    expect(found.find(({ name }) => name === '--isolate bubblewrap')).toMatchObject({
      state: 'missing',
      detail: expect.stringContaining('bwrap'),
    })
  })

  test.skipIf(process.platform !== 'linux').each(['process', 'bubblewrap'])(
    'as a run with --isolate %s finds it',
    async (isolation) => {
      const check = (await checks()).find(({ name }) => name === `--isolate ${isolation}`)
      const { code } = await sallyport('run', 's.rhai', '--policy', 'p.cedar', '--isolate', isolation)
      expect(code).toBe(check?.state === 'ok' ? 0 : 2)
    },
  )
})

test('functions', async () => {
  expect((await sallyport('functions')).stdout).toContain('cat([flags,] path)')
  expect((await sallyport('functions', 'cat')).stdout).toContain('file_system::Action::"read"')
  expect((await sallyport('functions', 'nothing')).code).toBe(2)
})

describe('rex-runner', () => {
  const rex = (...args: readonly string[]) => desk.run('rex-runner', args)

  test('JSON has Rex’s keys only, one line, no final newline; pretty has two spaces', async () => {
    const { code, stdout } = await rex('-s', 's.rhai', '-p', 'p.cedar')
    expect(code).toBe(0)
    expect(stdout).not.toContain('\n')
    expect(Object.keys(JSON.parse(stdout))).toEqual(['output', 'status', 'metrics', 'logs'])
    const pretty = await rex('-s', 's.rhai', '-p', 'p.cedar', '-o', 'pretty-json')
    expect(pretty.stdout).toMatch(/^\{\n {2}"output": "4",\n {2}"status": "SUCCESS",/)
    expect(pretty.stdout.endsWith('}')).toBe(true)
  })

  test('metrics keep the fraction of whole floats, and can be switched off', async () => {
    const { stdout } = await rex('-s', 's.rhai', '-p', 'p.cedar')
    expect(stdout).toMatch(
      /"metric_name":"RexRunnerScriptExecutionSuccessCount","metric_value":1\.0,"metric_unit":"COUNT"/,
    )
    expect(stdout).toContain('RexRunnerProcessCpuUsage')
    const quiet = await desk.run('rex-runner', ['-s', 's.rhai', '-p', 'p.cedar'], {
      REX_RUNNER_DISABLE_MONITORING: '1',
    })
    expect(quiet.stdout).not.toContain('ProcessCpuUsage')
  })

  test('logs, alarms, metrics of the script; names that begin with rex are refused', async () => {
    desk.write(
      'm.rhai',
      `info("hello");
       AlarmBuilder().type("disk").details("full").publish();
       MetricBuilder().name("files").value(3.0).unit(MetricUnitType::COUNT).dimensions(MetricDimensionsBuilder().add("k", "v").build()).publish();`,
    )
    const document = JSON.parse((await rex('-s', 'm.rhai', '-p', 'p.cedar')).stdout)
    expect(document.alarms).toEqual([{ alarm_type: 'disk', alarm_details: 'full' }])
    expect(document.metrics[0]).toMatchObject({
      metric_name: 'files',
      metric_value: 3,
      metric_unit: 'COUNT',
      metric_dimension: { k: 'v' },
    })
    expect(document.logs[0].attributes).toMatchObject({ level: 'INFO', message: 'hello', line_number: '1' })
    desk.write('r.rhai', 'AlarmBuilder().type("RexOwn").publish()')
    const refused = await rex('-s', 'r.rhai', '-p', 'p.cedar')
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.stdout)).toMatchObject({
      output: '',
      status: 'ERROR',
      error: {
        error_type: 'SCRIPT_EXCEPTION',
        message: "Script alarm validation failed: Invalid alarm type 'RexOwn': Script alarms cannot start with Rex",
      },
    })
  })

  test('human and verbose', async () => {
    desk.write('v.rhai', 'warn("careful"); 42')
    const { stdout } = await rex('-s', 'v.rhai', '-p', 'p.cedar', '-o', 'human', '-v')
    expect(stdout).toMatch(/^\[WARN\] careful\n42\n--- metrics ---\n/)
    expect(stdout).toContain('RexRunnerScriptExecutionSuccessCount: 1\n')
  })

  test('arguments of all seven kinds', async () => {
    desk.write(
      'a.json',
      JSON.stringify({
        s: { stringValue: 'x' },
        i: { integerValue: 1 },
        l: { longValue: 2 },
        d: { doubleValue: 3 },
        b: { booleanValue: true },
        a: { listValue: [{ stringValue: 'y' }] },
        m: { mapValue: { k: { longValue: 4 } } },
      }),
    )
    desk.write('k.rhai', '[s, i, l, d, b, a, m].map(|x| type_of(x))')
    const { stdout } = await rex('-s', 'k.rhai', '-p', 'p.cedar', '-a', 'a.json', '-o', 'human')
    expect(stdout).toBe('["string", "i64", "i64", "f64", "bool", "array", "map"]\n')
  })

  test('usage errors: exit code 2, on stderr', async () => {
    const { code, stdout, stderr } = await rex('-s', 's.rhai')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--policy-file <POLICY_FILE>')
    expect((await rex('-s', 's.rhai', '-p', 'p.cedar', '-o', 'xml')).code).toBe(2)
    expect((await rex('--nonsense')).code).toBe(2)
    expect((await rex('--help')).stdout).toContain('--script-file')
  })

  test('a misspelt permit warns, a misspelt forbid is refused', async () => {
    desk.write(
      'w.cedar',
      `${readFileSync(`${desk.path}/p.cedar`, 'utf8')} permit(principal, action == file_system::Action::"raed", resource);`,
    )
    const warned = await rex('-s', 's.rhai', '-p', 'w.cedar', '-o', 'human')
    expect(warned).toMatchObject({ code: 0, stdout: '4\n', stderr: expect.stringMatching(/^warning: .*raed/) })
    desk.write(
      'f.cedar',
      'permit(principal, action, resource); forbid(principal, action == file_system::Action::"raed", resource);',
    )
    expect((await rex('-s', 's.rhai', '-p', 'f.cedar')).code).toBe(1)
  })
})
