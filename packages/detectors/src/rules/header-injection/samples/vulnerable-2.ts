// A proxy that answers an upgrade on the bare socket, where nobody checks for line breaks.
import { createServer } from 'node:http'
import { connect } from 'node:net'

const server = createServer((request, response) => {
  const target = new URL(request.url ?? '/', 'http://localhost').searchParams.get('path')
  const upstream = connect(8080, 'backend')
  // finding: header-injection
  upstream.write(`GET ${target} HTTP/1.1\r\nHost: backend\r\n\r\n`)
  upstream.pipe(response)
})

server.listen(3000)
