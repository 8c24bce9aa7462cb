// What is wrong with an outside agent is said before anything is sent: no SDK, one in the repository, no price, no key, no login, a
// model of somebody else. The SDKs here are folders of the test's own.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type HuntDesk, makeHuntDesk } from '../e2e/hunting.js'

let desk: HuntDesk
beforeEach(async () => {
  desk = makeHuntDesk({ 'show.js': 'export const show = (request, response) => response.send(request.query.x)\n' })
  await desk.hunt('init')
})
afterEach(() => desk.remove())

/** A module that would leave a mark if it were ever loaded. */
function plantSdk(folder: string, name: string): string {
  const path = join(folder, 'node_modules', name)
  mkdirSync(path, { recursive: true })
  writeFileSync(
    join(path, 'package.json'),
    JSON.stringify({ name, version: '9.9.9', type: 'module', main: 'index.js' }),
  )
  writeFileSync(
    join(path, 'index.js'),
    `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(join(desk.path, 'loaded'))}, '')\n`,
  )
  return folder
}

async function configure(agent: string, settings: object): Promise<void> {
  desk.write('.sallyport/config.json', JSON.stringify({ agents: { investigate: { agent, ...settings } } }))
  await desk.hunt('trust')
}

const keys = { ANTHROPIC_API_KEY: 'sk-test', OPENAI_API_KEY: 'sk-test' }
const priced = ['--price', '3,15', '--yes']

interface Case {
  readonly name: string
  readonly agent: 'claude' | 'codex'
  readonly args?: readonly string[]
  readonly environment?: () => Record<string, string>
  readonly config?: object
  /** A part of the error. */
  readonly says: string
}

const cases: readonly Case[] = [
  {
    name: 'an SDK that is not there is named, with what to install',
    agent: 'claude',
    environment: () => ({ ...keys, SALLYPORT_AGENT_SDKS: desk.path }),
    says: 'which is not installed',
  },
  {
    name: 'an SDK in the repository is not loaded, even where the operator names it',
    agent: 'codex',
    environment: () => ({ ...keys, SALLYPORT_AGENT_SDKS: plantSdk(desk.root, '@openai/codex-sdk') }),
    says: 'it is in the repository',
  },
  {
    name: 'a folder of SDKs that is not absolute is refused: it would depend on where the command runs',
    agent: 'claude',
    environment: () => {
      plantSdk(desk.root, '@anthropic-ai/claude-agent-sdk')
      return { ...keys, SALLYPORT_AGENT_SDKS: '.' }
    },
    says: 'it is no absolute path',
  },
  {
    name: 'an SDK in the repository is not found by itself',
    agent: 'claude',
    environment: () => {
      plantSdk(desk.root, '@anthropic-ai/claude-agent-sdk')
      return keys
    },
    says: 'which is not installed',
  },
  {
    name: 'an SDK without its program is no SDK',
    agent: 'codex',
    environment: () => ({ ...keys, SALLYPORT_AGENT_SDKS: plantSdk(join(desk.path, 'sdks'), '@openai/codex-sdk') }),
    says: 'is not beside its SDK',
  },
  {
    name: 'Codex says nothing of costs: without a price it is not asked',
    agent: 'codex',
    args: ['--yes'],
    says: 'the price of',
  },
  { name: 'without a key nothing begins', agent: 'claude', environment: () => ({}), says: 'there is no key' },
  {
    name: 'a model of another vendor is none of its models',
    agent: 'claude',
    args: ['--model', 'openai/gpt-5.1', ...priced],
    says: 'cannot ask',
  },
  {
    name: 'it asks one model, not several',
    agent: 'codex',
    args: ['--model', 'openai/a', '--model', 'openai/b', ...priced],
    says: 'asks one model',
  },
  {
    name: 'a login that is asked for and not there is an error, not a key instead',
    agent: 'codex',
    config: { login: true },
    environment: () => ({ ...keys, SALLYPORT_AGENT_SDKS: plantProgram() }),
    says: 'there is no login of',
  },
]

/** With the program that belongs to it. */
function plantProgram(): string {
  const folder = plantSdk(join(desk.path, 'sdks'), '@openai/codex-sdk')
  const name = `@openai/codex-${process.platform}-${process.arch}`
  const program = join(plantSdk(folder, name), 'node_modules', name, 'vendor/any/bin/codex')
  mkdirSync(dirname(program), { recursive: true })
  writeFileSync(program, '')
  return folder
}

test.each(cases)('$name', async ({ agent, args = priced, environment = () => keys, config = {}, says }) => {
  await configure(agent, config)
  const { stderr, code: exit } = await desk.run(
    'sallyport',
    ['hunt', '--agent', agent, ...args],
    environment(),
    desk.root,
  )
  expect(stderr).toContain(says)
  expect(exit).toBe(2)
  expect(desk.read('show.js')).toContain('show')
  expect(() => desk.read('../loaded')).toThrow()
})

test('an outside agent does not sort findings: the configuration refuses it there', async () => {
  desk.write('.sallyport/config.json', JSON.stringify({ agents: { triage: { agent: 'codex' } } }))
  const { stderr, code } = await desk.hunt('hunt', '--workspace', '.sallyport')
  expect(stderr).toContain('agents.triage.agent')
  expect(code).toBe(2)
})
