const Koa = require('koa')
const counters = { pages: Object.create(null), users: Object.create(null) }
const app = new Koa()
app.use((ctx) => {
  const { kind, name } = ctx.query
  if (kind !== 'pages' && kind !== 'users') ctx.throw(400)
  counters[kind][name] = (counters[kind][name] || 0) + 1
  ctx.status = 204
})
