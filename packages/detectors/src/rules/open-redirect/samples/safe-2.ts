// The origin is compared before the page moves.
import Fastify from 'fastify'

const fastify = Fastify()
const origin = 'https://shop.example.com'

fastify.get('/go', async (request, reply) => {
  const { to } = request.query as { to: string }
  const target = new URL(to, origin)
  if (target.origin !== origin) return reply.code(400).send()
  // ok: open-redirect
  return reply.redirect(target.href)
})

export function home(): void {
  // ok: open-redirect
  window.location.href = '/'
}
