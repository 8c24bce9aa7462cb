// Core dumps of a real program, looked at with a real gdb. Skipped where gcc or gdb is missing.

import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Approver } from '../src/approval/approver.js'
import { type CrashedProgram, canDebug, makeCrashedProgram } from './crashed-program.js'
import { permit, permitTree, run } from './harness.js'
import { endNamespaces, startNamespaces } from './started-namespaces.js'
import { endStarted, type StartedProcess, sleeper, start, until } from './started-processes.js'

let crashed: CrashedProgram
beforeAll(() => {
  if (canDebug) crashed = makeCrashedProgram()
}, 60_000)
afterAll(() => crashed?.remove())

const gdb = ['open Dir /usr/bin', 'open File /usr/bin/gdb', 'execute File /usr/bin/gdb']

function look(call: string, extra = ''): ReturnType<typeof run> {
  return run({
    script: `let dump = CoreDump("${crashed.program}", "${crashed.core}"); ${call}`,
    policy: `${permit(...gdb)}\n${permitTree(crashed.folder)}\n${extra}`,
  })
}

const libraries = permitTree('/usr/lib') + permitTree('/lib')
const inFrame = (name: string, rest: string): string => `let trace = dump.backtrace();
  let found = 0; for frame in trace.threads[0].frames { if frame.function_name == "${name}" { found = frame.frame_number; } }
  ${rest}`

test('a core dump says as a map what it was made of, and asks nobody', () => {
  const { result, decisions } = run({ script: 'CoreDump("/bin/a", "/tmp/core").to_map()' })
  expect(result.output).toBe('#{"core_dump_path": "/tmp/core", "exe_path": "/bin/a"}')
  expect(decisions).toEqual([])
})

describe.runIf(canDebug)('core dumps (needs gcc and gdb)', () => {
  test('backtrace tells threads and their calls with source lines', () => {
    const { result } = look(
      `let t = dump.backtrace(); let names = t.threads[0].frames.map(|f| f.function_name);
       let main = t.threads[0].frames[names.len() - 1];
       [t.pid == t.threads[0].tid, t.threads.len(), t.threads[0].id, names.filter(|n| n in ["inner", "outer", "main"]),
        main.source, type_of(main.line_number), main.instruction_ptr.starts_with("0x"),
        t.to_map().keys(), t.to_map().threads[1].frames.some(|f| f.function_name == "work")]`,
      libraries,
    )
    expect(result.error?.message).toBeUndefined()
    expect(result.output).toBe(
      '[true, 2, 1, ["inner", "outer", "main"], "crash.c", "i64", true, ["pid", "threads"], true]',
    )
  })

  test('libraries that may not be read are not looked at: their calls have no names', () => {
    const named = 'dump.backtrace().threads[0].frames.some(|f| f.function_name == "abort")'
    const { result, decisions } = look(named)
    expect(look(named, libraries).result.output).toBe('true')
    expect(result.output).toBe('false')
    expect(decisions.some((each) => /^deny open Dir .*lib/.test(each))).toBe(true)
    expect(decisions.some((each) => /^allow .*\/lib/.test(each))).toBe(false)
  })

  test('get_variables gives values by name, leaves out what is not there, and is not fooled by text in them', () => {
    const call = 'dump.get_variables(found, ["local", "at->x", "at->next->list[1]", "here.name", "nosuch"])'
    const { result } = look(
      inFrame('inner', `let v = ${call}; [v.local, v["at->x"], v["at->next->list[1]"], v["here.name"], v.keys()]`),
      libraries,
    )
    expect(result.error?.message).toBeUndefined()
    expect(result.output).toContain('["42", "3", "5", "0x')
    expect(result.output).toContain('a \\\\\\"q\\\\\\"\\\\n1^done,value=')
    expect(result.output).toContain('["at->next->list[1]", "at->x", "here.name", "local"]]')
  })

  test('get_variables takes a thread', () => {
    const call = `let n = 0; for f in trace.threads[1].frames { if f.function_name == "work" { n = f.frame_number; } }
      dump.get_variables(trace.threads[1].id, n, ["waits"]).waits`
    const { result } = look(inFrame('inner', call), libraries)
    expect(result.output).toBe('41')
  })

  test.each([
    'effect()',
    'local; shell touch called',
    'local\nshell touch called',
    '"local',
    'local = 1',
    '$_shell("touch called")',
    "'crash.c'::last",
    'a-b',
    'at->',
    '*at',
    'x'.repeat(300),
    '',
  ])('the name %j never reaches gdb', (name) => {
    const { result, decisions } = look(`dump.get_variables(0, [${JSON.stringify(name)}])`)
    expect(result.error?.message).toContain('ValidationError: Validation error: not the name of a variable')
    expect(decisions).toEqual([])
    expect(existsSync(`${crashed.folder}/called`)).toBe(false)
  })

  test('PR-1: what gdb looks at are the files that were asked about, though their names be swapped', () => {
    const [program, core] = [crashed.program, crashed.core]
    const swap = (): void => {
      for (const path of [program, core]) {
        renameSync(path, `${path}.kept`)
        copyFileSync(process.execPath, path)
      }
    }
    const approver: Approver = {
      ask: () => {
        swap()
        return 'approved'
      },
    }
    const approval = '@approval("ask")\npermit (principal, action == file_system::Action::"execute", resource);'
    try {
      const { result } = run({
        script: `CoreDump("${program}", "${core}").backtrace().threads[0].frames.some(|f| f.function_name == "inner")`,
        policy: `${permit(...gdb.slice(0, 2))}\n${permitTree(crashed.folder)}\n${libraries}\n${approval}`,
        approver,
      })
      expect(existsSync(`${core}.kept`)).toBe(true)
      expect(result.error?.message).toBeUndefined()
      expect(result.output).toBe('true')
    } finally {
      for (const path of [program, core]) if (existsSync(`${path}.kept`)) renameSync(`${path}.kept`, path)
    }
  })

  test('nothing beside the program runs: init files and scripts next to it are passed over', () => {
    const script = `shell touch ${crashed.folder}/called\n`
    for (const name of ['.gdbinit', 'crash-gdb.gdb', 'gdbinit']) writeFileSync(`${crashed.folder}/${name}`, script)
    writeFileSync(`${crashed.folder}/crash-gdb.py`, `open('${crashed.folder}/called', 'w')\n`)
    expect(look('dump.backtrace().threads.len()').result.output).toBe('2')
    expect(readdirSync(crashed.folder)).not.toContain('called')
  })

  test('PR-6: a gdb that takes too long, or tells too much, is ended', () => {
    const over = (limits: object) =>
      run({
        script: `CoreDump("${crashed.program}", "${crashed.core}").backtrace()`,
        policy: `${permit(...gdb)}\n${permitTree(crashed.folder)}`,
        limits,
      }).result
    expect(over({ programBytes: 200 })).toMatchObject({
      ending: 'limit',
      error: { message: expect.stringContaining('wrote more than') },
    })
    expect(over({ programMilliseconds: 1 })).toMatchObject({
      ending: 'limit',
      error: { message: expect.stringContaining('was ended after') },
    })
  })

  test('the policy sees what gdb is started with', () => {
    const only = (condition: string): string =>
      `permit (principal, action, resource == file_system::File::"/usr/bin/gdb") when { action != file_system::Action::"execute" || (${condition}) };`
    const ask = (condition: string) =>
      run({
        script: `CoreDump("${crashed.program}", "${crashed.core}").backtrace().threads.len()`,
        policy: `${permit('open Dir /usr/bin')}\n${permitTree(crashed.folder)}\n${only(condition)}`,
      }).result
    const condition = 'context.arguments.flags.contains("-nx") && !context.environment.names.contains("HOME")'
    expect(ask(condition).output).toBe('2')
    expect(ask(`!(${condition})`).ending).toBe('denied')
  })

  describe('trace', () => {
    let waiting: StartedProcess
    beforeAll(async () => {
      waiting = await start(crashed.program, ['wait'])
      await until(() => stackOf(waiting.pid))
    })
    afterAll(endStarted)
    const stackOf = (pid: number): boolean => readdirSync(`/proc/${pid}/task`).length === 2
    const trace = (policy = permit('trace Process *', ...gdb), rest = '', limits = {}): ReturnType<typeof run> =>
      run({ script: `let t = ProcessManager().trace(${waiting.pid}); ${rest}`, policy, limits })
    const state = (): string => readFileSync(`/proc/${waiting.pid}/status`, 'latin1')

    test('tells the calls of a process that runs, and lets it go on', () => {
      const { result, decisions } = trace(
        undefined,
        `[t.pid, t.threads.len(), t.threads.map(|x| x.tid).contains(${waiting.pid}),
          t.threads.some(|x| x.frames.some(|f| f.function_name == "inner" && f.source == "crash.c" && f.line_number > 0))]`,
      )
      expect(result.error?.message).toBeUndefined()
      expect(result.output).toBe(`[${waiting.pid}, 2, true, true]`)
      expect(decisions).toEqual(['allow trace Process *', ...gdb.map((ask) => `allow ${ask}`)])
      expect(state()).toMatch(/TracerPid:\t0\n/)
      expect(state()).toMatch(/State:\tS/)
    })

    test('is denied without trace, and without execute on gdb: the process is not stopped', () => {
      expect(trace(permit(...gdb)).result.ending).toBe('denied')
      expect(trace(permit('trace Process *', ...gdb.slice(0, 2))).result.ending).toBe('denied')
    })

    test('PR-6: a process whose debugger took too long goes on', async () => {
      // Long enough for gdb to begin, too short for its answer, on any machine.
      expect(trace(undefined, '', { programMilliseconds: 60 }).result.ending).toBe('limit')
      await until(() => /State:\tS/.test(state()) && /TracerPid:\t0\n/.test(state()))
    })

    test.runIf(process.getuid?.() === 0)('a process of another user is traced, though gdb has few rights', async () => {
      const { pid } = await sleeper({ uid: 65_534 })
      const script = `ProcessManager().trace(${pid}).threads.len()`
      const { result } = run({ script, policy: permit('trace Process *', ...gdb) })
      expect(result.error?.message).toBeUndefined()
      expect(result.output).toBe('1')
    })

    describe.runIf(process.getuid?.() === 0)('by its number in the namespace of another', () => {
      afterAll(endNamespaces)
      const scriptFor = (ns: number, inner: number): string => `let m = ProcessManager();
        let all = m.processes(ProcessOptions().load_namespace_info(true).build());
        let t = m.trace(${inner}, TraceOptions().ns_pid(${ns}).build());
        [t.pid, t.threads.some(|x| x.frames.some(|f| f.function_name == "inner"))]`
      const listing = `permit(principal, action == process_system::Action::"list", resource);${permitTree('/proc')}`
      const tracing = permit('trace Process *', ...gdb)

      test('is traced by its own number here, with its own files', async () => {
        const { pid } = await startNamespaces(
          '--mount --pid',
          `cd ${crashed.folder} && ./${basename(crashed.program)} wait &`,
        )
        const { result, decisions } = run({
          script: scriptFor(pid, 2),
          policy: `${listing}${tracing}${permit('mount_namespace Process *')}`,
        })
        expect(result.error?.message).toBeUndefined()
        expect(result.output).toBe('[2, true]')
        const asked = decisions.slice(decisions.findIndex((each) => each.includes(' trace ')))
        expect(asked).toEqual([
          'allow trace Process *',
          ...gdb.slice(0, 2).map((ask) => `allow ${ask}`),
          'allow mount_namespace Process *',
          `allow ${gdb.at(-1)}`,
        ])
        for (const policy of [`${listing}${tracing}`, `${listing}${permit('mount_namespace Process *', ...gdb)}`])
          expect(run({ script: scriptFor(pid, 2), policy }).result.ending).toBe('denied')
      })

      test('is not found unless it was listed there', async () => {
        const { pid } = await startNamespaces('--pid')
        const message = (script: string, policy: string): string | undefined =>
          run({ script, policy }).result.error?.message
        expect(message(scriptFor(pid, 77), `${listing}${tracing}`)).toContain('no process of that number was listed')
        expect(message(scriptFor(pid, 1), tracing)).toContain('no process of that number was listed')
      })
    })

    test('neither a thread of a process nor the runner itself is traced', () => {
      const [, thread] = readdirSync(`/proc/${waiting.pid}/task`)
      const traceOf = (pid: number): string | undefined =>
        run({ script: `ProcessManager().trace(${pid})`, policy: permit('trace Process *', ...gdb) }).result.error
          ?.message
      expect(traceOf(Number(thread))).toContain('ProcessNotFound')
      expect(traceOf(process.pid)).toContain('a script cannot trace itself')
    })

    test('a process that is not there has a kind of its own', () => {
      const { result } = run({ script: 'ProcessManager().trace(4194303)', policy: permit('trace Process *', ...gdb) })
      expect(result.error?.message).toContain('ProcessErrorKind: ProcessNotFound: Process not found: ')
    })
  })

  test('without gdb the policy is asked all the same, and then it is an error', () => {
    const places = { debugger: '/usr/bin/no-such-debugger' }
    const script = `CoreDump("${crashed.program}", "${crashed.core}").backtrace()`
    expect(run({ script, policy: permitTree(crashed.folder), places }).result.ending).toBe('denied')
    const { result } = run({ script, policy: permitTree(crashed.folder) + permitTree('/usr/bin'), places })
    expect(result.error?.message).toContain('No such file or directory (os error 2)')
  })
})
