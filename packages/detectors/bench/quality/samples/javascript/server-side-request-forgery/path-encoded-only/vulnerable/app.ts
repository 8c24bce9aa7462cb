import Fastify from 'fastify'
import { request as send } from 'undici'

const fastify = Fastify()
fastify.post('/register', async (request) => {
  const callback = 'http://' + request.headers['x-callback-host'] + '/done'
  const { statusCode } = await send(callback, { method: 'POST' })
  return { statusCode }
})
