import { createServer } from 'node:http'

function blankPicture(width: number, height: number): Buffer {
  return Buffer.alloc(width * height * 4)
}

createServer((req, res) => {
  const url = new URL(req.url ?? '/', 'http://localhost')
  const width = Number(url.searchParams.get('width'))
  const height = Number(url.searchParams.get('height'))
  if (!(width > 0 && width <= 2000 && height > 0 && height <= 2000)) {
    res.statusCode = 400
    return res.end()
  }
  res.setHeader('Content-Type', 'application/octet-stream')
  res.end(blankPicture(width, height))
}).listen(8000)
