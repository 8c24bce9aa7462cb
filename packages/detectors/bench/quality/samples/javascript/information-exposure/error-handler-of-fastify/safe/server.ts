import Fastify from 'fastify'

const app = Fastify({ logger: true })

app.setErrorHandler((error, request, reply) => {
  request.log.error(error)
  void reply.status(500).send({ requestId: request.id })
})

app.get('/menus/:day', async (request) => {
  const { day } = request.params as { day: string }
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`no menu for ${day}`)
  return { day, dishes: ['soup'] }
})

await app.listen({ port: 3000 })
