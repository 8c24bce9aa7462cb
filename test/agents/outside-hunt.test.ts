// The vendors' own agents hunt: their real programs lead the conversation, our operations are their tools.

import { existsSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { Document } from '../e2e/hunting.js'
import type { Reply } from '../model-server/reply.js'
import type { ModelRequest } from '../model-server/request.js'
import { isMissing, makeOutsideDesk, type Outside, type OutsideDesk, own, sdks } from './outside-hunting.js'

const code = `import { exec } from 'node:child_process'

export function show(request, response) {
  exec('ls ' + request.query.folder, (error, out) => response.send(out))
}
`
const quote = "exec('ls ' + request.query.folder"
const finding = {
  class: 'command-injection',
  severity: 'critical',
  confidence: 'high',
  title: 'A query parameter reaches a shell',
  description: 'Anybody who can reach the route runs commands of their choice as the server.',
  sink: { path: 'show.js', line: 4, quote, note: 'it runs' },
  recommendation: 'Use execFile with a list of arguments.',
}

let desk: OutsideDesk | undefined
afterEach(async () => {
  await desk?.close()
  desk = undefined
})

/** Reads, reports and ends; then reads and judges. */
function hunt({ tools, messages }: ModelRequest): Reply {
  const turn = messages.filter(({ role }) => role === 'assistant').length
  if (turn === 0) return own(['read_file', { path: 'show.js' }])
  if (tools.some(({ name }) => name.endsWith('__give_verdict'))) {
    const evidence = [{ path: 'show.js', line: 4, quote }]
    return own(['give_verdict', { verdict: 'true-positive', reasoning: 'Nothing stands in the way of it.', evidence }])
  }
  if (turn === 1) return own(['report_finding', finding])
  return own(['done', { files: [{ path: 'show.js', summary: 'Looked at all of it.' }] }])
}

const model = 'test/claude-sonnet-4-5'

/** The bubblewrap that comes with one of the SDKs: it is not installed everywhere. */
function bundledBwrap(): string | undefined {
  const path = join(sdks, 'node_modules/@openai/codex-linux-x64/vendor/x86_64-unknown-linux-musl/codex-resources/bwrap')
  return existsSync(path) ? path : undefined
}

/** Processes whose working directory or home is below a folder. */
function programsBelow(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
    } catch {
      return false
    }
  })
}

/** What was not done, or not whole. */
function notesOf(found: Document): string[] {
  const stages = found['stages'] as { readonly notes: readonly string[] }[]
  return stages.flatMap(({ notes }) => notes).filter((note) => !note.startsWith('without '))
}

describe.each(['claude', 'codex'] as const)('%s', (agent: Outside) => {
  const missing = isMissing(agent)
  test.skipIf(missing !== undefined)(
    `reads, reports, ends and judges through our tools alone ${missing ?? ''}`,
    async () => {
      desk = await makeOutsideDesk(agent, { 'show.js': code }, hunt)
      const found = await desk.ask('hunt', '--agent', agent, '--model', 'test/claude-sonnet-4-5', '--votes', '1')
      expect(notesOf(found)).toEqual([])
      expect(found).toMatchObject({ code: 0, status: 'done' })
      expect(found.findings).toMatchObject([{ weaknessClass: 'command-injection', verdict: 'true-positive' }])
      // Every request is one settled call, at the price of the configuration.
      const [usage] = [...desk.server.usage.values()]
      const { inputTokens = 0, outputTokens = 0 } = usage ?? {}
      expect(found['spent']).toMatchObject({ inputTokens, outputTokens, calls: desk.server.requests.length })
      expect((found['spent'] as { usd: number }).usd).toBeCloseTo((inputTokens * 3 + outputTokens * 15) / 1e6, 6)
    },
    120_000,
  )

  test.skipIf(missing !== undefined || bundledBwrap() === undefined)(
    'works in an enclosure without a network, and sees no file of the operator there',
    async () => {
      desk = await makeOutsideDesk(agent, { 'show.js': code }, hunt)
      const bin = join(desk.path, 'bin')
      mkdirSync(bin)
      symlinkSync(bundledBwrap() ?? '', join(bin, 'bwrap'))
      desk.environment['PATH'] = `${bin}:${desk.environment['PATH'] ?? ''}`
      const run = await desk.run(
        'sallyport',
        ['hunt', '--agent', agent, '--model', model, '--votes', '1'],
        desk.environment,
        desk.root,
      )
      expect(run.stderr).not.toContain('runs without an enclosure')
      expect(run.code).toBe(0)
      expect(run.stdout).toContain('show.js')
    },
    120_000,
  )

  test.skipIf(missing !== undefined)(
    'says that it is not enclosed where bubblewrap is not installed',
    async () => {
      desk = await makeOutsideDesk(agent, { 'show.js': code }, hunt)
      const run = await desk.run(
        'sallyport',
        ['hunt', '--agent', agent, '--model', model, '--votes', '1'],
        desk.environment,
        desk.root,
      )
      expect(run.stderr).toContain('runs without an enclosure')
    },
    120_000,
  )

  test.skipIf(missing !== undefined)(
    'a conversation that only talks is not done, however often it is asked to go on',
    async () => {
      desk = await makeOutsideDesk(agent, { 'show.js': code }, () => ({ kind: 'message', text: 'All is well here.' }))
      const found = await desk.ask('hunt', '--agent', agent, '--model', model)
      expect(notesOf(found)).toEqual(['show.js: it gave no final answer'])
      expect(found).toMatchObject({ code: 5, status: 'incomplete' })
      expect(desk.server.requests).toHaveLength(3)
    },
    120_000,
  )

  test.skipIf(missing !== undefined)(
    'stops at the bound on money, before a request that could pass it',
    async () => {
      desk = await makeOutsideDesk(agent, { 'show.js': code }, hunt)
      const found = await desk.ask('hunt', '--agent', agent, '--model', model, '--max-usd', '0.01')
      expect(desk.server.requests).toEqual([])
      expect(found).toMatchObject({ code: 5, status: 'incomplete' })
    },
    120_000,
  )

  test.skipIf(missing !== undefined)(
    'an interrupt ends its program within a second, and leaves nothing',
    async () => {
      let asked: () => void = () => undefined
      const isAsked = new Promise<void>((resolve) => {
        asked = resolve
      })
      desk = await makeOutsideDesk(agent, { 'show.js': code }, () => {
        asked()
        return { kind: 'silence' }
      })
      const started = desk.start('sallyport', ['hunt', '--agent', agent, '--model', model], desk.environment, desk.root)
      await isAsked
      expect(programsBelow(desk.temporary)).not.toEqual([])
      started.child.kill('SIGINT')
      await pause(1_000)
      expect(programsBelow(desk.temporary)).toEqual([])
      expect((await started.finished).code).toBe(130)
      expect(desk.leftovers()).toEqual([])
    },
    120_000,
  )
})
