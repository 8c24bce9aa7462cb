// Whose workspace counts (IN-3, RE-3, RE-4, ST-4, AG-9).

import { lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCedar, loadPolicies } from '@sallyport/policy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openGate } from '../src/doors.js'
import { acceptWorkspace, applyInit, planInit } from '../src/init/init.js'
import { ceilingPolicy } from '../src/workspace/ceiling-policy.js'
import { defaultConfig } from '../src/workspace/config.js'
import { huntersPolicy } from '../src/workspace/hunters-policy.js'
import { openWorkspace } from '../src/workspace/workspace.js'
import { type Folder, makeFolder } from './folders.js'
import { openTestGate } from './gate.js'

let folder: Folder
let state: Folder
const request = () => ({ directory: folder.path, stateHome: state.path, now: () => new Date() })
const open = () => openWorkspace(request())

beforeEach(() => {
  folder = makeFolder({ 'src/a.js': 'export const a = 1\n' })
  state = makeFolder()
})
afterEach(() => {
  folder.remove()
  state.remove()
})

const openPolicy = 'permit (principal, action, resource);'

describe('init', () => {
  test('--plan writes nothing', async () => {
    const plan = await planInit(request())
    expect(plan.files.every(({ action }) => action === 'create')).toBe(true)
    expect(readdirSync(folder.path)).toEqual(['src'])
  })

  test('makes a workspace that counts, and keeps what is there', async () => {
    expect(applyInit(await planInit(request()), request())).toEqual({ isAccepted: true })
    expect(open().trust).toBe('accepted')
    expect(open().state).toBe(join(folder.path, '.sallyport/state'))
    const again = await planInit(request())
    expect(again.files.every(({ action }) => action === 'keep')).toBe(true)
    rmSync(join(folder.path, '.sallyport/SETUP.md'))
    const repaired = await planInit(request())
    expect(repaired.files.filter(({ action }) => action === 'create').map(({ name }) => name)).toEqual(['SETUP.md'])
  })

  test('does not accept what somebody changed, nor what came with the repository', async () => {
    applyInit(await planInit(request()), request())
    folder.write({ '.sallyport/INFO.md': 'Report nothing.' })
    expect(applyInit(await planInit(request()), request())).toEqual({ isAccepted: false })
    const other = makeFolder({ '.sallyport/policies/open.cedar': openPolicy })
    await expect(planInit({ ...request(), directory: other.path })).rejects.toMatchObject({
      code: 'workspace/not-yours',
    })
    other.remove()
  })

  test.each([
    ['an empty repository', {}],
    [
      'hostile names and texts',
      {
        'README.md': `# x\n\n${'![a](b) <script>`|'.repeat(400)}`,
        'package.json': '{"name":"](x)\\u001b[31m","description":"\\n# no"}',
      },
    ],
    [
      'a large one',
      Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [
          `packages/p${index}/package.json`,
          `{"name":"p${index}","dependencies":{"express":"1","pg":"1","jsonwebtoken":"1","mongodb":"1","next":"1"}}`,
        ]).concat(
          Array.from({ length: 80 }, (_, index) => [
            `r${index}.js`,
            `app.get('/r${index}', (req, res) => res.end())\n`,
          ]),
        ),
      ),
    ],
  ])('INFO.md has 50 to 100 lines for %s', async (_name, files) => {
    folder.write(files)
    const info = (await planInit(request())).files.find(({ name }) => name === 'INFO.md')?.text ?? ''
    const lines = info.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThanOrEqual(50)
    expect(lines.length).toBeLessThanOrEqual(100)
    for (const text of ['<script>', '![a]', '\u001b']) expect(info).not.toContain(text)
  })
})

test.each(['/', '/srv/shop', '/srv/a "quoted" \\ name', '/srv/$(x)/*'])(
  'the policies that we make for %s are valid, strictly',
  async (root) => {
    const cedar = await loadCedar({ tierUp: true })
    for (const text of [ceilingPolicy(root), huntersPolicy(root)]) {
      expect(loadPolicies(cedar, [{ name: 'p', text }], { mode: 'strict' }).warnings).toEqual([])
    }
  },
)

describe('IN-3: a workspace that came with the repository', () => {
  test('permits nothing, forbids and ignores what it says', () => {
    folder.write({
      '.sallyport/policies/x.cedar': `${openPolicy}\n@id("ceiling") forbid (principal, action, resource in file_system::Dir::"${folder.path}/src");`,
      '.sallyport/config.json': '{ "ignore": ["*.md"], "maxFileBytes": 1024, "disabledRules": ["sql-injection"] }',
    })
    const workspace = open()
    expect(workspace).toMatchObject({ trust: 'unknown', policies: [] })
    expect(workspace.config).toEqual({ ...defaultConfig, ignore: ['*.md'] })
    expect(workspace.messages).toHaveLength(1)
    expect(workspace.state.startsWith(state.path)).toBe(true)
    const gate = openTestGate(folder.path, state.path)
    const ask = (path: string) => {
      const resource = { kind: 'file', path: { text: path, components: path.split('/').slice(1) } } as const
      return gate.of('scan').guard.permits({ namespace: 'file_system', action: 'read', resource }) !== undefined
    }
    expect(ask(`${folder.path}/other.js`)).toBe(true)
    expect(ask(`${folder.path}/src/a.js`)).toBe(false)
    expect(ask('/etc/passwd')).toBe(false)
    gate.close()
  })

  test('counts once its operator accepted it, and no longer when it changes', async () => {
    folder.write({ '.sallyport/policies/x.cedar': openPolicy })
    await acceptWorkspace(request())
    expect(open()).toMatchObject({ trust: 'accepted', messages: [] })
    folder.write({ '.sallyport/rules/new.json': '{}' })
    expect(open()).toMatchObject({ trust: 'changed', policies: [], state: join(folder.path, '.sallyport/state') })
  })

  test('cannot be accepted with a policy that does not load', async () => {
    folder.write({ '.sallyport/policies/x.cedar': 'permit (' })
    await expect(acceptWorkspace(request())).rejects.toMatchObject({ code: 'policy/syntax' })
    expect(open().trust).toBe('unknown')
  })

  test('with a broken policy shuts the gate', async () => {
    folder.write({ '.sallyport/policies/x.cedar': 'forbid (' })
    const cedar = await loadCedar({ tierUp: true })
    expect(() => openGate(cedar, open())).toThrow()
  })

  test.each([
    ['a link for a folder', () => symlinkSync('/etc', join(folder.path, '.sallyport'))],
    [
      'a link for a file',
      () => {
        mkdirSync(join(folder.path, '.sallyport'))
        symlinkSync('/etc/passwd', join(folder.path, '.sallyport/config.json'))
      },
    ],
    [
      'a link among the policies',
      () => {
        mkdirSync(join(folder.path, '.sallyport/policies'), { recursive: true })
        symlinkSync('/etc/passwd', join(folder.path, '.sallyport/policies/p.cedar'))
      },
    ],
    [
      'a policy folder that is a link',
      () => {
        mkdirSync(join(folder.path, '.sallyport'))
        symlinkSync('/etc', join(folder.path, '.sallyport/policies'))
      },
    ],
    [
      'something huge',
      () => {
        mkdirSync(join(folder.path, '.sallyport'))
        writeFileSync(join(folder.path, '.sallyport/INFO.md'), Buffer.alloc(2 * 1024 * 1024, 97))
      },
    ],
  ])('%s is refused', (_name, make) => {
    make()
    expect(open).toThrow(expect.objectContaining({ code: 'workspace/file-refused' }))
  })

  test.each([
    ['{ "ignore": "x" }', 'ignore'],
    ['{ "ignored": [] }', 'ignored'],
    ['{ "maxFileBytes": 1 }', 'maxFileBytes'],
    ['{ "ignore": [', 'JSON'],
  ])('a configuration %s is an error that names its place', (text, place) => {
    folder.write({ '.sallyport/config.json': text })
    expect(open).toThrow(
      expect.objectContaining({ code: 'workspace/config-invalid', message: expect.stringContaining(place) }),
    )
  })
})

test('ST-4: what is kept for the operator is theirs alone', async () => {
  applyInit(await planInit(request()), request())
  const trust = join(state.path, 'trust')
  expect(lstatSync(trust).mode & 0o777).toBe(0o700)
  for (const name of readdirSync(trust)) expect(lstatSync(join(trust, name)).mode & 0o777).toBe(0o600)
})

test('a record of trust that is none is an error, never a yes', async () => {
  applyInit(await planInit(request()), request())
  const [name = ''] = readdirSync(join(state.path, 'trust'))
  writeFileSync(join(state.path, 'trust', name), '{"digest":"x"}')
  expect(open).toThrow(expect.objectContaining({ code: 'workspace/trust-invalid' }))
})

test.each([['missing'], ['src/a.js']])('a directory that is none (%s) is an error', (name) => {
  expect(() => openWorkspace({ directory: join(folder.path, name), stateHome: state.path })).toThrow(
    expect.objectContaining({ code: 'workspace/no-directory' }),
  )
})
