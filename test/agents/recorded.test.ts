// A hunt that is played from a recording of the real protocol, so that it repeats to the byte. `UPDATE_RECORDINGS=1` records anew, from
// the model server.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type HuntDesk, lines, makeHuntDesk } from '../e2e/hunting.js'
import { startModelServer } from '../model-server/model-server.js'
import { playRecording, type RecordedExchange, recordingSchema, startRecorder } from '../model-server/recording.js'
import type { ModelRequest } from '../model-server/request.js'
import { call, isCanary, type Protocol, stageOf, turnOf } from './model-hunting.js'

/** In parts, so that nobody's search for secrets finds one here. */
const token = ['ghp', 'R7vKq2mZ8tWx4LbN6cYp1HdJ9sGf3AeU5oTi'].join('_')

const code = `const router = require('express').Router()
const { exec } = require('child_process')
const token = '${token}'
router.get('/list', (req, res) => {
  exec('ls ' + req.query.folder, (error, stdout) => res.type('text').send(String(stdout)))
})
module.exports = router
`
const evidence = { path: 'a.js', line: 5, quote: 'req.query.folder' }

function answer(request: ModelRequest) {
  if (isCanary(request)) return call('answer', { line: 3 })
  if (turnOf(request) === 0) return call('read_file', { path: 'a.js' })
  if (stageOf(request) === 'revalidate') {
    const reasoning = 'The parameter goes straight into the call, and nothing stands between.'
    return call('give_verdict', { verdict: 'true-positive', reasoning, evidence: [evidence] })
  }
  if (turnOf(request) === 2) return call('done', { files: [{ path: 'a.js', summary: 'Read to its end.' }] })
  return call('report_finding', {
    class: 'command-injection',
    severity: 'critical',
    confidence: 'high',
    title: 'The folder of a listing reaches a shell',
    description: 'A request names a folder, and the text becomes a part of a shell command: it runs what it likes.',
    sink: { ...evidence, note: 'the shell runs it' },
    recommendation: 'Use execFile with a list of arguments, and check the folder against the allowed ones.',
  })
}

const key = 'sk-test-0123456789'

/** Marks around repository text come from the workspace's key: it is the same each time. */
async function huntAt(url: string, kind: Protocol, text = code) {
  const desk: HuntDesk = makeHuntDesk({ 'a.js': text })
  await desk.hunt('init')
  desk.write('.sallyport/state/mask.key', `${'5a'.repeat(32)}\n`)
  const providers = { test: { kind, baseUrl: url, keyVariable: 'TEST_KEY' } }
  desk.write('.sallyport/config.json', JSON.stringify({ providers }))
  await desk.hunt('trust')
  const model = ['--investigate-model', 'test/model-1', '--revalidate-model', 'test/model-1', '--price', '3,15']
  const args = ['hunt', ...model, '--concurrency', '1', '--output', 'json']
  const { code: exit, stdout, stderr } = await desk.run('sallyport', args, { TEST_KEY: key }, desk.root)
  desk.remove()
  return { exit, stdout, stderr }
}

const fileOf = (kind: Protocol): string => fileURLToPath(new URL(`recordings/${kind}.json`, import.meta.url))

async function record(kind: Protocol): Promise<void> {
  const server = await startModelServer({ answer, key })
  const recorder = await startRecorder(server.url)
  const { exit, stderr } = await huntAt(recorder.url, kind)
  expect(exit, stderr).toBe(0)
  await recorder.close()
  await server.close()
  writeFileSync(fileOf(kind), `${JSON.stringify(recorder.exchanges, undefined, 2)}\n`)
}

function recorded(kind: Protocol): readonly RecordedExchange[] {
  return recordingSchema.parse(JSON.parse(readFileSync(fileOf(kind), 'utf8')))
}

describe.each<Protocol>(['openai', 'anthropic', 'openai-compatible'])('a recording of %s', (kind) => {
  test('plays a hunt to its findings, and holds neither key nor secret', async () => {
    if (process.env['UPDATE_RECORDINGS'] !== undefined) await record(kind)
    const player = await playRecording(recorded(kind))
    const { exit, stdout, stderr } = await huntAt(player.url, kind)
    await player.close()
    expect([exit, stderr]).toEqual([0, expect.any(String)])
    const found = lines(JSON.parse(stdout).findings)
    expect(found).toContain('command-injection a.js true-positive')
    expect(readFileSync(fileOf(kind), 'utf8')).not.toMatch(/sk-test|R7vKq2mZ/)
  })
})

test('a request that is not in the recording fails the hunt and the test', async () => {
  const player = await playRecording(recorded('openai'))
  const { exit } = await huntAt(player.url, 'openai', code.replace("'ls '", "'ls -l '"))
  expect(exit).toBe(5)
  await expect(player.close()).rejects.toThrow(
    /request 2 is not that of the recording[\s\S]*requests of the recording were not made/,
  )
})
