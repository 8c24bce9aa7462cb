// Koa: an upload whose name is believed, and a delete.
import { createWriteStream } from 'node:fs'
import { rename, unlink } from 'node:fs/promises'
import Koa from 'koa'
import { koaBody } from 'koa-body'

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

// The name that the sender of an upload gave is beside the one that the parser made up.
const kept = new Koa()
kept.use(koaBody({ multipart: true }))
kept.use(async (ctx) => {
  const { pictures } = ctx.request.files
  // finding: path-traversal
  await Promise.all(pictures.map((each) => rename(each.filepath, `pictures/${each.originalFilename}`)))
})
