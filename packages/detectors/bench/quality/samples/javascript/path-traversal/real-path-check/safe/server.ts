import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'

const root = fs.realpathSync('public')
http
  .createServer((request, response) => {
    const wanted = decodeURIComponent((request.url ?? '/').slice(1))
    const real = fs.realpathSync(path.join(root, wanted))
    if (!real.startsWith(`${root}${path.sep}`)) {
      response.writeHead(403).end()
      return
    }
    fs.createReadStream(real).pipe(response)
  })
  .listen(8080)
