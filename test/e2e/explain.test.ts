// `sallyport findings explain`: the path of a finding through the code as it is now.

import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stub } from './executables.js'
import { type HuntDesk, makeHuntDesk } from './hunting.js'
import { noTerminal } from './pseudo-terminal.js'
import { expectToMatch } from './published-schemas.js'

const app = `import express from 'express'
const app = express()
app.get('/d', (req, res) => {
  const name = req.query.name
  res.send('<p>' + name)
})
app.get('/e', (req, res) => res.send('<b>' + req.query.other))
`

interface Explained {
  readonly steps: readonly { readonly state: string; readonly line: number }[]
  readonly isCurrent: boolean
}

let desk: HuntDesk
let ids: string[] = []
beforeAll(async () => {
  desk = makeHuntDesk({ 'src/app.js': app })
  ids = (await desk.json('hunt')).findings.map(({ id }) => id)
}, 60_000)
afterAll(() => desk.remove())

const explain = async (id = ''): Promise<Explained> => {
  const { stdout } = await desk.hunt('findings', 'explain', id, '--output', 'json')
  return JSON.parse(stdout)
}

test('an explanation fits its schema, and every read behind it is recorded', async () => {
  const { stdout, stderr } = await desk.hunt('findings', 'explain', ids[0] ?? '', '--output', 'json')
  expectToMatch('finding-explanation', JSON.parse(stdout))
  const record = /record: (.*)/.exec(stderr)?.[1] ?? ''
  expect((await desk.hunt('audit', 'verify', record)).code).toBe(0)
  expect((await desk.hunt('audit', 'show', record)).stdout).toContain('src/app.js')
})

test('a person reads the step with its line marked, what it gives, and how to mend it', async () => {
  const { code, stdout } = await desk.hunt('findings', 'explain', ids[0] ?? '')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^> {1,2}\d \| .*\n *\| +\^+$/m)
  for (const part of ['The attacker controls', 'The attacker gains', 'Preconditions', 'To mend it'])
    expect(stdout).toContain(part)
  expect(stdout).not.toContain('\u001b')
})

test('the beginning of an id is enough where only one begins so; else the choices are named', async () => {
  const [id = '', other = ''] = ids
  expect((await desk.hunt('findings', 'explain', id.slice(0, 9))).stdout).toContain(id)
  expect((await desk.hunt('findings', 'explain', id.slice(2, 9))).stdout).toContain(id)
  const several = await desk.hunt('findings', 'explain', 'f-')
  expect([several.code, several.stderr.includes(id), several.stderr.includes(other)]).toEqual([2, true, true])
  const near = await desk.hunt('findings', 'explain', `${id.slice(0, -1)}_`)
  expect([near.code, near.stderr.includes(`did you mean \`${id}\``)]).toEqual([2, true])
  expect((await desk.hunt('findings', 'explain', '\u001b[2Jx')).stderr).not.toContain('\u001b')
})

test('code that moved, changed or went away is said to have', async () => {
  const [id = ''] = ids
  expect(await explain(id)).toMatchObject({ isCurrent: true })
  desk.write('src/app.js', `// new\n${app}`)
  expect((await explain(id)).steps.map(({ state }) => state)).not.toContain('as-claimed')
  desk.write('src/app.js', app.replaceAll('res.send(', 'res.json('))
  expect((await explain(id)).steps.at(-1)?.state).toBe('changed')
  rmSync(join(desk.root, 'src/app.js'))
  expect((await explain(id)).steps.map(({ state }) => state)).toContain('unread')
  desk.write('src/app.js', app)
})

test.skipIf(noTerminal !== undefined)('colours are for a terminal that wants them', () => {
  const show = (environment: Record<string, string>): string => {
    const spawned = 'import pty, sys; pty.spawn(sys.argv[1:])'
    const args = ['-c', spawned, process.execPath, stub('sallyport'), 'findings', 'explain', ids[0] ?? '']
    const env = {
      PATH: process.env['PATH'],
      HOME: desk.path,
      XDG_STATE_HOME: join(desk.path, 'state'),
      TERM: 'xterm',
      ...environment,
    }
    return spawnSync('python3', args, { cwd: desk.root, env, encoding: 'utf8' }).stdout
  }
  expect(show({})).toContain('\u001b[1m')
  expect(show({ NO_COLOR: '1' })).not.toContain('\u001b[')
})
