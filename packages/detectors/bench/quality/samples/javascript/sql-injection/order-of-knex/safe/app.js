const Koa = require('koa')
const Router = require('koa-router')
const invoices = require('./invoices')

const router = new Router()
router.get('/invoices', async (ctx) => {
  const { sort = 'date', direction } = ctx.query
  ctx.body = await invoices.list({ sort, isDescending: direction === 'desc' })
})
new Koa().use(router.routes()).listen(3000)
