import Fastify from 'fastify'
const fastify = Fastify()
const clients = [{ id: 'web', uris: ['https://web.example.com/cb'] }]
fastify.get('/authorize', (request, reply) => {
  const { client_id, redirect_uri, state } = request.query
  const client = clients.find(({ id }) => id === client_id)
  if (!client) return reply.code(400).send()
  return reply.redirect(`${redirect_uri}?state=${state}`)
})
