import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

/** @type {readonly import('./registry.ts').Packed[]} */
const packages = workerData

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname.slice(1))
  const archive = packages.find((each) => path === `archives/${each.name}/${each.version}.tgz`)
  if (archive !== undefined) {
    response.end(readFileSync(archive.archive))
    return
  }
  const versions = packages.filter(({ name }) => name === path)
  if (versions.length === 0) {
    response.writeHead(404, { 'content-type': 'application/json' }).end('{}')
    return
  }
  const about = versions.map(({ name, version, integrity, manifest }) => [
    version,
    { ...manifest, dist: { integrity, tarball: `${address()}/archives/${name}/${version}.tgz` } },
  ])
  const latest = versions.at(-1)?.version
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ name: path, 'dist-tags': { latest }, versions: Object.fromEntries(about) }))
})

function address() {
  const at = server.address()
  return typeof at === 'object' && at !== null ? `http://127.0.0.1:${at.port}` : ''
}

server.listen(0, '127.0.0.1', () => parentPort?.postMessage(address()))
