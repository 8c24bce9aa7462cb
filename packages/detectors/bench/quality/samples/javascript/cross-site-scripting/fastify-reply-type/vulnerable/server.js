const fastify = require('fastify')()
const { page } = require('./page')

fastify.get('/ask', (request, reply) => {
  const { question = '' } = request.query
  reply.type('text/html; charset=utf-8').send(page('Answers', question))
})

fastify.listen({ port: 3000 })
