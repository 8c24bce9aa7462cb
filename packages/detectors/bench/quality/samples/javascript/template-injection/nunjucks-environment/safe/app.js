import Fastify from 'fastify'
import { renderNotice } from './render.js'
const fastify = Fastify()
fastify.post('/notice', async (request) => {
  const { text, user } = request.body
  return { notice: renderNotice(text, { user }) }
})
