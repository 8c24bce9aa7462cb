import Fastify from 'fastify'
import postgres from '@fastify/postgres'
import { customers } from './customers.js'

const server = Fastify({ logger: true })
await server.register(postgres, { connectionString: process.env.DATABASE_URL })
await server.register(customers, { prefix: '/customers' })
await server.listen({ port: 3000 })
