import Fastify from 'fastify'
import { trace } from './trace.js'
import { schema } from './schema.js'

const server = Fastify()
server.get('/trace', { schema }, async (request) => ({ hops: await trace(request.query.host) }))
server.listen({ port: 8080 })
