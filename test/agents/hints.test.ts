// Hints are not paid for: a model is asked to revalidate what is precise, and hints only where they are asked for.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ModelDesk, makeModelDesk } from './model-hunting.js'

const routes = `import express from 'express'
import { requireAuth, store } from './store.js'
const app = express()
app.post('/a', requireAuth, async (req, res) => res.json(await store.create(1)))
app.post('/b', requireAuth, async (req, res) => res.json(await store.create(2)))
app.post('/c', async (req, res) => res.json(await store.create(3)))
app.get('/d', (req, res) => res.send('<p>' + req.query.name))
`

let desk: ModelDesk
let asked: string[] = []
beforeAll(async () => {
  desk = await makeModelDesk(
    { 'src/app.js': routes },
    (request) => {
      asked.push(JSON.stringify(request))
      return { kind: 'message', text: 'I cannot tell.' }
    },
    'openai',
    'well',
  )
  await desk.ask('hunt')
}, 60_000)
afterAll(() => desk.close())

test('a model revalidates hints only with `--tier explore`', { timeout: 60_000 }, async () => {
  const told = async (...args: string[]): Promise<boolean[]> => {
    asked = []
    await desk.ask('revalidate', '--force', '--model', 'test/model-1', '--yes', ...args)
    return ['missing-authentication', 'cross-site-scripting'].map((each) => asked.some((text) => text.includes(each)))
  }
  expect(await told()).toEqual([false, true])
  expect(await told('--tier', 'explore')).toEqual([true, true])
})
