const Koa = require('koa')
const counters = { pages: {}, users: {} }
const app = new Koa()
app.use((ctx) => {
  const { kind, name } = ctx.query
  counters[kind][name] = (counters[kind][name] || 0) + 1
  ctx.status = 204
})
