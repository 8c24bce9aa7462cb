// What agents with a model cost beside the model: time for a tool call and for a file, memory with many conversations at once, and
// whether our account of tokens is the server's, with faults in between.
//
//   npm run build
//   npx esbuild packages/scanner/bench/agents.bench.ts --bundle --platform=node --format=esm --outfile=packages/scanner/bench/agents.bench.mjs
//   node packages/scanner/bench/agents.bench.mjs [FILES]

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startModelServer } from '../../../test/model-server/model-server.js'
import type { Reply } from '../../../test/model-server/reply.js'
import type { ModelRequest } from '../../../test/model-server/request.js'

const stub = fileURLToPath(new URL('../../../apps/cli/bin/sallyport.js', import.meta.url))
const files = Number(process.argv[2] ?? 200)
const callsInTurn = 10

interface Scenario {
  readonly name: string
  /** Turns with tool calls before the end. */
  readonly turns: number
  readonly concurrency: number
  /** Every so many requests fail, in turn in several ways. */
  readonly faultEvery?: number
}

interface Measured {
  readonly wallMs: number
  /** Of all threads of our process, as far as the last look at it: other load on the machine weighs less on it than on the clock. */
  readonly cpuMs: number
  readonly memoryMb: number
  readonly calls: number
  readonly isExact: boolean
}

async function measure({ turns, concurrency, faultEvery }: Scenario): Promise<Measured> {
  let served = 0
  const server = await startModelServer({
    answer: (request) => {
      served += 1
      if (faultEvery !== undefined && served % faultEvery === 0) return fault(served / faultEvery)
      return play(request, turns)
    },
  })
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-agents-')))
  try {
    const root = makeTree(folder, server.url)
    const environment = {
      PATH: process.env['PATH'],
      HOME: folder,
      XDG_STATE_HOME: join(folder, 'state'),
      TEST_KEY: server.key,
    }
    const flags = ['--output', 'json', '--workspace', join(folder, 'workspace')]
    await run(['scan', root, ...flags], environment)
    const started = process.hrtime.bigint()
    const asked = ['--model', 'test/m', '--batch-size', '1', '--concurrency', String(concurrency)]
    const { document, memoryMb, cpuMs } = await run(['investigate', root, ...flags, ...asked], environment)
    const wallMs = Number(process.hrtime.bigint() - started) / 1e6
    const { spent } = document as { spent: { inputTokens: number; outputTokens: number; calls: number } }
    const told = server.usage.get('m')
    const isExact = spent.inputTokens === told?.inputTokens && spent.outputTokens === told.outputTokens
    return { wallMs, cpuMs, memoryMb, calls: spent.calls, isExact: isExact && spent.calls === server.requests.length }
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function fault(number: number): Reply {
  switch (number % 4) {
    case 0:
      return { kind: 'error', error: 'overloaded' }
    case 1:
      return { kind: 'error', error: 'internal' }
    case 2:
      return { kind: 'error', error: 'rate-limit', retryAfterSeconds: 0 }
    default:
      return { kind: 'error', error: 'unavailable' }
  }
}

function play(request: ModelRequest, turns: number): Reply {
  if (request.tools[0]?.name === 'answer')
    return { kind: 'message', toolCalls: [{ name: 'answer', input: { line: 3 } }] }
  const path = /^r\d+\.js$/m.exec(request.messages[0]?.text ?? '')?.[0] ?? ''
  const turn = request.messages.filter(({ role }) => role === 'assistant').length
  if (turn >= turns) {
    return { kind: 'message', toolCalls: [{ name: 'done', input: { files: [{ path, summary: 'Looked at it.' }] } }] }
  }
  return {
    kind: 'message',
    toolCalls: Array.from({ length: callsInTurn }, () => ({ name: 'read_file', input: { path } })),
  }
}

function makeTree(folder: string, url: string): string {
  const root = join(folder, 'repo')
  const workspace = join(folder, 'workspace')
  for (const path of [root, workspace, join(workspace, 'policies')]) mkdirSync(path)
  for (let index = 0; index < files; index += 1) {
    const code = `const router = require('express').Router()\nrouter.get('/r${index}', (req, res) => res.json(req.query))\nmodule.exports = router\n`
    writeFileSync(join(root, `r${index}.js`), code)
  }
  const providers = { test: { kind: 'openai-compatible', baseUrl: url, keyVariable: 'TEST_KEY', concurrency: 1000 } }
  writeFileSync(join(workspace, 'config.json'), JSON.stringify({ providers }))
  const policy = `permit (principal, action, resource in file_system::Dir::"${root}");\npermit (principal, action, resource == sallyport::Repository::"${root}");\n`
  writeFileSync(join(workspace, 'policies/open.cedar'), policy)
  return root
}

async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly document: unknown; readonly memoryMb: number; readonly cpuMs: number }> {
  const child = spawn(process.execPath, ['--disallow-code-generation-from-strings', stub, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  let memoryMb = 0
  let cpuMs = 0
  const watch = setInterval(() => {
    memoryMb = Math.max(memoryMb, residentMb(child.pid))
    cpuMs = Math.max(cpuMs, processorMs(child.pid))
  }, 20)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (code !== 0 && code !== 5) throw new Error(`exit code ${String(code)}: ${stderr}`)
  return { document: JSON.parse(stdout), memoryMb, cpuMs }
}

function residentMb(pid: number | undefined): number {
  try {
    const text = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** User and system time; the kernel counts in hundredths of a second. */
function processorMs(pid: number | undefined): number {
  try {
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return 0
  }
}

const few = await measure({ name: 'few tool calls', turns: 1, concurrency: 4 })
const many = await measure({ name: 'many tool calls', turns: 3, concurrency: 4 })
const crowd = await measure({ name: 'all at once', turns: 1, concurrency: files })
const faulty = await measure({ name: 'faults', turns: 3, concurrency: 8, faultEvery: 9 })
const perCall = (many.wallMs - few.wallMs) / (files * callsInTurn * 2)
const perCallCpu = (many.cpuMs - few.cpuMs) / (files * callsInTurn * 2)
const say = (text: string): void => void process.stdout.write(`${text}\n`)
say(
  `${files} files, ${callsInTurn} tool calls in a turn; everything included: requests over HTTP, the gate, the record, the store`,
)
say(`a tool call                 ${perCall.toFixed(2)} ms more, ${perCallCpu.toFixed(2)} ms of processor`)
say(
  `a file with ${callsInTurn} of them        ${(few.wallMs / files).toFixed(2)} ms, ${(few.cpuMs / files).toFixed(2)} ms of processor`,
)
say(`memory, 4 at once           ${few.memoryMb.toFixed(0)} MB`)
say(`memory, ${files} at once         ${crowd.memoryMb.toFixed(0)} MB`)
say(
  `accounts                    ${[few, many, crowd].every(({ isExact }) => isExact) ? 'exact' : 'WRONG'} over ${few.calls + many.calls + crowd.calls} calls`,
)
say(`accounts with faults        ${faulty.isExact ? 'exact' : 'WRONG'} over ${faulty.calls} calls`)
