import { execSync } from 'node:child_process'
import Fastify from 'fastify'

function render({ input, size = '100x100' }: { input: string; size?: string }) {
  return execSync(`convert ${input} -resize ${size} out.png`)
}

const fastify = Fastify()
fastify.post('/thumb', async (request) => {
  const { size } = request.body as { size?: string }
  render({ input: 'photo.png', ...(size ? { size } : {}) })
  return { ok: true }
})
