import Router from '@koa/router'
import { createSession } from './sessions.js'

export const router = new Router()

router.post('/sign-in', async (ctx) => {
  const sessionId = await createSession(ctx.request.body.email, ctx.request.body.password)
  if (sessionId === undefined) {
    ctx.status = 401
    return
  }
  ctx.cookies.set('session', sessionId, { httpOnly: false, secure: false })
  ctx.redirect('/')
})
