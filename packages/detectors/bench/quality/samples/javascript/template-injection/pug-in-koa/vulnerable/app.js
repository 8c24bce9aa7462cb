const Koa = require('koa')
const pug = require('pug')
const app = new Koa()
app.use(async (ctx) => {
  let source = 'h1= title'
  if (ctx.request.body.theme) source = ctx.request.body.theme + '\n' + source
  ctx.body = { page: pug.compile(source)({ title: 'Shop' }) }
})
