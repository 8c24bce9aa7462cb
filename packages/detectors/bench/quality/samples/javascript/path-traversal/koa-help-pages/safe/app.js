const Koa = require('koa')
const Router = require('@koa/router')
const pages = require('./pages')

const app = new Koa()
const router = new Router({ prefix: '/help' })

router.get('/:page', async (ctx) => {
  const { page } = ctx.params
  ctx.assert(/^[a-z-]+$/.test(page), 404)
  ctx.type = 'text/markdown'
  ctx.body = await pages.read(page, ctx.query.lang)
})

app.use(router.routes()).use(router.allowedMethods())
app.listen(3000)
