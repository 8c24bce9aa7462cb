import Fastify from 'fastify'
import { setPath } from './set-path.js'

const state = {}
const fastify = Fastify()
fastify.post('/state', async (request) => {
  const { path, value } = request.body as { path: string; value: unknown }
  setPath(state, path, value)
  return { ok: true }
})
