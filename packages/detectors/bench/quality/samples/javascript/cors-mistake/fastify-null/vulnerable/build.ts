import cors from '@fastify/cors'
import Fastify from 'fastify'

export async function build() {
  const app = Fastify()
  await app.register(cors, { origin: true, credentials: true })
  app.get('/stock', async () => ({ boards: 12 }))
  return app
}
