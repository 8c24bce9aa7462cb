// The same on a bare server.
import { createServer } from 'node:http'
import Koa from 'koa'
import { pageOf } from './pages.js'

const app = new Koa()

app.use(async (ctx, next) => {
  try {
    await next()
  } catch (error) {
    // finding: information-exposure
    ctx.body = (error as Error).stack
  }
})

export const server = createServer((_request, response) => {
  try {
    response.end(pageOf('start'))
  } catch (error) {
    const { stack } = error as Error
    response.statusCode = 500
    // finding: information-exposure
    response.end(stack)
  }
})
