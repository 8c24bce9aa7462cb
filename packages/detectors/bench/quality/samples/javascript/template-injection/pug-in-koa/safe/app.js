const Koa = require('koa')
const pug = require('pug')
const app = new Koa()
app.use(async (ctx) => {
  const source = 'link(rel="stylesheet" href=theme)\nh1= title'
  ctx.body = { page: pug.compile(source)({ title: 'Shop', theme: ctx.request.body.theme }) }
})
