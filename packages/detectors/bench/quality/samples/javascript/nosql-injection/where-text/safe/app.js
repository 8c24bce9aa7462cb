const Koa = require('koa')
const mongoose = require('mongoose')
const Shop = mongoose.model('Shop', new mongoose.Schema({ city: String }))
const app = new Koa()
app.use(async (ctx) => {
  ctx.body = await Shop.find({ city: String(ctx.query.city) })
})
