import Koa from 'koa'

const app = new Koa()
app.use(async (ctx) => {
  const { message } = ctx.query
  ctx.type = 'text/plain'
  ctx.body = `Message: ${message}`
})
