import Koa from 'koa'

const app = new Koa()
app.use((ctx) => {
  const mobile = ctx.query['m'] === '1'
  ctx.redirect(mobile ? 'https://m.example.com' : String(ctx.query['desktop']))
})
