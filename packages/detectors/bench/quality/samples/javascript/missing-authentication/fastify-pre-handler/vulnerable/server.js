import Fastify from 'fastify'
import { posts } from './posts.js'

const app = Fastify()

async function verifyRequest(request, reply) {
  const token = request.headers.authorization
  if (!token || !(await posts.tokenIsKnown(token))) return reply.code(401).send()
}

app.post('/posts', { preHandler: verifyRequest }, async (request) => posts.create(String(request.body.text)))
app.put('/posts/:id', { preHandler: verifyRequest }, async (request) => posts.updateText(Number(request.params.id)))
app.post('/posts/:id/tags', { preHandler: verifyRequest }, async (request) => posts.addTag(Number(request.params.id)))
app.delete('/posts/:id', async (request) => posts.deletePost(Number(request.params.id)))

app.listen({ port: 3000 })
