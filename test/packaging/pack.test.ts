// The published packages as their users meet them: packed, installed into an empty folder without running any script, from a registry
// that has nothing but what is installed here, then run, imported and compiled against.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Packed, startRegistry } from './registry.js'

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))
const own = ['sallyport', '@sallyport/rhai', '@sallyport/policy', '@sallyport/runner']
let folder = ''

interface Manifest {
  readonly dependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
  readonly scripts?: unknown
  readonly bin?: unknown
}

function run(command: string, args: readonly string[], cwd = folder) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      XDG_STATE_HOME: join(folder, 'state'),
      npm_config_loglevel: 'error',
    },
  })
  return { status, stdout, stderr }
}

function succeed(command: string, args: readonly string[], cwd?: string): string {
  const { status, stdout, stderr } = run(command, args, cwd)
  expect(status, `${command} ${args.join(' ')}: ${stdout}${stderr}`).toBe(0)
  return stdout
}

function installed(name: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as Manifest
}

function stagedManifests(): Manifest[] {
  return ['sallyport', 'rhai', 'policy', 'runner'].map(
    (name) => JSON.parse(readFileSync(join(root, 'dist/packages', name, 'package.json'), 'utf8')) as Manifest,
  )
}

/** The folders of what the packages say they need, and of what that needs: as they are found from each other. */
function neededFolders(): readonly string[] {
  const found = new Set<string>()
  const open = stagedManifests().map((manifest) => ({ from: root, manifest }))
  for (const { from, manifest } of open) {
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      const at = own.includes(name) ? undefined : folderOf(from, name)
      if (at === undefined || found.has(at)) continue
      found.add(at)
      open.push({ from: at, manifest: manifestIn(at) })
    }
  }
  return [...found]
}

/** What is not for this machine is nowhere. */
function folderOf(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const at = join(folder, 'node_modules', name)
    if (existsSync(join(at, 'package.json'))) return at
    if (folder === root) return undefined
  }
}

function manifestIn(at: string): Manifest {
  return JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as Manifest
}

function packNeeded(destination: string): Packed[] {
  return neededFolders().map((at, index) => {
    const to = join(destination, String(index))
    mkdirSync(to)
    const packed = succeed('npm', ['pack', '--json', '--ignore-scripts', `--pack-destination=${to}`, at], root)
    const [{ name, version, integrity, filename }] = JSON.parse(packed) as [Packed & { filename: string }]
    return { name, version, integrity, archive: join(to, filename), manifest: manifestIn(at) }
  })
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-pack-')))
  const tarballs = join(folder, 'tarballs')
  mkdirSync(tarballs)
  const packed = succeed(process.execPath, ['tools/pack.mjs', '--tarballs', tarballs], root).trim().split('\n')
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n')
  const registry = await startRegistry(packNeeded(tarballs))
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', `--registry=${registry.address}`]
  succeed('npm', ['install', ...quietly, `--cache=${join(folder, 'cache')}`, ...packed])
  await registry.stop()
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the private package is not needed and no package runs a script', () => {
  const names = succeed('npm', ['ls', '--all', '--parseable'])
  expect(names).not.toContain('diagnostics')
  for (const name of own) expect(installed(name).scripts).toBeUndefined()
})

test('the command refuses what its policy does not permit', () => {
  const target = join(folder, 'x')
  writeFileSync(join(folder, 'script.rhai'), `write("${target}", "..")\n`)
  writeFileSync(
    join(folder, 'policy.cedar'),
    'permit (principal, action in [file_system::Action::"open", file_system::Action::"read"], resource);\n',
  )
  const { status, stderr } = run('npx', ['--no-install', 'sallyport', 'run', 'script.rhai', '--policy', 'policy.cedar'])
  expect(stderr.split('\n')[0]).toBe(`error: Permission denied: file_system::Action::"create" on ${target}`)
  expect(status).toBe(3)
})

test('the drop-in runs a script', () => {
  writeFileSync(join(folder, 'sum.rhai'), '40 + 2\n')
  writeFileSync(join(folder, 'none.cedar'), 'forbid (principal, action, resource);\n')
  const stdout = succeed('npx', ['--no-install', 'rex-runner', '-s', 'sum.rhai', '-p', 'none.cedar'])
  expect(JSON.parse(stdout)).toMatchObject({ status: 'SUCCESS', output: '42' })
})

test('the agents’ server starts', () => {
  expect(succeed('npx', ['--no-install', 'sallyport', 'mcp', '--help'])).toContain('sallyport mcp')
})

describe('each library by its name', () => {
  const evaluate = (name: string, code: string): unknown => {
    writeFileSync(join(folder, `${name}.mjs`), code)
    return JSON.parse(succeed(process.execPath, [`${name}.mjs`]))
  }

  test('@sallyport/rhai evaluates', () => {
    const code = `import { Engine } from '@sallyport/rhai'
      console.log(JSON.stringify(new Engine().evaluate('40 + 2')))`
    expect(evaluate('rhai', code)).toBe(42)
  })

  test('@sallyport/policy decides', () => {
    const code = `import { CedarAuthorizer, fileEntities, loadCedar, loadPolicies } from '@sallyport/policy'
      const cedar = await loadCedar({ tierUp: false })
      const policies = loadPolicies(cedar, [{ name: 'p', text: 'permit (principal, action, resource);' }], { mode: 'strict' })
      const decision = new CedarAuthorizer(cedar, policies, { mode: 'enforce' }).authorize({
        principal: { type: 'User', id: 'alice' },
        action: { type: 'file_system::Action', id: 'read' },
        resource: { type: 'file_system::File', id: '/a' },
        entities: fileEntities('file_system::File', '/a'),
        context: {},
      })
      console.log(JSON.stringify(decision.effect))`
    expect(evaluate('policy', code)).toBe('allow')
  })

  test('@sallyport/runner knows its functions', () => {
    const code = `import { functionList } from '@sallyport/runner'
      console.log(JSON.stringify(functionList().some(({ name }) => name === 'cat')))`
    expect(evaluate('runner', code)).toBe(true)
  })

  test('an error of one package is known to another', () => {
    const code = `import { checkScript } from '@sallyport/runner'
      const { problems } = checkScript({ name: 's', text: 'let = 1' })
      console.log(JSON.stringify(problems.map(({ code }) => code)))`
    expect(evaluate('check', code)).toEqual(['rhai/variable-expected'])
  })
})

test('their types compile without ours', () => {
  const code = `import { Engine, type Value } from '@sallyport/rhai'
    import { type Decision, PolicyError } from '@sallyport/policy'
    import { functionList, type RunResult } from '@sallyport/runner'
    import { launchRun } from '@sallyport/runner/launch'
    export const value: Value = new Engine().evaluate('40 + 2')
    export const codeOf = (error: PolicyError): string => error.code
    export const effect = (decision: Decision): 'allow' | 'deny' | 'approval' => decision.effect
    export const names: string[] = functionList().map(({ name }) => name)
    export type Kept = RunResult['ending']
    export const launch: typeof launchRun = launchRun\n`
  writeFileSync(join(folder, 'consumer.ts'), code)
  const compilerOptions = {
    ...{ strict: true, noEmit: true, module: 'NodeNext', target: 'ES2023', lib: ['ES2023'] },
    ...{ types: ['node'], typeRoots: [join(root, 'node_modules/@types')], skipLibCheck: true },
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }))
  succeed(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder])
})
