import Fastify from 'fastify'
import { DiskStorage } from './storage.js'

const storage = new DiskStorage()
const fastify = Fastify()
fastify.get('/blobs/:key', (request, reply) => {
  const { key } = request.params as { key: string }
  return reply.send(storage.open(key))
})
