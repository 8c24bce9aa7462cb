import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'

const folder = new URL('./public', import.meta.url).pathname

createServer(async (req, res) => {
  const { pathname } = new URL(req.url, 'http://localhost')
  try {
    res.setHeader('Content-Type', 'text/plain')
    res.end(await readFile(join(folder, pathname)))
  } catch {
    res.writeHead(404).end()
  }
}).listen(8080)
