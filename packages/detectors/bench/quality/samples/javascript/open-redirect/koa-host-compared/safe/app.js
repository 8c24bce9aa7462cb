import Router from '@koa/router'
import Koa from 'koa'
import { count } from './clicks.js'
import { isOurs } from './hosts.js'

const router = new Router()
router.get('/click/:mail', async (ctx) => {
  await count(ctx.params.mail)
  const target = ctx.query.to
  if (!isOurs(target)) ctx.throw(400, 'unknown target')
  ctx.redirect(target)
})

const app = new Koa()
app.use(router.routes())
app.listen(3000)
