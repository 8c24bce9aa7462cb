// The demo: what a newcomer sees after `npm start`. Every step prints the command that a person would type, and runs just that.

import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { cacheFolder, root } from './checkout.mjs'
import { makeShop } from './demo-shop.mjs'

const stub = join(root, 'apps/cli/bin/sallyport.js')
const flags = ['--disallow-code-generation-from-strings']
const isColored = process.stdout.isTTY === true && process.env.NO_COLOR === undefined
const paint = (style, text) => (isColored ? styleText(style, text, { validateStream: false }) : text)

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-demo-')))
const environment = { ...process.env, XDG_STATE_HOME: join(folder, 'state') }
const made = ['/tmp/hello.txt', '/tmp/sallyport-summary.txt', '/tmp/sallyport-report.txt']
/** Stays after the demo, so that its report can be read. */
const shop = join(cacheFolder, 'demo', 'vulnerable-shop')
let failures = 0

function say(text = '') {
  process.stdout.write(`${text}\n`)
}

function heading(number, text) {
  say(`\n${paint('bold', `${number}. ${text}`)}\n`)
}

/** Runs a command as shown; says so when it does not end as it should. */
async function show(args, expectedCode) {
  say(paint('cyan', `$ npx sallyport ${args.map((arg) => (/\s/.test(arg) ? `'${arg}'` : arg)).join(' ')}`))
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags, stub, ...args], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('close', resolve)
  })
  say(paint('gray', `(exit code ${code})`))
  if (code !== expectedCode) {
    failures += 1
    say(`this step should have ended with exit code ${expectedCode}`)
  }
}

function forget() {
  for (const path of made) rmSync(path, { force: true })
}

async function main() {
  say(paint('bold', 'Sallyport: scripts and agents that can do exactly what a policy permits.'))
  forget()

  heading(1, 'A script asks for more than its policy permits: nothing happens, and the operator sees why')
  await show(['run', 'examples/01-denied-write/script.rhai', '--policy', 'examples/01-denied-write/policy.cedar'], 3)

  heading(2, 'With the two actions permitted, the same script runs')
  await show(
    ['run', 'examples/02-permitted-write/script.rhai', '--policy', 'examples/02-permitted-write/policy.cedar'],
    0,
  )

  heading(3, 'A script that catches the denial and goes another way')
  await show(
    [
      'run',
      'examples/03-handled-denial/script.rhai',
      '--policy',
      'examples/03-handled-denial/policy.cedar',
      '--verbose',
    ],
    0,
  )

  heading(4, 'An agent over MCP: it is denied, reads the denial, adjusts, and succeeds')
  await agentSession()

  heading(5, 'The record: every decision, in a chain that shows any change')
  const audit = join(environment.XDG_STATE_HOME, 'sallyport/audit')
  // By what it holds: names of runs that began in the same second have no order.
  const records = readdirSync(audit).map((name) => join(audit, name))
  const record = records.sort().find((path) => readFileSync(path, 'utf8').includes('"decision":"deny"'))
  await show(['audit', 'show', record], 0)
  await show(['audit', 'verify', record], 0)
  say('\nThe same record, with one denial turned into an allow:')
  const tampered = join(folder, 'tampered.jsonl')
  writeFileSync(tampered, readFileSync(record, 'utf8').replace('"decision":"deny"', '"decision":"allow"'))
  await show(['audit', 'verify', tampered], 1)

  heading(6, 'A hunt in an application: agents that look for flaws, each act of theirs behind the same gate')
  await huntInShop()
}

/** Hunts in a copy of the vulnerable shop: what is found with its owner, what is refused and why, and the record of all reads. */
async function huntInShop() {
  const { hasHistory, reason } = makeShop(shop)
  if (!hasHistory) say(`The hunt goes on without a history: ${reason}`)
  await show(['init', shop], 0)
  await show(['hunt', shop], 0)
  say('\nWhat looked like a flaw and is none, and why:')
  await show(['findings', 'list', '--refused', '--dir', shop], 0)
  say('\nThe record of the hunt: which agent read what, by which policy:')
  const state = join(shop, '.sallyport/state')
  const hunt = join(state, 'audit', readdirSync(join(state, 'audit')).sort().at(-1))
  await show(['audit', 'verify', hunt], 0)
  say(`\nThe report: ${join(state, 'report/index.md')}`)
}

/** Plays a recorded agent against the real server with the real protocol. */
async function agentSession() {
  const { Client } = await import('@modelcontextprotocol/sdk/client/index.js')
  const { StdioClientTransport } = await import('@modelcontextprotocol/sdk/client/stdio.js')
  const policy = 'examples/04-agent-session/policy.cedar'
  say(paint('cyan', `$ npx sallyport mcp --policy ${policy}`))
  const client = new Client({ name: 'recorded-agent', version: '1.0.0' })
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [...flags, stub, 'mcp', '--policy', policy],
      cwd: root,
      env: environment,
    }),
  )
  try {
    const turns = JSON.parse(readFileSync(join(root, 'examples/04-agent-session/recorded-agent.json'), 'utf8'))
    let last
    for (const { thought, script } of turns) {
      say(`agent: ${thought}`)
      const text = script.replaceAll('$EXAMPLES', join(root, 'examples')).replaceAll('$HOME', folder)
      for (const line of text.split('\n')) say(paint('gray', `  | ${line}`))
      const result = await client.callTool({ name: 'run_script', arguments: { script: text } })
      last = JSON.parse(result.content[0].text)
      say(`server: ${last.status === 'SUCCESS' ? `output ${last.output}` : last.error}`)
    }
    if (last?.status !== 'SUCCESS') failures += 1
  } finally {
    await client.close()
  }
}

try {
  await main()
} finally {
  forget()
  rmSync(folder, { recursive: true, force: true })
}
say(
  failures === 0
    ? '\nAll steps went as they should. Next: npx sallyport --help'
    : `\n${failures} steps did not go as they should.`,
)
process.exitCode = failures === 0 ? 0 : 1
