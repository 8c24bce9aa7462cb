const Koa = require('koa')
const Router = require('koa-router')
const store = require('./store')('lists.db')
const router = new Router()
router.put('/lists/:id', async (ctx) => {
  store.rename(ctx.params.id, ctx.request.body.title)
  ctx.status = 204
})
new Koa().use(router.routes()).listen(3000)
