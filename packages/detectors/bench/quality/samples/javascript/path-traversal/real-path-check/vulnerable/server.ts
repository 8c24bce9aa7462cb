import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'

http
  .createServer((request, response) => {
    const wanted = decodeURIComponent((request.url ?? '/').slice(1))
    fs.createReadStream(path.normalize('public/' + wanted)).pipe(response)
  })
  .listen(8080)
