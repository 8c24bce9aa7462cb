// Koa with nunjucks and lodash.
import Koa from 'koa'
import bodyParser from 'koa-bodyparser'
import _ from 'lodash'
import nunjucks from 'nunjucks'

const app = new Koa()
app.use(bodyParser())

app.use(async (ctx) => {
  const { subject, body } = ctx.request.body as { subject: string; body: string }
  // finding: template-injection
  const title = _.template(subject)({ shop: 'Acme' })
  // finding: template-injection
  const text = nunjucks.renderString(`Dear customer, ${body}`, {})
  ctx.body = { title, text }
})

app.listen(3000)
