import Router from '@koa/router'
import Koa from 'koa'
import { count } from './clicks.js'

const router = new Router()
router.get('/click/:mail', async (ctx) => {
  await count(ctx.params.mail)
  const target = ctx.query.to
  ctx.redirect(target)
})

const app = new Koa()
app.use(router.routes())
app.listen(3000)
