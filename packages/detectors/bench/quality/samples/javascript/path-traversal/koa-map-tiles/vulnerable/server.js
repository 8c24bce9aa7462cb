'use strict';

const Koa = require('koa');
const layers = require('./routes/layers');

const app = new Koa();

app.use(async (ctx, next) => {
  const started = Date.now();
  try {
    await next();
  } catch (err) {
    ctx.status = err.status || 500;
    ctx.body = { error: err.expose ? err.message : 'internal error' };
    if (!err.expose) ctx.app.emit('error', err, ctx);
  }
  ctx.set('X-Response-Time', `${Date.now() - started}ms`);
});

app.use(layers.routes()).use(layers.allowedMethods());

if (require.main === module) app.listen(process.env.PORT || 4000);

module.exports = app;
