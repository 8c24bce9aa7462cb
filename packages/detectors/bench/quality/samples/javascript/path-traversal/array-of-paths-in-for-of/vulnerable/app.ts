import { unlinkSync } from 'node:fs'
import { Hono } from 'hono'

function collect(names: string[]): string[] {
  const paths: string[] = []
  for (const name of names) paths.push(`/tmp/cache/${name}`)
  return paths
}
function clear(paths: string[]): void {
  paths.forEach((path) => unlinkSync(path))
}
const app = new Hono()
app.post('/clear', async (c) => {
  const body = await c.req.json()
  clear(collect(body.names))
  return c.text('ok')
})
export default app
