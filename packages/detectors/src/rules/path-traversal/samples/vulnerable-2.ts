// Koa: an upload whose name is believed, and a delete.
import { createWriteStream } from 'node:fs'
import { unlink } from 'node:fs/promises'
import Koa from 'koa'

const app = new Koa()

function targetOf(name: string): string {
  return `/srv/uploads/${name}`
}

app.use(async (ctx) => {
  const name = String(ctx.query.name)
  if (ctx.method === 'DELETE') {
    // finding: path-traversal
    await unlink(targetOf(name))
    ctx.status = 204
    return
  }
  // finding: path-traversal
  ctx.req.pipe(createWriteStream(targetOf(name)))
  ctx.status = 201
})

app.listen(3000)
