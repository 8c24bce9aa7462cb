const { exec } = require('child_process')
const Koa = require('koa')
const Router = require('@koa/router')
const router = new Router()
function commandFor(action) {
  switch (action) {
    case 'status':
      return 'systemctl status app'
    default:
      return `systemctl ${action} app`
  }
}
router.post('/service', (ctx) => {
  exec(commandFor(ctx.request.body.action))
  ctx.status = 204
})
new Koa().use(router.routes()).listen(3000)
