import Koa from 'koa'

const app = new Koa()
app.use(async (ctx) => {
  const { message } = ctx.query
  ctx.type = 'html'
  ctx.body = `<div>${message}</div>`
})
