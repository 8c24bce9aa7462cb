// Numbers, constants and quoted text in commands.
import { execSync } from 'node:child_process'
import Koa from 'koa'
import { quote } from 'shell-quote'

const app = new Koa()
const pattern = /^(\d+)\.(\d+)$/

app.use(async (ctx) => {
  const lines = Number(ctx.query.lines)
  // ok: command-injection
  const tail = execSync(`tail -n ${lines} /var/log/app.log`)
  // ok: command-injection
  const found = execSync(`grep -c ${quote([String(ctx.query.word)])} /var/log/app.log`)
  // ok: command-injection
  const version = pattern.exec(String(ctx.query.version))
  ctx.body = { tail: tail.toString(), found: found.toString(), version: version?.[1] }
})

app.listen(3000)
