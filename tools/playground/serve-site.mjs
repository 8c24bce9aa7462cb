// A plain server of a folder for this machine alone, as any other would serve it: for `npm run playground` and the tests.

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join, normalize, sep } from 'node:path'

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  wasm: 'application/wasm',
  txt: 'text/plain',
}

const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

/** Port 0 takes a free one; `below` is a path that the site stands under. */
export async function serveSite(site, port, below = '/') {
  const server = createServer(async (request, response) => {
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      const file = fileOf(site, pathname, below)
      if (file === undefined) throw new Error('not of the site')
      const content = await readFile(file)
      response.setHeader('content-type', types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream')
      response.setHeader('x-content-type-options', 'nosniff')
      // A worker takes its policy from its own answer, not from the page.
      if (file.endsWith('.js')) response.setHeader('content-security-policy', workerPolicy)
      response.end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}${below}`, close: () => server.close() }
}

function fileOf(site, pathname, below) {
  if (!pathname.startsWith(below)) return undefined
  const name = normalize(decodeURIComponent(pathname.slice(below.length)) || 'index.html')
  const file = join(site, name)
  return file.startsWith(site + sep) ? file : undefined
}
