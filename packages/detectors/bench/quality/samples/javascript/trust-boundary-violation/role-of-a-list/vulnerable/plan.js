import Router from '@koa/router'

const plans = new Set(['reader', 'editor'])
export const router = new Router()

router.post('/plan', async (ctx) => {
  const { role } = ctx.request.body
  ctx.session.role = role
  ctx.status = 204
})
