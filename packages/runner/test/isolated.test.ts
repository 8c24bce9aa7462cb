// Scripts whose engine is a process without rights: they do the same, and a process that was taken over gets nothing by it.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { startEngine } from '../src/isolation/engine-start.js'
import { Surface } from '../src/isolation/surface.js'
import { ProtocolError, type Wire } from '../src/isolation/wire.js'
import { decodeValue, encodeValue, type References } from '../src/isolation/wire-value.js'
import { launchRun } from '../src/launch/index.js'
import { defaultLimits } from '../src/limits.js'
import { catalogue } from '../src/operations/catalogue.js'
import { bindAll } from '../src/script-engine.js'
import type { AllowedCase } from './cases/case.js'
import { makeWorkspace, permit, permitTree, type RunSettings, readTree, run } from './harness.js'
import { operationCases } from './operation-cases.js'

const engine = new URL('../../../apps/cli/bundle/engine-child.js', import.meta.url)
const hostileEngine = new URL('./hostile-engine.mjs', import.meta.url)
const isLinux = process.platform === 'linux'

/** What two runs of the same must agree on. */
function outcome(settings: RunSettings): unknown {
  const { result, decisions } = run(settings)
  const { ending, output, error, denials, logs, alarms, metrics, report } = result
  return {
    ending,
    output,
    error,
    denials,
    logs: logs.map(({ level, message, line }) => [level, message, line]),
    alarms,
    metrics: metrics.filter(({ name }) => !name.startsWith('RexRunner')).map(({ name, value }) => [name, value]),
    decisions,
    counts: report.decisions,
  }
}

/** The first case of an operation for each kind of result there is. */
function oneOfEachResult(): readonly (AllowedCase & { readonly operation: string })[] {
  const chosen = new Map<string, AllowedCase & { readonly operation: string }>()
  for (const { operation, allowed } of operationCases) {
    const returns = catalogue.find(({ name }) => name === operation.split('.').at(-1))?.returns ?? ''
    // What asks about every process asks about others a moment later.
    const first = allowed.find(({ asksOfMany }) => asksOfMany !== true)
    if (first !== undefined && !chosen.has(returns)) chosen.set(returns, { operation, ...first })
  }
  return [...chosen.values()]
}

describe.skipIf(!isLinux)('a script does the same in a process of its own', () => {
  test.each(oneOfEachResult())('$operation: $script', ({ tree, script, asks, output, failure }) => {
    const runIn = (place: URL | undefined): [unknown, unknown] => {
      const workspace = makeWorkspace(tree)
      try {
        const placed = (text: string): string => text.replaceAll('$T', workspace.path)
        const settings = { script: placed(script), policy: permit(...new Set(asks.map(placed))) }
        const ended = outcome({ ...settings, ...(place === undefined ? {} : { engine: place }) })
        const shown = JSON.stringify(ended).replaceAll(workspace.path, '$T')
        return [JSON.parse(shown), readTree(workspace.path)]
      } finally {
        workspace.remove()
      }
    }
    const isolated = runIn(engine)
    expect(isolated).toEqual(runIn(undefined))
    if (failure === undefined) expect(isolated[0]).toMatchObject({ output })
  })

  const T = makeWorkspace({ 'a.txt': 'one\ntwo\n', sub: { 'b.txt': 'three' } })
  const inside = permitTree(T.path)
  const finding = (body: string): string =>
    `let d = DirConfig().path("${T.path}").build().open(OpenDirOptions().build());
     d.find(FindOptions().build(), |entry| { ${body} })`

  test.each<[string, Partial<RunSettings> & { script: string }]>([
    ['text that is no script', { script: 'let x = ;' }],
    ['an unknown name', { script: 'nonsense("x")' }],
    ['a failure in nested functions', { script: 'fn a() { b() } fn b() { 1 / 0 } a()' }],
    ['a thrown value', { script: 'throw #{ a: [1, 2.5, \'c\', ()], b: "x" }' }],
    ['a denial that nobody catches', { script: 'fn f() { cat("/etc/passwd") } f()' }],
    ['a denial that is caught', { script: 'try { cat("/etc/passwd") } catch (e) { [e.kind, e.message, e.source] }' }],
    ['an error of a file', { script: `try { cat("${T.path}/none") } catch (e) { e.kind == IoErrorKind::NotFound }` }],
    ['a denial that is thrown again', { script: 'try { cat("/etc/passwd") } catch (e) { throw e }' }],
    ['log lines', { script: 'info("i"); warn("w"); debug([1, "x"]); trace("t"); error("e"); 7' }],
    [
      'an alarm and a metric',
      {
        script:
          'AlarmBuilder().type("a").details("b").publish(); MetricBuilder().name("m").value(1.5).unit(MetricUnitType::COUNT).dimensions(MetricDimensionsBuilder().add("k", "v").build()).publish()',
      },
    ],
    ['a closure that an operation calls', { script: `let n = []; ${finding('n.push(entry.name)')}; n.sort(); n` }],
    ['a closure that fails', { script: finding('throw "boom"') }],
    ['a closure that is denied', { script: finding('cat("/etc/passwd")') }],
    ['a closure that ends the script', { script: finding('exit(entry.name.len > 0)') }],
    ['a closure in a closure', { script: `let n = 0; ${finding(`[1, 2].for_each(|x| n += x)`)}; n` }],
    ['too many operations', { script: 'loop {}', scriptLimits: { maxOperations: 100_000 } }],
    ['operations that the host charges', { script: 'loop { seq(1, 1000) }', scriptLimits: { maxOperations: 100_000 } }],
    ['too large a text', { script: 'let s = "x"; loop { s += s; }', scriptLimits: { maxStringBytes: 1000 } }],
    ['too many calls', { script: 'fn f() { f() } f()' }],
    ['a limit in a closure', { script: finding('loop {}'), scriptLimits: { maxOperations: 100_000 } }],
    ['bytes of the whole run', { script: `loop { cat("${T.path}/a.txt") }`, limits: { runReadBytes: 100 } }],
    ['arguments', { script: 'x + 1', arguments: '{"x": {"integerValue": 41}}' }],
    ['large integers', { script: '[9223372036854775807, -9223372036854775808, 0.1, -0.0, 1.0/0.0]' }],
    [
      'moments',
      {
        script:
          'let d = DateTime(2024, 2, 29, 1, 2, 3, 4); [d + 1, d - d, d < d + 1, d.to_string(DateTimeFormat::RFC3339)]',
      },
    ],
    [
      'values of the host that show and compare themselves',
      { script: '`${EntryType::FILE}` + (EntryType::FILE == EntryType::DIR)' },
    ],
  ])('%s', (_title, settings) => {
    const isolated = outcome({ policy: inside, ...settings, engine })
    expect(isolated).toEqual(outcome({ policy: inside, ...settings }))
  })

  test('more memory than it may have ends it', () => {
    const script = 'let a = []; loop { a.push("0123456789".to_blob()); }'
    const { result } = run({ script, engine, scriptLimits: { maxMemoryBytes: 8 * 1024 * 1024 } })
    expect(result.ending).toBe('limit')
  })

  test('the result says which rights were given up', () => {
    const { layers } = run({ script: '1', engine }).result.report
    expect(layers).toEqual(expect.arrayContaining(['engine-process', 'no-new-privileges', 'system-call-filter']))
  })

  test('no process and no descriptor is left', () => {
    const open = (): number => readdirSync('/proc/self/fd').length
    run({ script: '1', engine })
    const before = open()
    for (let round = 0; round < 3; round += 1) run({ script: 'loop {}', engine, scriptLimits: { maxOperations: 1000 } })
    expect(open()).toBe(before)
  })
})

describe.skipIf(!isLinux)('EN-4: a process of the engine that was taken over', () => {
  const workspace = makeWorkspace({ 'secret.txt': 'secret' })
  const path = `${workspace.path}/secret.txt`
  const runHostile = (act: string, policy = '', limits: RunSettings['scriptLimits'] = {}): ReturnType<typeof run> =>
    run({ script: JSON.stringify({ act, path }), policy, engine: hostileEngine, scriptLimits: limits })

  test('is denied what the policy denies, and that stands in the record', () => {
    const { result, decisions } = runHostile('an operation that the policy denies')
    expect(result.output).toBe('stolen')
    expect(result.denials).toHaveLength(1)
    expect(decisions).toEqual([`deny open Dir ${workspace.path}`])
  })

  test.each([
    'a function that is not there',
    'arguments of other types',
    'a number that was never given out',
    'a value of another type in its place',
    'no JSON',
    'an endless nesting',
    'a message without an end',
    'an unknown message',
    'a value of the prototype',
  ])('gets an end and nothing else by %s', (act) => {
    const { result, decisions } = runHostile(act, permitTree(workspace.path))
    expect(result.ending).toBe('defect')
    expect(result.error?.message).toMatch(/^internal error: broken protocol/)
    expect(decisions).toEqual([])
    expect(readTree(workspace.path)).toEqual({ 'secret.txt': 'secret' })
  })

  test('that ends without a word is a defect', () => {
    const { result } = runHostile('nothing')
    expect(result.error?.message).toBe('internal error: the process of the engine ended')
  })

  test('cannot go on when its operations are spent, though it counts none', () => {
    const { result, decisions } = runHostile('going on after its end', permitTree(workspace.path), {
      maxOperations: 20,
    })
    expect(result.ending).toBe('defect')
    expect(result.error?.message).toContain('goes on after its end')
    expect(decisions.length).toBeLessThan(100)
  })
})

test.skipIf(!isLinux)(
  'the process of the engine can do nothing but compute, read and write what it holds',
  async () => {
    const confine = fileURLToPath(new URL('../dist/isolation/confine.js', import.meta.url))
    const child = spawn(process.execPath, [fileURLToPath(new URL('./confined.mjs', import.meta.url)), confine])
    try {
      const [said] = await once(child.stdout, 'data')
      expect(JSON.parse(String(said))).toEqual({ layers: expect.arrayContaining(['system-call-filter']), worked: [] })
    } finally {
      child.kill('SIGKILL')
    }
  },
)

test.skipIf(!isLinux)('a process of the engine that says nothing ends with the time of the run', async () => {
  const folder = makeWorkspace({ 's.rhai': '{"act":"silence"}', 'p.cedar': '' })
  const launched = await launchRun({
    scriptPath: `${folder.path}/s.rhai`,
    policyPath: `${folder.path}/p.cedar`,
    argumentsPath: undefined,
    workerUrl: new URL('../../../apps/cli/bundle/worker.js', import.meta.url),
    terminationGraceMs: 0,
    order: {
      policyMode: 'strict',
      authorizerMode: 'enforce',
      program: 'test',
      profile: 'default',
      run: 'run',
      limits: { ...defaultLimits, script: { ...defaultLimits.script, maxMilliseconds: 100 } },
      approvals: 'nobody',
      isolation: { isolation: 'process', url: hostileEngine.href, searchPath: '' },
      audit: { path: undefined, sync: false },
      stateFolder: '/nowhere',
      logLevel: 'INFO',
      measuresProcess: false,
    },
  })
  folder.remove()
  expect(launched).toMatchObject({ kind: 'lost', reason: 'deadline' })
})

const bubblewrap = spawnSync('bwrap', ['--version']).error === undefined

test.skipIf(!isLinux || !bubblewrap)(
  'bubblewrap stands around the process of the engine where that is asked for',
  () => {
    const start = { url: engine.href, limits: defaultLimits, searchPath: process.env['PATH'] ?? '' }
    const started = startEngine({ ...start, isolation: 'bubblewrap' })
    expect(started.layers).toEqual(['engine-process', 'no-new-privileges', 'system-call-filter', 'bubblewrap'])
    started.end()
  },
)

describe('values on the way', () => {
  const references: References = {
    hostToWire: () => null,
    hostFromWire: () => {
      throw new ProtocolError('none')
    },
    functionToWire: () => null,
    functionFromWire: () => {
      throw new ProtocolError('none')
    },
  }

  test.each<[string, Wire]>([
    ['an integer beyond 64 bits', ['i', '9223372036854775808']],
    ['an integer in words', ['i', 'ten']],
    ['a number with a fraction', 1.5],
    ['a float in words', ['f', 'ten']],
    ['half a surrogate', ['c', 0xd800]],
    ['a range of texts', ['r', ['a', 'b', true]]],
    ['an unknown tag', ['x', 1]],
    ['a record', { a: 1 }],
    ['a map of numbers', ['m', [[1, 2]]]],
  ])('%s is refused', (_title, wire) => {
    expect(() => decodeValue(wire, references)).toThrow(ProtocolError)
  })

  test('come back as they went', () => {
    const wire: Wire = [
      'a',
      [
        null,
        true,
        7,
        'x',
        ['i', '-9223372036854775808'],
        ['f', '-0'],
        ['f', 'NaN'],
        ['c', 128512],
        ['b', 'AP8='],
        ['r', [1, 5, true]],
        ['m', [['__proto__', 1]]],
      ],
    ]
    expect(encodeValue(decodeValue(wire, references), references)).toEqual(wire)
  })
})

test('an isolation that cannot be had is an error before anything runs', () => {
  const start = { isolation: 'bubblewrap', url: engine.href, limits: defaultLimits, searchPath: '/nowhere' } as const
  expect(() => startEngine(start)).toThrow('`--isolate bubblewrap` is not possible here: there is no program `bwrap`')
})

test('everything that scripts can call is sent by its name and types', () => {
  const surface = new Surface((registry) => bindAll(registry, undefined))
  expect(surface.natives.length).toBeGreaterThan(300)
  expect(
    surface.natives.every(({ mutatesFirst, mutatesContainer }) => mutatesFirst !== true && mutatesContainer !== true),
  ).toBe(true)
})
