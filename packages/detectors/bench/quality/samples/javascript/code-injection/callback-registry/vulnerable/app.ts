import Fastify from 'fastify'

const commands: Record<string, (argument: string) => unknown> = {
  echo: (argument) => argument,
  eval: (argument) => (0, eval)(argument),
}

const fastify = Fastify()
fastify.post('/command', async (request) => {
  const { name, argument } = request.body as { name: string; argument: string }
  const command = commands[name]
  return command === undefined ? { error: 'unknown' } : { result: command(argument) }
})
