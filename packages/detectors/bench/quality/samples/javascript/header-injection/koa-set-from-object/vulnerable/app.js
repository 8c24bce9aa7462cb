const Koa = require('koa')
const app = new Koa()
app.use((ctx) => {
  for (const [name, value] of Object.entries(ctx.request.body.meta)) {
    ctx.set(`x-meta-${name.length}`, value)
  }
  ctx.status = 204
})
