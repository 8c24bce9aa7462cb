// A Fastify service with a promisified exec, one function away from the route.
import { exec } from 'node:child_process'
import { promisify } from 'node:util'
import Fastify from 'fastify'

const run = promisify(exec)
const fastify = Fastify()

async function archive(folder: string): Promise<string> {
  const command = 'tar czf /tmp/out.tgz ' + folder
  // finding: command-injection
  const { stdout } = await run(command)
  return stdout
}

fastify.post('/archive', async (request) => {
  const { folder } = request.body as { folder: string }
  return { log: await archive(folder) }
})

await fastify.listen({ port: 3000 })
